import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { momentText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { identityQuery } from './account-queries.ts';
import { goToProvider, identityProblemOf } from './identity.ts';
import { useProof } from './proof.tsx';

/** Whether the account is linked to the organisation's own sign-in, and how to link it. */
export function IdentityCard() {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: identity } = useSuspenseQuery(identityQuery);
  const problem = identityProblemOf(useSearch({ from: '/signed-in/shell/account' }).problem);
  const proof = useProof();
  const unlink = () => call('DELETE', '/api/identity').then(() => client.invalidateQueries(identityQuery));
  return (
    <section className="card stack tight" aria-label={identity.name}>
      <h2>{identity.name}</h2>
      <p className="small soft">{t('identity.below')}</p>
      <p>{identity.since ? t('identity.since', { since: momentText(identity.since) }) : t('identity.none')}</p>
      {problem && (
        <p className="notice no" role="alert">
          {t(`identity.problem.${problem}`, { name: identity.name })}
        </p>
      )}
      <Problem error={proof.error} />
      <div>
        {identity.since ? (
          <Button variant="default" loading={proof.pending} onClick={() => void proof.run(unlink)}>
            {t('identity.unlink')}
          </Button>
        ) : (
          <Button
            variant="light"
            loading={proof.pending}
            onClick={() => void proof.run(() => goToProvider('/api/identity'))}
          >
            {t('identity.link')}
          </Button>
        )}
      </div>
      {proof.dialog}
    </section>
  );
}
