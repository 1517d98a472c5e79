import { accept, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { personsIn } from '../attendance.ts';
import type { MeetingEvent } from '../events.ts';
import type { Meeting, MeetingState } from '../meeting.ts';
import { meetingRefusal } from '../refusal.ts';
import type { MeetingAct, MeetingContext } from './act.ts';

export function convene(
  act: MeetingAct & { act: 'convene-meeting' },
  state: MeetingState,
  context: MeetingContext,
): Verdict<MeetingEvent> {
  if (state !== null) throw new Error(`Meeting ${act.id} is convened already`);
  if (!context.mayConvene) return refuse(meetingRefusal('meeting-out-of-reach'));
  const name = tidyText(act.name);
  if (name === '') return refuse(meetingRefusal('meeting-text-missing', { field: 'name' }));
  const { id, kind, unit, date } = act;
  return accept({ type: 'meeting-convened', v: 1, data: { id, kind, unit, name, date } });
}

/** Each person once, in one delegation: neither twice in the list nor among the alternates. */
export function summon(
  act: MeetingAct & { act: 'summon' | 'name-alternates' },
  meeting: Meeting,
  context: MeetingContext,
): Verdict<MeetingEvent> {
  const known = new Set(personsIn(meeting));
  const twice: string[] = [];
  for (const { person } of act.people) {
    if (known.has(person)) twice.push(person);
    known.add(person);
  }
  if (twice.length > 0) return refuse(...twice.map((person) => meetingRefusal('in-two-delegations', { person })));
  if (act.act === 'name-alternates')
    return accept(...act.people.map((data): MeetingEvent => ({ type: 'alternate-named', v: 1, data })));
  return accept(
    ...act.people.map((one): MeetingEvent => ({ type: 'summoned', v: 1, data: { seat: context.freshId(), ...one } })),
  );
}

export function leaveOut(person: string, reason: string, meeting: Meeting): Verdict<MeetingEvent> {
  if (reason.trim() === '') return refuse(meetingRefusal('meeting-text-missing', { field: 'reason' }));
  if (personsIn(meeting).has(person)) return refuse(meetingRefusal('in-two-delegations', { person }));
  return accept({ type: 'not-summoned', v: 1, data: { person, reason: reason.trim() } });
}
