import { ButtonLink } from '../../shell/button-link.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { Empty } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { type RoundScreen, RoundTabs, useShownRound } from '../rounds.tsx';
import { Batch, Mine } from './batch.tsx';
import { HowKeyed } from './how-keyed.tsx';
import { Papers } from './papers.tsx';
import './entry.css';

const isOpened = (round: RoundScreen): boolean => round.opened !== null;

/** The papers of a round and how far the blind entries are: never what they hold. */
export function EntryStep() {
  const { t } = useWords();
  const election = useElection();
  const round = useShownRound(election, isOpened);
  if (!round)
    return (
      <Empty
        title={t('entry.notOpened')}
        actions={
          <ButtonLink to="/elections/$id/base" params={{ id: election.id }} variant="default">
            {t('frame.goToStep', { step: t('step.base') })}
          </ButtonLink>
        }
      >
        {t('entry.notOpenedBelow')}
      </Empty>
    );
  return (
    <div className="stack wide">
      <RoundTabs election={election} step="entry" shown={round.number} fits={isOpened} />
      <Papers key={round.number} election={election} round={round} />
      {round.papers && <Entries election={election} round={round} />}
    </div>
  );
}

function Entries({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const all = round.differences !== null;
  const some = round.batches.some(
    ({ differences, doubtful }) => (differences?.total ?? 0) + (doubtful?.total ?? 0) > 0,
  );
  const tellers = election.holders.filter(({ duties }) => duties.includes('teller'));
  const last = election.rounds.at(-1)?.number === round.number;
  const three = round.entriesAsked === 3;
  if (round.papers && round.papers.collected > round.papers.issued) return null;
  return (
    <section className="stack">
      <div>
        <h2>{three ? t('entry.titleThree') : t('entry.title')}</h2>
        <p className="soft">
          {round.batches.length > 1 ? t('entry.belowPiles') : three ? t('entry.belowThree') : t('entry.below')}
        </p>
      </div>
      {round.earlier.length > 0 && (
        <p className="notice wait">{t('entry.recount', { n: countText(round.earlier.length, language) })}</p>
      )}
      {last && !all && <HowKeyed election={election} round={round} />}
      {round.batches.map((batch) => (
        <Batch key={batch.number} election={election} round={round} batch={batch} />
      ))}
      {!all && tellers.length < round.entriesAsked && <p className="notice wait">{t('entry.noTellers')}</p>}
      {!all && last && <Mine election={election} round={round} />}
      {!all && last && some && election.mayDo.includes('settle-difference') && (
        <div>
          <ButtonLink to="/elections/$id/compare" params={{ id: election.id }} variant="default">
            {t('entry.goCompare')}
          </ButtonLink>
        </div>
      )}
      {all && last && election.stage !== 'entry' && (
        <div className="row">
          <span>{t('entry.bothClosed')}</span>
          {election.stage === 'differences' ? (
            <ButtonLink to="/elections/$id/compare" params={{ id: election.id }}>
              {t('entry.goCompare')}
            </ButtonLink>
          ) : (
            <ButtonLink to="/elections/$id/result" params={{ id: election.id }}>
              {t('entry.goResult')}
            </ButtonLink>
          )}
        </div>
      )}
    </section>
  );
}
