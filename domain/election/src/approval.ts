import type { ElectionActName } from './acts/act.ts';
import { type DeclaredRound, declaredRounds } from './next-round.ts';
import type { OpenElection } from './state.ts';

/** The declared result that waits for a second person; null where none does, or the election asks for none. */
export function resultToApprove(election: OpenElection): DeclaredRound | null {
  if (!election.secondApproval) return null;
  const last = declaredRounds(election).at(-1);
  return last && last === election.rounds.at(-1) && last.declared.approvedBy === undefined ? last : null;
}

/** Acts that rest on a declared result: none goes on while a second person is still to approve it. */
export const restOnApproval: ReadonlySet<ElectionActName> = new Set<ElectionActName>([
  'announce-base',
  'open-round',
  'lower-seats',
  'decide-revote',
  'stop-election',
  'draw-minutes',
  'finish-election',
  'request-confirmation',
]);
