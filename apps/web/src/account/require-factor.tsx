import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonDialog } from '../shell/fields.tsx';
import { call } from '../shell/http.ts';
import { useWords } from '../wording/index.ts';
import { secondFactorQuery } from './account-queries.ts';
import { useProof } from './proof.tsx';

/** Whether all accounts sign in by two factors; an administrator changes it with a reason. */
export function RequireFactor() {
  const { t } = useWords();
  const client = useQueryClient();
  const required = useQuery(secondFactorQuery).data?.required;
  const proof = useProof();
  const [opened, setOpened] = useState(false);
  if (required === undefined) return null;
  const send = (reason: string) =>
    proof.run(async () => {
      const now = await call<{ required: boolean }>('POST', '/api/second-factor', { required: !required, reason });
      client.setQueryData(secondFactorQuery.queryKey, now);
      setOpened(false);
    });
  return (
    <section className="card stack tight" aria-label={t('factor.requireTitle')}>
      <h2>{t('factor.requireTitle')}</h2>
      <p className="small soft">{t('factor.requireBelow')}</p>
      <p>
        <span className={required ? 'tag yes' : 'tag'}>{t(required ? 'factor.required' : 'factor.notRequired')}</span>
      </p>
      <div>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t(required ? 'factor.release' : 'factor.require')}
        </Button>
      </div>
      {opened && (
        <ReasonDialog
          title={t(required ? 'factor.releaseTitle' : 'factor.requireTitle')}
          {...(!required && { explanation: t('factor.requireSure') })}
          label={t('factor.reason')}
          button={t(required ? 'factor.releaseButton' : 'factor.requireButton')}
          pending={proof.pending}
          error={proof.error}
          onClose={() => {
            proof.clear();
            setOpened(false);
          }}
          onReason={(reason) => void send(reason)}
        />
      )}
      {proof.dialog}
    </section>
  );
}
