import { drawsNeeded } from '../audit.ts';
import type { DeclaredRound } from '../next-round.ts';
import type { Regulation } from '../regulation.ts';
import { drawPapers, isSeed, sampleLimit } from '../sample.ts';
import type { OpenElection } from '../state.ts';
import { type ActCode, type Decide, refusal, unless } from './act-finding.ts';
import { carriesWeight } from './read-ballot.ts';

/**
 * Draws papers of the last declared round by a seed made in public, to be read once more. Again without a seed, or with the same:
 * more draws.
 */
export const drawSample: Decide<'draw-sample'> = (act, election, context) => {
  const round = auditableRound(election, context.regulation);
  if (typeof round === 'string') return { refused: [refusal(round)] };
  const { sample } = round;
  const drawn = sample?.draws.length ?? 0;
  const seed = sample?.seed ?? act.seed ?? '';
  const fits = Number.isSafeInteger(act.draws) && act.draws >= 1 && drawn + act.draws <= sampleLimit;
  return unless(
    [
      !sample && act.seed === undefined && refusal('seed-missing'),
      !sample && act.seed !== undefined && !isSeed(act.seed) && refusal('seed-not-digits'),
      sample !== null && act.seed !== undefined && act.seed !== sample.seed && refusal('seed-stands'),
      !fits && refusal('draws-outside-limit', { limit: sampleLimit }),
    ],
    () => {
      const draws = drawPapers(seed, round.declared.result.ballots.collected, drawn + 1, act.draws);
      return [{ type: 'sample-drawn', v: 1, data: { round: round.number, seed, draws } }];
    },
  );
};

/** The round whose result a sample can bear out, or why there is none. */
export function auditableRound(election: OpenElection, regulation: Regulation): DeclaredRound | ActCode {
  const round = election.rounds.at(-1);
  if (!round?.declared) return 'nothing-declared';
  const { result } = round.declared;
  if (result.status === 'void' || result.ballots.collected === 0) return 'no-entry-needed';
  if (carriesWeight(result.form, regulation)) return 'audit-not-for-form';
  if (round.sample?.closed) return 'audit-closed-already';
  if (drawsNeeded({ result, regulation }, 0.95) === null) return 'audit-margin-zero';
  return round as DeclaredRound;
}
