import { addDays, daysBetween } from '@plenum/kernel';
import type { AgendaItem } from './programme.ts';

interface Span {
  readonly from: string;
  readonly until: string;
}

/** When an item was planned, and when it was or is expected, in UTC; null while nothing says when the meeting begins. */
export interface TimedItem {
  readonly id: string;
  readonly planned: Span | null;
  readonly expected: Span | null;
}

/** The times of an agenda at a moment. */
export interface Timing {
  readonly items: readonly TimedItem[];
  /** Seconds behind the plan, negative ahead of it: where the next item, or the end, is expected instead of planned. */
  readonly lateSeconds: number | null;
}

/** Seconds from one moment to another, both in UTC; negative where the other is earlier. Parts of a second are dropped. */
export const secondsBetween = (from: string, to: string): number =>
  daysBetween(from.slice(0, 10), to.slice(0, 10)) * 86_400 + secondOfDay(to) - secondOfDay(from);

const secondOfDay = (moment: string): number =>
  Number(moment.slice(11, 13)) * 3_600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19));

const two = (number: number): string => String(number).padStart(2, '0');

/** The moment so many minutes later. */
function after(moment: string, minutes: number): string {
  const inDay = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16)) + minutes;
  const ofDay = inDay % 1_440;
  const date = addDays(moment.slice(0, 10), Math.floor(inDay / 1_440));
  return `${date}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}${moment.slice(16)}`;
}

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * The times of the items in their order. Planned: each begins where the one before ends, or at its own fixed moment. Expected at
 * `now`: what has begun stands as it was; what is under way ends after its minutes, or now where it has run over them; what follows
 * begins where that ends, never before `now` nor before its own fixed moment. `begins`: the opening, in RFC 3339 UTC.
 */
export function timingOf(items: readonly AgendaItem[], begins: string | null, now: string): Timing {
  let [plannedEnd, expectedEnd] = [begins, begins];
  const timed = items.map((item): TimedItem => {
    const from = item.begins ?? plannedEnd;
    const planned = from === null ? null : { from, until: after(from, item.minutes) };
    plannedEnd = planned?.until ?? null;
    const expected = expectedSpan(item, expectedEnd, now);
    expectedEnd = expected?.until ?? expectedEnd;
    return { id: item.id, planned, expected };
  });
  return { items: timed, lateSeconds: lateSecondsOf(items, timed) };
}

function expectedSpan(item: AgendaItem, before: string | null, now: string): Span | null {
  if (item.started !== null) {
    const until = item.ended ?? later(now, after(item.started, item.minutes));
    return { from: item.started, until };
  }
  const earliest = item.begins === null ? before : before === null ? item.begins : later(before, item.begins);
  if (earliest === null) return null;
  const from = later(earliest, now);
  return { from, until: after(from, item.minutes) };
}

/** Nothing is late before anything has begun, unless its time has come. */
function lateSecondsOf(items: readonly AgendaItem[], timed: readonly TimedItem[]): number | null {
  const next = items.findIndex((item) => item.started === null);
  const at = next < 0 ? timed.at(-1) : timed[next];
  if (!at?.planned || !at.expected) return null;
  const end = next < 0;
  const [planned, expected] = end ? [at.planned.until, at.expected.until] : [at.planned.from, at.expected.from];
  return secondsBetween(planned, expected);
}
