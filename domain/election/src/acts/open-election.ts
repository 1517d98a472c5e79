import { accept, personal, type Verdict } from '@plenum/kernel';
import type { ElectionEvent } from '../events.ts';
import type { OpenElection } from '../state.ts';
import type { ElectionContext } from './act.ts';
import { type ActOf, refusal, unless } from './act-finding.ts';
import { dateFaults, figureFaults, textFaults } from './given-text.ts';

/**
 * Opens an election under the context's regulation, whose version and hash it pins; who opens it becomes its organiser. The same
 * again by the same person, as after an answer that was lost, changes nothing.
 */
export function openElection(
  act: ActOf<'open-election'>,
  state: OpenElection | null,
  context: ElectionContext,
): Verdict<ElectionEvent> {
  const { id, title, office, seats, meeting, secondApproval } = act;
  const { regulation, regulationHash, actor } = context;
  if (state !== null && isSameOpening(act, state, context)) return accept();
  return unless(
    [
      state !== null && refusal('election-exists', { id }),
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

/** What was opened under this id is what is asked for, by the same person: an opener is the first to hold a duty. */
function isSameOpening(
  act: ActOf<'open-election'>,
  state: OpenElection,
  { regulation, actor }: ElectionContext,
): boolean {
  const { kind, name, organisation, parent, place, date } = state.meeting;
  return (
    state.holders[0]?.account === actor.id &&
    state.regulation.id === regulation.id &&
    state.title.vi === act.title.vi &&
    state.title.en === act.title.en &&
    state.office === act.office &&
    state.seats === act.seats &&
    state.secondApproval === (act.secondApproval ?? false) &&
    kind === act.meeting.kind &&
    name === act.meeting.name &&
    organisation === act.meeting.organisation &&
    parent === act.meeting.parent &&
    place === act.meeting.place &&
    date === act.meeting.date
  );
}
