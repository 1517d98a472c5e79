import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';

/** Takes a name off the list, with the reason: a withdrawal that the meeting allowed, or a mistake. */
export const removeCandidate: Decide<'remove-candidate'> = (act, election) =>
  unless(
    [
      ...reasonFaults(act.reason),
      election.closedList !== null && refusal('list-is-closed'),
      !election.candidates.some((candidate) => candidate.id === act.id) &&
        refusal('no-such-candidate', { id: act.id }, [], act.id),
    ],
    () => [{ type: 'candidate-removed', v: 1, data: { id: act.id, reason: act.reason.trim() } }],
  );
