import { accept, refuse, type Verdict } from '@plenum/kernel';
import type { MeetingEvent } from '../events.ts';
import type { Meeting } from '../meeting.ts';
import { meetingRefusal } from '../refusal.ts';
import type { MeetingAct } from './act.ts';

/**
 * An alternate takes the seat of somebody who does not come at all. Of the same delegation, and for one seat alone; whoever was
 * in the hall is not replaced. That the alternate is of the same unit is assumed: no text on it was seen.
 */
export function replaceAbsentee(
  act: MeetingAct & { act: 'replace-absentee' },
  meeting: Meeting,
): Verdict<MeetingEvent> {
  const seat = meeting.seats.find((one) => one.id === act.seat);
  if (!seat) return refuse(meetingRefusal('seat-unknown'));
  if (act.reason.trim() === '') return refuse(meetingRefusal('meeting-text-missing', { field: 'reason' }));
  const alternate = meeting.alternates.find((one) => one.person === act.by);
  const findings = [
    ...(seat.excluded === null ? [] : [meetingRefusal('seat-is-excluded')]),
    ...(seat.alternate === null ? [] : [meetingRefusal('seat-is-replaced', { person: seat.alternate })]),
    ...(meeting.stays.some((stay) => stay.person === seat.person)
      ? [meetingRefusal('sitter-was-here', { person: seat.person })]
      : []),
    ...(alternate ? [] : [meetingRefusal('alternate-unknown', { person: act.by })]),
    ...(alternate && alternate.unit !== seat.unit
      ? [meetingRefusal('alternate-of-another-unit', { person: act.by })]
      : []),
    ...(meeting.seats.some((one) => one.alternate === act.by)
      ? [meetingRefusal('alternate-sits-already', { person: act.by })]
      : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'replaced', v: 1, data: { seat: seat.id, by: act.by, reason: act.reason.trim() } });
}

/** A seat that counts no more: somebody suspended, also while present. */
export function excludeSeat(act: MeetingAct & { act: 'exclude-seat' }, meeting: Meeting): Verdict<MeetingEvent> {
  const seat = meeting.seats.find((one) => one.id === act.seat);
  if (!seat) return refuse(meetingRefusal('seat-unknown'));
  if (act.reason.trim() === '') return refuse(meetingRefusal('meeting-text-missing', { field: 'reason' }));
  if (seat.excluded !== null) return refuse(meetingRefusal('seat-is-excluded'));
  return accept({ type: 'seat-excluded', v: 1, data: { seat: seat.id, reason: act.reason.trim() } });
}
