import { createEvents, type DateTime } from 'ics';

/** A meeting as calendars know it. Moments are RFC 3339 in UTC. */
export interface CalendarEntry {
  /** Stays the same when the meeting is put off, so that calendars move the entry. */
  readonly id: string;
  /** Grows with every change of the meeting. */
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly from: string;
  readonly until: string;
  readonly url: string;
}

/** Minutes since 1970 would lose nothing: calendars show no seconds. */
const utc = (moment: string): DateTime => {
  const at = new Date(moment);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
};

/** The meeting as an iCalendar file (RFC 5545). Throws where an entry ends before it begins. */
export function calendarFile(entry: CalendarEntry): string {
  const { error, value } = createEvents([
    {
      productId: 'plenum',
      uid: `${entry.id}@plenum`,
      sequence: entry.sequence,
      title: entry.title,
      location: entry.place,
      description: entry.description,
      url: entry.url,
      start: utc(entry.from),
      startInputType: 'utc',
      startOutputType: 'utc',
      end: utc(entry.until),
      endInputType: 'utc',
      endOutputType: 'utc',
      status: 'CONFIRMED',
      busyStatus: 'BUSY',
    },
  ]);
  if (error || !value) throw error ?? new Error('No calendar came out');
  return value;
}
