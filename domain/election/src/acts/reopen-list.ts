import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';

/** Opens a closed list again, with the reason, while no round was opened on it. */
export const reopenList: Decide<'reopen-list'> = (act, election) =>
  unless(
    [
      ...reasonFaults(act.reason),
      election.closedList === null && refusal('list-not-closed'),
      election.rounds.some((round) => round.opened) && refusal('round-opened-already'),
    ],
    () => [{ type: 'list-reopened', v: 1, data: { reason: act.reason.trim() } }],
  );
