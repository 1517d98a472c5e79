import type { Finding } from '@plenum/kernel';
import { type CountableRound, isCountable, isVoidByPapers } from '../election-of.ts';
import { roundUnderWay } from '../next-round.ts';
import type { Regulation } from '../regulation.ts';
import type { OpenElection } from '../state.ts';
import { refusal } from './act-finding.ts';

/**
 * The round whose ballots are being read: open, its papers counted, and not void by them. An act on ballots is refused where there
 * is none.
 */
export function roundInHand(
  election: OpenElection,
  regulation: Regulation,
): { readonly round: CountableRound } | { readonly refused: readonly Finding[] } {
  const round = roundUnderWay(election);
  if (!round) return { refused: [refusal('round-not-open')] };
  if (!isCountable(round)) return { refused: [refusal('papers-not-counted')] };
  return isVoidByPapers(election, round, regulation) ? { refused: [refusal('no-entry-needed')] } : { round };
}
