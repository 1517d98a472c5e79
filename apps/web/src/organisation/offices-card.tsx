import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountsQuery } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';
import { ActDialog } from './act-dialog.tsx';
import type { UnitScreen } from './organisation-query.ts';

/** Whose accounts see or look after the unit and what is below. */
export function OfficesCard({ unit }: { readonly unit: UnitScreen }) {
  const { t } = useWords();
  // Only some may list accounts; the others see whose offices there are.
  const { data: accounts } = useQuery({ ...accountsQuery, retry: false });
  const [giving, setGiving] = useState(false);
  const [leaving, setLeaving] = useState<UnitScreen['offices'][number] | null>(null);
  const path = `/api/organizations/${unit.organization.id}/acts`;
  return (
    <section className="stack" aria-label={t('org.offices')}>
      <div className="row spread">
        <h2>{t('org.offices')}</h2>
        {accounts && accounts.length > 0 && (
          <Button variant="light" size="sm" onClick={() => setGiving(true)}>
            {t('org.giveOffice')}
          </Button>
        )}
      </div>
      {unit.offices.length === 0 ? (
        <p className="soft">{t('org.noOffices')}</p>
      ) : (
        <ul className="card unit-tree">
          {unit.offices.map((office) => (
            <li key={office.account}>
              <div className="unit-line">
                <span className="unit-name">{office.name}</span>
                <span className="unit-figures">
                  <span className="tag">{t(office.may === 'change' ? 'org.mayChange' : 'org.mayRead')}</span>
                  <Button size="sm" variant="subtle" onClick={() => setLeaving(office)}>
                    {t('org.withdrawOffice')}
                    <span className="hidden"> {office.name}</span>
                  </Button>
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {giving && (
        <ActDialog
          title={t('org.giveOffice')}
          button={t('org.save')}
          fields={[
            {
              name: 'account',
              label: t('org.account'),
              kind: 'choice',
              choices: (accounts ?? []).map((account) => ({ value: account.id, label: account.name })),
            },
            {
              name: 'may',
              label: t('org.may'),
              kind: 'choice',
              choices: [
                { value: 'change', label: t('org.mayChange') },
                { value: 'read', label: t('org.mayRead') },
              ],
            },
          ]}
          path={path}
          body={(values) => ({ act: { act: 'give-office', ...values } })}
          onClose={() => setGiving(false)}
        />
      )}
      {leaving && (
        <ActDialog
          title={t('org.withdrawOfficeOf', { name: leaving.name })}
          button={t('org.withdrawOffice')}
          danger
          fields={[{ name: 'reason', label: t('org.reason'), kind: 'long', required: true }]}
          path={path}
          body={(values) => ({ act: { act: 'withdraw-office', account: leaving.account, ...values } })}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  );
}
