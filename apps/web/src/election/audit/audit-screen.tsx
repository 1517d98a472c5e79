import { Button } from '@mantine/core';
import { formatPercent } from '@plenum/election';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { Empty } from '../../shell/screen.tsx';
import { countText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import type { RoundScreen } from '../rounds.tsx';
import { DrawSample } from './draw-sample.tsx';
import { ReadPaper } from './read-paper.tsx';
import { SampleTable } from './sample-table.tsx';
import '../compare/compare.css';
import './audit.css';

/** Papers of the last declared round drawn at random, read again, and how sure the result is by them. */
export function AuditScreen() {
  const { t, language } = useWords();
  const election = useElection();
  const round = election.rounds.findLast(({ declared }) => declared !== null);
  if (!round?.audit)
    return (
      <Empty title={t('audit.none')} actions={<Back election={election} />}>
        {t('audit.noneBelow')}
      </Empty>
    );
  const { audit } = round;
  return (
    <div className="stack">
      <div>
        <h2>{t('audit.title', { ordinal: ordinalText(round.number, language) })}</h2>
        <p className="soft">{t('audit.below')}</p>
        <p className="small soft">{t('audit.method')}</p>
      </div>
      {audit.barred && (
        <p className="notice wait">
          {t(
            audit.barred === 'audit-margin-zero' || audit.barred === 'audit-not-for-form'
              ? `audit.barred.${audit.barred}`
              : 'audit.barred.other',
          )}
        </p>
      )}
      {!audit.barred && !audit.closed && election.mayDo.includes('draw-sample') && (
        <DrawSample key={audit.draws.length} election={election} audit={audit} />
      )}
      {!audit.barred && audit.draws.length === 0 && !election.mayDo.includes('draw-sample') && (
        <p className="soft">{t('audit.waits')}</p>
      )}
      {audit.draws.length > 0 && <Sample election={election} round={round} audit={audit} />}
      <div>
        <Back election={election} />
      </div>
    </div>
  );
}

function Back({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  return (
    <ButtonLink to="/elections/$id/result" params={{ id: election.id }} variant="default">
      {t('audit.back')}
    </ButtonLink>
  );
}

interface SampleProps {
  readonly election: ElectionScreen;
  readonly round: RoundScreen;
  readonly audit: NonNullable<RoundScreen['audit']>;
}

function Sample({ election, round, audit }: SampleProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const [again, setAgain] = useState<number | null>(null);
  const mayRead = election.mayDo.includes('read-sampled-paper');
  const unread = audit.papers.filter(({ read }) => read === null);
  const number = again ?? unread[0]?.number ?? null;
  const count = (value: number) => countText(value, language);
  const { figures } = audit;
  return (
    <>
      <p>
        {t('audit.drawn', {
          draws: count(audit.draws.length),
          seed: audit.seed ?? '',
          papers: count(audit.papers.length),
        })}{' '}
        {mayRead && (
          <span className="soft">
            {t('audit.progress', {
              read: count(audit.papers.length - unread.length),
              papers: count(audit.papers.length),
            })}
          </span>
        )}
      </p>
      {figures && (
        <div className="notice yes stack tight" role="status">
          <strong>
            {t('audit.sentence', {
              confidence: formatPercent(figures.confidence, language),
              risk: formatPercent((100 - Number(figures.confidence)).toFixed(2), language),
              draws: count(figures.draws),
              papers: count(figures.papers),
              differing: count(figures.differing),
            })}
          </strong>
          <span className="small">{audit.closed ? t('audit.closed') : t('audit.recountHint')}</span>
          <Problem error={acting.error} />
          {election.mayDo.includes('close-audit') && (
            <div>
              <Button loading={acting.pending} onClick={() => void acting.send({ act: 'close-audit' })}>
                {t('audit.close')}
              </Button>
            </div>
          )}
        </div>
      )}
      {mayRead && number !== null && (
        <ReadPaper key={number} election={election} round={round} number={number} onRead={() => setAgain(null)} />
      )}
      {audit.papers.some(({ read }) => read !== null) && (
        <SampleTable round={round} papers={audit.papers} onAgain={mayRead ? (paper) => setAgain(paper) : undefined} />
      )}
    </>
  );
}
