import { personal, type Verdict } from '@plenum/kernel';
import type { ElectionEvent } from '../events.ts';
import type { ElectionContext } from './act.ts';
import { type ActOf, refusal, unless } from './act-finding.ts';
import { dateFaults, figureFaults, textFaults } from './given-text.ts';

/** Opens an election under the context's regulation, whose version and hash it pins; who opens it becomes its organiser. */
export function openElection(
  act: ActOf<'open-election'>,
  exists: boolean,
  context: ElectionContext,
): Verdict<ElectionEvent> {
  const { id, title, office, seats, meeting, secondApproval } = act;
  const { regulation, regulationHash, actor } = context;
  return unless(
    [
      exists && refusal('election-exists', { id }),
      ...textFaults('title', title.vi),
      ...textFaults('title', title.en),
      ...textFaults('meeting', meeting.name),
      ...textFaults('organisation', meeting.organisation),
      ...dateFaults('date', meeting.date),
      ...figureFaults('seats', seats),
      seats === 0 && refusal('seats-below-one'),
    ],
    () => [
      {
        type: 'election-opened',
        v: 1,
        data: {
          id,
          title,
          regulation: { id: regulation.id, version: regulation.version, hash: regulationHash },
          office,
          seats,
          meeting,
          ...(secondApproval && { secondApproval }),
        },
      },
      {
        type: 'duty-given',
        v: 1,
        data: { account: actor.id, name: personal(actor.name), duty: 'organiser' },
      },
    ],
  );
}
