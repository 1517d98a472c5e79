import type { InForce } from '../in-force.ts';
import { articleForm, type Relation, touches } from './relation.ts';

/** From when an instrument or some of its provisions are in force, as a person set it. */
export interface InForceDate {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `art_5`, `art_6__para_2`; empty where the whole instrument is meant. */
  readonly provisions: readonly string[];
}

export interface InForceDates {
  readonly dates: readonly InForceDate[];
  /** The last day on which it holds, `YYYY-MM-DD`; null where it has no end of its own. */
  readonly expires: string | null;
  /** On what the dates rest: set by a person, the text's own words, the day it was issued, or nothing. */
  readonly basis: 'set' | 'words' | 'issued' | 'none';
}

/** The dates that hold for an instrument: what a person set, else its own words, else the day it was issued. */
export function datesOf(
  set: Pick<InForceDates, 'dates' | 'expires'> | null,
  words: readonly InForce[],
  issued: string | null,
): InForceDates {
  if (set !== null) return { ...set, basis: 'set' };
  const dated = words.map((one) => (one.onSigning ? { ...one, date: issued } : one));
  const said = dated.flatMap(({ date, provisions }) => (date === null ? [] : [{ date, provisions }]));
  if (said.some(({ provisions }) => provisions.length === 0)) return { dates: said, expires: null, basis: 'words' };
  // Words that give a date which they do not hold (`từ ngày công bố`) leave it open.
  if (dated.some(({ date, provisions }) => date === null && provisions.length === 0))
    return { dates: said, expires: null, basis: 'none' };
  if (issued === null) return { dates: said, expires: null, basis: 'none' };
  return { dates: [{ date: issued, provisions: [] }, ...said], expires: null, basis: 'issued' };
}

export const standingStates = [
  'unknown',
  'not-yet',
  'in-force',
  'partly-replaced',
  'replaced',
  'repealed',
  'expired',
] as const;
export type StandingState = (typeof standingStates)[number];

/** What another instrument does to this one, and from when. */
export interface Touch {
  readonly kind: 'amends' | 'replaces' | 'repeals';
  readonly by: string;
  readonly provisions: readonly string[];
  readonly citing: string | null;
  /** `YYYY-MM-DD`; null where the day is not known, and then it does nothing yet. */
  readonly since: string | null;
}

/** Where an instrument stands on a day. */
export interface Standing {
  readonly state: StandingState;
  /** From when the whole of it is in force; null where no day is known. */
  readonly since: string | null;
  /** Provisions that come into force later. */
  readonly notYet: readonly InForceDate[];
  /** What was done to it up to this day, the earliest first. */
  readonly touched: readonly Touch[];
}

/** The day on which a provision of the source (or the whole) comes into force. */
export function forceOf(dates: InForceDates, provision: string | null): string | null {
  const own =
    provision === null ? undefined : dates.dates.find(({ provisions }) => touches(provisions, articleForm(provision)));
  return (own ?? dates.dates.find(({ provisions }) => provisions.length === 0))?.date ?? null;
}

/** What relations do to one instrument. `datesOfSource` gives the dates of the instrument that does it. */
export const touchesOf = (
  target: string,
  relations: readonly Relation[],
  datesOfSource: (source: string) => InForceDates,
): readonly Touch[] =>
  relations.flatMap(({ kind, source, target: to, provisions, citing, since }) =>
    to === target && (kind === 'amends' || kind === 'replaces' || kind === 'repeals')
      ? [{ kind, by: source, provisions, citing, since: since ?? forceOf(datesOfSource(source), citing) }]
      : [],
  );

/**
 * Where an instrument stands on `day` (`YYYY-MM-DD`). A replacement or repeal of the whole ends it, of provisions makes it partly
 * replaced; an amendment leaves it in force. Of several ends the first in time counts.
 */
export function standingOn(day: string, dates: InForceDates, all: readonly Touch[]): Standing {
  const since = dates.dates.find(({ provisions }) => provisions.length === 0)?.date ?? null;
  const touched = all
    .filter((touch) => touch.since !== null && touch.since <= day)
    .sort((a, b) => (a.since! < b.since! ? -1 : a.since! > b.since! ? 1 : 0));
  const notYet = dates.dates.filter(({ date, provisions }) => provisions.length > 0 && date > day);
  return { state: stateOf(day, dates, since, touched), since, notYet, touched };
}

function stateOf(day: string, dates: InForceDates, since: string | null, touched: readonly Touch[]): StandingState {
  const end = touched.find(({ kind, provisions }) => kind !== 'amends' && provisions.length === 0);
  const expired = dates.expires !== null && dates.expires < day;
  // What has expired before it was replaced has expired.
  if (expired && !(end && end.since! <= dates.expires!)) return 'expired';
  if (end) return end.kind === 'replaces' ? 'replaced' : 'repealed';
  const first = dates.dates.map(({ date }) => date).sort()[0];
  if (first !== undefined && first > day) return 'not-yet';
  if (since === null && (first === undefined || first > day)) return 'unknown';
  return touched.some(({ kind }) => kind !== 'amends') ? 'partly-replaced' : 'in-force';
}
