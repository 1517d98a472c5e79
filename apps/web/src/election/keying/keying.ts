import {
  type EntryView,
  interpretKeys,
  type KeyedBallot,
  type KeyedPaper,
  type KeyedReading,
  printKeys,
} from '@plenum/election';
import type { Draft, Unsent } from './entry-sender.ts';

/** Where a teller is in their entry. */
export interface Keying {
  /** The first paper of the batch; `ballots[n - from]` is paper n. */
  readonly from: number;
  readonly ballots: readonly (KeyedBallot | null)[];
  /** The paper being keyed; null when every paper is. */
  readonly at: number | null;
  readonly keys: string;
  /** An earlier paper looked at again, with its keys as they are now; the one being keyed waits. */
  readonly review: { readonly number: number; readonly keys: string; readonly before: string } | null;
}

export const paperOf = (entry: Pick<EntryView, 'form' | 'candidates' | 'weighted'>): KeyedPaper => ({
  form: entry.form,
  candidates: entry.candidates.length,
  weighted: entry.weighted,
});

/** Takes up an entry where it was left: what the server has, and over it what this browser has not sent yet. */
export function takeUp(entry: EntryView, unsent: Unsent): Keying {
  const ballots: (KeyedBallot | null)[] = Array.from(
    { length: entry.to - entry.from + 1 },
    (_, index) => entry.ballots[index] ?? null,
  );
  const { from, to } = entry;
  const holds = (number: number) => number >= from && number <= to;
  for (const ballot of unsent.ballots) if (holds(ballot.number)) ballots[ballot.number - from] = ballot;
  const draft = unsent.draft ?? entry.draft;
  const here: Keying = { from, ballots, at: nextUnkeyed(ballots, from, from - 1), keys: '', review: null };
  if (!draft || !holds(draft.ballot)) return here;
  const kept = ballots[draft.ballot - from];
  if (!kept) return { ...here, at: draft.ballot, keys: draft.keys };
  const before = printKeys(kept, paperOf(entry));
  return draft.keys.trim() === '' || draft.keys === before
    ? here
    : { ...here, review: { number: draft.ballot, keys: draft.keys, before } };
}

/** The first paper without a reading after `number`, else the first of all; null where every paper has one. */
function nextUnkeyed(ballots: Keying['ballots'], from: number, number: number): number | null {
  const after = ballots.indexOf(null, number - from + 1);
  const found = after >= 0 ? after : ballots.indexOf(null);
  return found >= 0 ? found + from : null;
}

export const shownNumber = ({ review, at }: Keying): number | null => review?.number ?? at;
export const shownKeys = ({ review, keys }: Keying): string => review?.keys ?? keys;

export const withKeys = (keying: Keying, keys: string): Keying =>
  keying.review ? { ...keying, review: { ...keying.review, keys } } : { ...keying, keys };

/** What stands in the way of finishing the paper as it is keyed. */
export type NotFinished = NonNullable<KeyedReading['problem']> | 'weight-needed';

export function notFinished(reading: KeyedReading, paper: KeyedPaper): NotFinished | null {
  return reading.problem ?? (paper.weighted && reading.weight === undefined ? 'weight-needed' : null);
}

export function ballotOf(number: number, reading: KeyedReading): KeyedBallot {
  return {
    number,
    marks: reading.marks,
    flags: reading.flags,
    ...(reading.weight !== undefined && { weight: reading.weight }),
  };
}

/** The paper shown is read: keeps it and goes on, from a review back to the paper being keyed. */
export function finishBallot(keying: Keying, ballot: KeyedBallot): Keying {
  const { from } = keying;
  const ballots = keying.ballots.with(ballot.number - from, ballot);
  if (keying.review) return { ...keying, ballots, review: null };
  return { from, ballots, at: nextUnkeyed(ballots, from, ballot.number), keys: '', review: null };
}

/** One paper back (-1) or on (1) among those keyed; on past the last one leads back to the paper being keyed. */
export function moveBy(keying: Keying, by: -1 | 1, paper: KeyedPaper): Keying {
  const { from, ballots, at } = keying;
  const last = from + ballots.length - 1;
  let number = shownNumber(keying) ?? last + 1;
  do number += by;
  while (number >= from && number <= last && number !== at && !ballots[number - from]);
  if (number < from) return keying;
  const ballot = number === at ? null : ballots[number - from];
  if (!ballot) return { ...keying, review: null };
  const keys = printKeys(ballot, paper);
  return { ...keying, review: { number, keys, before: keys } };
}

export const isChanged = ({ review }: Keying): boolean =>
  review !== null && review.keys.trim() !== review.before.trim();

/** The keys that are to stand on the server's disk for the paper shown. */
export const draftOf = (keying: Keying): Draft => ({
  ballot: shownNumber(keying) ?? keying.from + keying.ballots.length - 1,
  keys: shownNumber(keying) === null ? '' : shownKeys(keying),
});

export const readKeys = (keying: Keying, paper: KeyedPaper): KeyedReading => interpretKeys(shownKeys(keying), paper);
