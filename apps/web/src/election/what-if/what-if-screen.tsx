import { Button } from '@mantine/core';
import type { Regulation, WhatIf } from '@plenum/election';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ButtonLink } from '../../shell/button-link.tsx';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { Empty } from '../../shell/screen.tsx';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { Comparison } from './comparison.tsx';
import { KeepProposal } from './keep-proposal.tsx';
import { RulesForm } from './rules-form.tsx';
import { changesOf, rulesOf } from './tried-rules.ts';
import './what-if.css';

/** The declared ballots under an amended rule: who would have been elected. Nothing is written. */
export function WhatIfScreen() {
  const { t } = useWords();
  const election = useElection();
  if (election.rounds.some(({ declared }) => declared)) return <Trying election={election} />;
  return (
    <Empty
      title={t('whatIf.notYet')}
      actions={
        <ButtonLink to="/elections/$id/result" params={{ id: election.id }} variant="default">
          {t('frame.goToStep', { step: t('step.result') })}
        </ButtonLink>
      }
    >
      {t('whatIf.notYetBelow')}
    </Empty>
  );
}

function Trying({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  const regulation = election.regulation as Regulation;
  const [rules, setRules] = useState(() => rulesOf(regulation));
  const changes = changesOf(regulation, rules);
  const trying = useMutation({
    mutationFn: () =>
      call<WhatIf>('POST', `/api/elections/${election.id}/what-if`, {
        amend: changes.map((one) => ({ ...one, cite: t('whatIf.cite'), why: t('whatIf.why') })),
      }),
  });
  const change = (next: typeof rules) => {
    // What is shown must be what these rules give.
    trying.reset();
    setRules(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    trying.mutate();
  };
  return (
    <div className="stack">
      <div className="row spread end">
        <div>
          <h2>{t('whatIf.title')}</h2>
          <p className="soft">{t('whatIf.below')}</p>
        </div>
        <ButtonLink to="/elections/$id/result" params={{ id: election.id }} variant="default">
          {t('whatIf.back')}
        </ButtonLink>
      </div>
      <div className="what-if">
        <form className="card stack" onSubmit={submit}>
          <h3>{t('whatIf.rules')}</h3>
          <RulesForm regulation={regulation} rules={rules} onChange={change} />
          <Problem error={trying.error} />
          <Button type="submit" loading={trying.isPending} disabled={changes.length === 0}>
            {t('whatIf.button')}
          </Button>
          {changes.length > 0 && (
            <Button variant="default" onClick={() => change(rulesOf(regulation))}>
              {t('whatIf.reset')}
            </Button>
          )}
        </form>
        <div aria-live="polite">
          {trying.data ? (
            <div className="stack">
              <KeepProposal election={election} changes={changes} />
              <Comparison election={election} tried={trying.data} changes={changes} />
            </div>
          ) : (
            <Empty title={trying.isPending ? t('whatIf.working') : t('whatIf.changes')}>
              {changes.length === 0 ? t('whatIf.nothing') : t('whatIf.ready')}
            </Empty>
          )}
        </div>
      </div>
    </div>
  );
}
