import type { RoundView } from '@plenum/election';
import { Link, useSearch } from '@tanstack/react-router';
import type { Spoken } from '../shell/http.ts';
import type { ElectionScreen } from '../shell/queries.ts';
import { ordinalText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { stepPaths } from './steps.ts';

export type RoundScreen = Spoken<RoundView>;

/** The round that a step shows: the one in the address, else the last that fits. */
export function useShownRound(
  election: ElectionScreen,
  fits: (round: RoundScreen) => boolean = () => true,
): RoundScreen | null {
  const { round } = useSearch({ strict: false });
  const rounds = election.rounds.filter(fits);
  return rounds.find(({ number }) => number === round) ?? rounds.at(-1) ?? null;
}

interface RoundTabsProps {
  readonly election: ElectionScreen;
  readonly step: 'base' | 'entry' | 'compare' | 'result';
  readonly shown: number | null;
  readonly fits?: (round: RoundScreen) => boolean;
}

/** The ways to earlier rounds; nothing where there is one alone. */
export function RoundTabs({ election, step, shown, fits = () => true }: RoundTabsProps) {
  const { t, language } = useWords();
  const rounds = election.rounds.filter(fits);
  if (rounds.length < 2) return null;
  return (
    <nav className="row no-print" aria-label={t('frame.rounds')}>
      {rounds.map(({ number }) => (
        <Link
          key={number}
          to={stepPaths[step]}
          params={{ id: election.id }}
          search={{ round: number }}
          className={`round-tab ${number === shown ? 'on' : ''}`}
          aria-current={number === shown ? 'page' : undefined}
        >
          {t('frame.round', { ordinal: ordinalText(number, language) })}
        </Link>
      ))}
    </nav>
  );
}
