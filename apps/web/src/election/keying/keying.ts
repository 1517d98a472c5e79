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
    { length: entry.collected },
    (_, index) => entry.ballots[index] ?? null,
  );
  for (const ballot of unsent.ballots) if (ballot.number <= entry.collected) ballots[ballot.number - 1] = ballot;
  const draft = unsent.draft ?? entry.draft;
  const here: Keying = { ballots, at: nextUnkeyed(ballots, 0), keys: '', review: null };
  if (!draft || draft.ballot > entry.collected) return here;
  const kept = ballots[draft.ballot - 1];
  if (!kept) return { ...here, at: draft.ballot, keys: draft.keys };
  const before = printKeys(kept, paperOf(entry));
  return draft.keys.trim() === '' || draft.keys === before
    ? here
    : { ...here, review: { number: draft.ballot, keys: draft.keys, before } };
}

/** The first paper without a reading after `number`, else the first of all; null where every paper has one. */
function nextUnkeyed(ballots: Keying['ballots'], number: number): number | null {
  const after = ballots.indexOf(null, number);
  const found = after >= 0 ? after : ballots.indexOf(null);
  return found >= 0 ? found + 1 : null;
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
  const ballots = keying.ballots.with(ballot.number - 1, ballot);
  if (keying.review) return { ...keying, ballots, review: null };
  return { ballots, at: nextUnkeyed(ballots, ballot.number), keys: '', review: null };
}

/** One paper back (-1) or on (1) among those keyed; on past the last one leads back to the paper being keyed. */
export function moveBy(keying: Keying, by: -1 | 1, paper: KeyedPaper): Keying {
  let number = shownNumber(keying) ?? keying.ballots.length + 1;
  do number += by;
  while (number >= 1 && number <= keying.ballots.length && number !== keying.at && !keying.ballots[number - 1]);
  if (number < 1) return keying;
  const ballot = number === keying.at ? null : keying.ballots[number - 1];
  if (!ballot) return { ...keying, review: null };
  const keys = printKeys(ballot, paper);
  return { ...keying, review: { number, keys, before: keys } };
}

export const isChanged = ({ review }: Keying): boolean =>
  review !== null && review.keys.trim() !== review.before.trim();

/** The keys that are to stand on the server's disk for the paper shown. */
export const draftOf = (keying: Keying): Draft => ({
  ballot: shownNumber(keying) ?? keying.ballots.length,
  keys: shownNumber(keying) === null ? '' : shownKeys(keying),
});

export const readKeys = (keying: Keying, paper: KeyedPaper): KeyedReading => interpretKeys(shownKeys(keying), paper);
