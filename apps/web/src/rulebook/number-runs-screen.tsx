import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../organisation/act-dialog.tsx';
import { meQuery } from '../shell/queries.ts';
import { Empty, Head } from '../shell/screen.tsx';
import { useWords } from '../wording/index.ts';
import { useEffectRefresh } from './effect-act.ts';
import { numberRunsQuery } from './effect-query.ts';
import { RulebookLinks } from './rule-links.tsx';

/** Every run of numbers, with the number that comes next. */
export function NumberRunsScreen() {
  const { t } = useWords();
  const { data: runs } = useSuspenseQuery(numberRunsQuery);
  const { data: me } = useQuery(meQuery);
  const [opening, setOpening] = useState(false);
  const navigate = useNavigate();
  const refresh = useEffectRefresh();
  const open = me?.account?.administrator && <Button onClick={() => setOpening(true)}>{t('effect.openRun')}</Button>;
  return (
    <>
      <Head
        crumb={<Link to="/rulebook">{t('rulebook.title')}</Link>}
        title={t('effect.numbersTitle')}
        below={t('effect.numbersBelow')}
        actions={runs.length > 0 && open}
      />
      <RulebookLinks />
      {runs.length === 0 ? (
        <Empty title={t('effect.numbersNone')} actions={open}>
          {t('effect.numbersNoneBelow')}
        </Empty>
      ) : (
        <section className="card flush">
          <table className="rule-table number-runs">
            <thead>
              <tr>
                <th scope="col">{t('effect.runSymbol')}</th>
                <th scope="col">{t('effect.runIssuer')}</th>
                <th scope="col">{t('effect.runTerm')}</th>
                <th scope="col">{t('effect.next')}</th>
                <th scope="col">{t('effect.state')}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map(({ id, symbol, type, issuer, term, next, closed }) => (
                <tr key={id}>
                  <td>
                    <Link to="/rulebook/numbers/$id" params={{ id }}>
                      {symbol}
                    </Link>{' '}
                    <span className="soft small">{type ?? t('effect.anyType')}</span>
                  </td>
                  <td data-label={t('effect.runIssuer')} lang="vi">
                    {issuer}
                  </td>
                  <td data-label={t('effect.runTerm')} lang="vi">
                    {term}
                  </td>
                  <td data-label={t('effect.next')}>{closed ? '–' : next}</td>
                  <td data-label={t('effect.state')}>
                    <span className={`tag ${closed ? '' : 'yes'}`}>{t(closed ? 'effect.closed' : 'effect.open')}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {opening && (
        <ActDialog
          title={t('effect.openRun')}
          button={t('effect.openRun')}
          fields={[
            { name: 'issuer', label: t('effect.runIssuer'), required: true },
            { name: 'type', label: t('effect.runType'), hint: t('effect.runTypeHint') },
            { name: 'term', label: t('effect.runTerm'), required: true },
            { name: 'symbol', label: t('effect.runSymbol'), hint: t('effect.runSymbolHint'), required: true },
            { name: 'usedTo', label: t('effect.usedTo'), hint: t('effect.usedToHint'), kind: 'number', value: '0' },
          ]}
          path="/api/number-runs"
          body={({ issuer, type, term, symbol, usedTo }) => ({
            issuer,
            type: type?.trim() ? type : null,
            term,
            symbol,
            usedTo: Number(usedTo || 0),
          })}
          onDone={(answer) => {
            void refresh();
            const { id } = answer as { id: string };
            void navigate({ to: '/rulebook/numbers/$id', params: { id } });
          }}
          onClose={() => setOpening(false)}
        />
      )}
    </>
  );
}
