import type { DisputedBallot } from '@plenum/election';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Problem } from '../../shell/problem.tsx';
import { differencesQuery, type ElectionScreen } from '../../shell/queries.ts';
import { Empty, Waiting } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import type { RoundScreen } from '../rounds.tsx';
import { Dispute } from './dispute.tsx';
import { ErrorRates } from './error-rates.tsx';
import './compare.css';

/** Some pile can be compared, if not all. */
const isCompared = (round: RoundScreen): boolean => round.batches.some(({ closed }) => closed);

const together = (parts: readonly ({ readonly total: number; readonly settled: number } | null)[]) => ({
  total: parts.reduce((sum, part) => sum + (part?.total ?? 0), 0),
  settled: parts.reduce((sum, part) => sum + (part?.settled ?? 0), 0),
});

/** The papers on which the entries differ or that are doubtful, one after the other. */
export function CompareStep() {
  const { t, language } = useWords();
  const election = useElection();
  const round = election.rounds.findLast(isCompared);
  const current = election.rounds.findLast(({ opened }) => opened !== null);
  if (!round || (current && current.number !== round.number))
    return (
      <Empty
        title={t('compare.notYet')}
        actions={
          <ButtonLink to="/elections/$id/entry" params={{ id: election.id }} variant="default">
            {t('frame.goToStep', { step: t('step.entry') })}
          </ButtonLink>
        }
      >
        {t('compare.notYetBelow')}
      </Empty>
    );
  const differences = together(round.batches.map((batch) => batch.differences));
  const doubtful = together(round.batches.map((batch) => batch.doubtful));
  const total = differences.total + doubtful.total;
  if (total === 0)
    return (
      <div className="stack">
        <Empty title={t('compare.none')} actions={election.stage !== 'entry' && <GoResult election={election} />}>
          {t('compare.noneBelow')}
        </Empty>
        <ErrorRates election={election} round={round} />
      </div>
    );
  if (!election.duties.some((duty) => duty === 'head-of-tellers' || duty === 'organiser'))
    return (
      <Empty title={t('compare.notYours')}>
        {t('compare.notYoursBelow', {
          differences: countText(differences.total, language),
          settledDifferences: countText(differences.settled, language),
          doubtful: countText(doubtful.total, language),
          settledDoubtful: countText(doubtful.settled, language),
        })}
      </Empty>
    );
  return <Disputes election={election} round={round} />;
}

function GoResult({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  return (
    <ButtonLink to="/elections/$id/result" params={{ id: election.id }}>
      {t('compare.goResult')}
    </ButtonLink>
  );
}

const keyOf = (dispute: DisputedBallot): string => `${dispute.why}-${dispute.number}`;

function Disputes({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const { data: disputes, error } = useQuery(differencesQuery(election.id));
  const [chosen, setChosen] = useState<string | null>(null);
  const open = (disputes ?? []).filter(({ decision }) => decision === null);
  const shown = disputes?.find((dispute) => keyOf(dispute) === chosen) ?? open[0] ?? disputes?.[0];
  const at = shown && keyOf(shown);
  useEffect(() => {
    // Whoever reads a paper stays at it, also where somebody else settles it meanwhile.
    if (at) setChosen(at);
  }, [at]);
  useEffect(() => {
    if (!disputes) return;
    const listen = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      if ((event.target as HTMLElement).closest('[role="dialog"], select, textarea')) return;
      const next = shown && disputes[disputes.indexOf(shown) + by];
      event.preventDefault();
      if (next) setChosen(keyOf(next));
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [disputes, shown]);
  if (error) return <Problem error={error} />;
  if (!disputes || !shown) return <Waiting />;
  return (
    <section className="stack">
      <div className="row spread end">
        <div>
          <h2>{t('compare.title')}</h2>
          <p className="soft">
            {open.length === 0
              ? t('compare.allSettled', { n: countText(disputes.length, language) })
              : t('compare.below', {
                  open: countText(open.length, language),
                  total: countText(disputes.length, language),
                })}
          </p>
        </div>
        {open.length === 0 && election.stage !== 'entry' && <GoResult election={election} />}
      </div>
      <div className="compare">
        <nav aria-label={t('compare.papers')} className="card compare-papers">
          <ul>
            {disputes.map((dispute) => (
              <li key={keyOf(dispute)}>
                <button
                  type="button"
                  aria-current={dispute === shown ? 'true' : undefined}
                  onClick={() => setChosen(keyOf(dispute))}
                >
                  <span>
                    <strong>{countText(dispute.number, language)}</strong>{' '}
                    <span className="small soft">
                      {dispute.why === 'difference' ? t('compare.difference') : t('compare.doubtful')}
                      {round.batches.length > 1 &&
                        ` · ${t('compare.pile', { pile: countText(dispute.batch, language) })}`}
                    </span>
                  </span>
                  <span className={`tag ${dispute.decision ? 'yes' : 'wait'}`}>
                    {dispute.decision ? t('compare.settled') : t('compare.open')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <Dispute
          key={keyOf(shown)}
          election={election}
          round={round}
          dispute={shown}
          onSettled={() => setChosen(null)}
        />
      </div>
      <ErrorRates election={election} round={round} />
    </section>
  );
}
