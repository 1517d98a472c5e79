import { Button } from '@mantine/core';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Findings, Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { Empty } from '../../shell/screen.tsx';
import { ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { type RoundScreen, RoundTabs, useShownRound } from '../rounds.tsx';
import { currentStep, stepPaths } from '../steps.ts';
import { ApprovalCard } from './approval-card.tsx';
import { CheckCard } from './check-card.tsx';
import { EarlierCounts } from './earlier-counts.tsx';
import { Evidence } from './evidence.tsx';
import { NextCard } from './next-card.tsx';
import { isRead, ResultFigures } from './result-figures.tsx';
import { ResultSteps } from './result-steps.tsx';
import { ResultTable } from './result-table.tsx';
import { WhatIfCard } from './what-if-card.tsx';
import './result.css';

const isDeclared = (round: RoundScreen): boolean => round.declared !== null;

/** Who is elected in a round and who is not, by which figures, and what comes next. */
export function ResultStep() {
  const { t, language } = useWords();
  const election = useElection();
  const shown = useShownRound(election, isDeclared);
  const mayDeclare = election.mayDo.includes('declare-result');
  if (!shown && !mayDeclare) return <NotYet election={election} />;
  return (
    <div className="stack">
      {mayDeclare && <Declare election={election} />}
      <RoundTabs election={election} step="result" shown={shown?.number ?? null} fits={isDeclared} />
      {shown?.declared && (
        <>
          <h2 className="result-title">{t('result.title', { ordinal: ordinalText(shown.number, language) })}</h2>
          {shown.declared.result.status === 'void' && (
            <div className="notice no">
              <strong>
                {t('result.void')}
                {shown.declared.result.ballots.void &&
                  `: ${t(`result.voidReason.${shown.declared.result.ballots.void}`)}`}
                .
              </strong>{' '}
              {t('result.voidBelow')}
            </div>
          )}
          <ApprovalCard election={election} round={shown} />
          <ResultFigures election={election} round={shown} />
          <div className="columns">
            {isRead(shown.declared.result) ? (
              <ResultTable key={shown.number} election={election} round={shown} />
            ) : (
              <Empty title={t('result.unread')}>{t('result.unreadBelow')}</Empty>
            )}
            <div className="stack">
              {shown.number === election.rounds.findLast(isDeclared)?.number && !election.waitsForApproval && (
                <NextCard election={election} />
              )}
              <CheckCard election={election} round={shown} />
              <WhatIfCard id={election.id} />
              <Evidence election={election} round={shown} />
              {shown.declared.findings.length > 0 && (
                <section className="card">
                  <h3>{t('result.findings')}</h3>
                  <div className="small findings">
                    <Findings findings={shown.declared.findings} />
                  </div>
                </section>
              )}
            </div>
          </div>
          <EarlierCounts election={election} round={shown} />
          <ResultSteps election={election} round={shown} />
        </>
      )}
    </div>
  );
}

function NotYet({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  const at = currentStep(election.stage);
  return (
    <Empty
      title={t('result.notYet')}
      actions={
        at !== 'result' && (
          <ButtonLink to={stepPaths[at]} params={{ id: election.id }} variant="default">
            {t('frame.goToStep', { step: t(`step.${at}`) })}
          </ButtonLink>
        )
      }
    >
      {at === 'result' ? t('result.waitsHead') : t('result.notYetBelow')}
    </Empty>
  );
}

function Declare({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const round = election.rounds.at(-1);
  const voided = round?.papers && round.papers.collected > round.papers.issued;
  return (
    <section className={`notice ${voided ? 'no' : ''} stack tight`}>
      <p>{voided ? t('result.readyVoid') : t('result.ready')}</p>
      <Problem error={acting.error} />
      <div>
        <Button loading={acting.pending} onClick={() => void acting.send({ act: 'declare-result' })}>
          {t('result.declare', { ordinal: ordinalText(round?.number ?? 1, language) })}
        </Button>
      </div>
    </section>
  );
}
