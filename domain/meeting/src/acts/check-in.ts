import { accept, refuse, type Verdict } from '@plenum/kernel';
import type { MeetingEvent } from '../events.ts';
import { type Meeting, sitterOf } from '../meeting.ts';
import { meetingRefusal } from '../refusal.ts';

const openStay = (meeting: Meeting, person: string) =>
  meeting.stays.find((stay) => stay.person === person && stay.until === null);

/** The last moment at which anybody came or went. */
const lastMoment = (meeting: Meeting): string =>
  meeting.stays.reduce((last, { from, until }) => [last, from, until ?? ''].sort().at(-1)!, '');

/** Somebody who sits in a seat that counts comes into the hall. The second desk hears that they are there. */
export function checkIn(person: string, meeting: Meeting, now: string): Verdict<MeetingEvent> {
  const sits = meeting.seats.some((seat) => seat.excluded === null && sitterOf(seat) === person);
  if (!sits) return refuse(meetingRefusal('not-in-this-meeting', { person }));
  if (openStay(meeting, person)) return refuse(meetingRefusal('already-present', { person }));
  if (now < lastMoment(meeting)) return refuse(meetingRefusal('moment-before-last', { at: now }));
  return accept({ type: 'arrived', v: 1, data: { person, at: now } });
}

export function checkOut(person: string, meeting: Meeting, now: string): Verdict<MeetingEvent> {
  if (!openStay(meeting, person)) return refuse(meetingRefusal('not-present', { person }));
  if (now < lastMoment(meeting)) return refuse(meetingRefusal('moment-before-last', { at: now }));
  return accept({ type: 'departed', v: 1, data: { person, at: now } });
}
