import { accept, refuse, type Verdict } from '@plenum/kernel';
import type { MeetingEvent } from '../events.ts';
import { type Meeting, sitterOf } from '../meeting.ts';
import { secondsBetween } from '../programme/timing.ts';
import { meetingRefusal } from '../refusal.ts';

const openStay = (meeting: Meeting, person: string) =>
  meeting.stays.find((stay) => stay.person === person && stay.until === null);

/** Desks ask in the same moment and are answered one after the other; a clock further behind than this is wrong. */
const desksApartSeconds = 60;

/**
 * The moment of a coming or going: `now`, or the last one before it where another desk was a little ahead, so that moments never
 * run backwards in the record. Null where the clock is wrong.
 */
function momentOf(meeting: Meeting, now: string): string | null {
  let last = now;
  for (const { from, until } of meeting.stays) {
    if (from > last) last = from;
    if (until !== null && until > last) last = until;
  }
  return last !== now && secondsBetween(now, last) > desksApartSeconds ? null : last;
}

/** Somebody who sits in a seat that counts comes into the hall. The second desk hears that they are there. */
export function checkIn(person: string, meeting: Meeting, now: string): Verdict<MeetingEvent> {
  const sits = meeting.seats.some((seat) => seat.excluded === null && sitterOf(seat) === person);
  if (!sits) return refuse(meetingRefusal('not-in-this-meeting', { person }));
  if (openStay(meeting, person)) return refuse(meetingRefusal('already-present', { person }));
  const at = momentOf(meeting, now);
  if (at === null) return refuse(meetingRefusal('moment-before-last', { at: now }));
  return accept({ type: 'arrived', v: 1, data: { person, at } });
}

export function checkOut(person: string, meeting: Meeting, now: string): Verdict<MeetingEvent> {
  if (!openStay(meeting, person)) return refuse(meetingRefusal('not-present', { person }));
  const at = momentOf(meeting, now);
  if (at === null) return refuse(meetingRefusal('moment-before-last', { at: now }));
  return accept({ type: 'departed', v: 1, data: { person, at } });
}
