import type { Ballot } from './ballot.ts';
import { type Batch, ballotIn, batchOfPaper, entriesOfBatch, isBatchClosed } from './batch.ts';
import type { KeyedBallot } from './events.ts';
import type { Regulation } from './regulation.ts';
import type { RoundState } from './state.ts';
import { ballotRules, isDoubtful } from './validity.ts';

/** Every entry of every batch is closed: the whole round can be compared. */
export const allClosed = (round: RoundState): boolean =>
  round.batches.length > 0 && round.batches.every(({ number }) => isBatchClosed(round, number));

/** A ballot as it is stored: no mark for what was not marked, flags in one order. */
export const sameReading = (a: KeyedBallot, b: KeyedBallot): boolean =>
  (a.weight ?? 1) === (b.weight ?? 1) &&
  a.flags.length === b.flags.length &&
  a.flags.every((flag) => b.flags.includes(flag)) &&
  Object.keys(a.marks).length === Object.keys(b.marks).length &&
  Object.entries(a.marks).every(([position, mark]) => b.marks[position] === mark);

/** The paper as each entry of its batch has it, the first entry first; null where it is not keyed. */
export function readings(round: RoundState, number: number): readonly (KeyedBallot | null)[] {
  const batch = batchOfPaper(round, number);
  if (!batch) return [];
  const entries = entriesOfBatch(round, batch.number);
  return Array.from({ length: round.entriesAsked }, (_, index) => {
    const entry = entries.find((one) => one.entry === index + 1);
    return entry ? ballotIn(entry, number) : null;
  });
}

/** Numbers of the papers whose entries do not all agree, in the batches that are closed. */
export function differingPapers(round: RoundState, batch: number | null = null): readonly number[] {
  const numbers: number[] = [];
  for (const { number, from, to } of round.batches) {
    if ((batch !== null && batch !== number) || !isBatchClosed(round, number)) continue;
    const [first, ...others] = entriesOfBatch(round, number);
    for (let paper = from; first && paper <= to; paper++) {
      const reading = ballotIn(first, paper);
      if (reading && others.some((entry) => differs(reading, ballotIn(entry, paper)))) numbers.push(paper);
    }
  }
  return numbers;
}

const differs = (a: KeyedBallot, b: KeyedBallot | null): boolean => b !== null && !sameReading(a, b);

/** What all entries, or the decision on their difference, say of a paper; null where nothing is settled or a batch is open. */
export function settledReading(round: RoundState, number: number): KeyedBallot | null {
  const batch = batchOfPaper(round, number);
  return batch && isBatchClosed(round, batch.number) ? agreedReading(round, batch, number) : null;
}

function agreedReading(round: RoundState, batch: Batch, number: number): KeyedBallot | null {
  const [first, ...others] = entriesOfBatch(round, batch.number).map((entry) => ballotIn(entry, number));
  if (!first || others.some((other) => other === null)) return null;
  return others.some((other) => differs(first, other ?? null)) ? (round.settled[number]?.ballot ?? null) : first;
}

/** The reading that most of three entries have: a proposal, as the head decides with the paper in hand. Null where there is none. */
export function majorityOf(all: readonly (KeyedBallot | null)[]): number | null {
  if (all.length < 3) return null;
  const found = all.findIndex(
    (one) => one !== null && all.filter((other) => other !== null && sameReading(one, other)).length * 2 > all.length,
  );
  return found < 0 ? null : found;
}

/** The reading that is counted: the adjudication where there is one. */
export const finalReading = (round: RoundState, number: number): KeyedBallot | null =>
  settledReading(round, number) === null ? null : (round.adjudicated[number]?.ballot ?? settledReading(round, number));

export const asBallot = (keyed: KeyedBallot, candidates: number): Ballot => ({
  id: String(keyed.number),
  marks: Array.from({ length: candidates }, (_, index) => keyed.marks[String(index + 1)] ?? ''),
  flags: keyed.flags,
  weight: keyed.weight ?? 1,
  times: 1,
});

/** Whether a reading still has a doubtful mark that no flag makes irrelevant. */
export function isDoubtfulReading(round: RoundState, keyed: KeyedBallot, regulation: Regulation): boolean {
  if (!round.opened || !Object.values(keyed.marks).includes('?')) return false;
  const rules = ballotRules(regulation, round.opened.form, round.opened.seats);
  return isDoubtful(asBallot(keyed, round.opened.candidates.length), rules);
}

/** Numbers of the papers that the settled readings leave doubtful, adjudicated or not, in the batches that are closed. */
export function doubtfulPapers(
  round: RoundState,
  regulation: Regulation,
  batch: number | null = null,
): readonly number[] {
  const numbers: number[] = [];
  for (const one of round.batches) {
    if ((batch !== null && batch !== one.number) || !isBatchClosed(round, one.number)) continue;
    for (let paper = one.from; paper <= one.to; paper++) {
      const reading = agreedReading(round, one, paper);
      if (reading !== null && isDoubtfulReading(round, reading, regulation)) numbers.push(paper);
    }
  }
  return numbers;
}

export const unsettledPapers = (round: RoundState, batch: number | null = null): readonly number[] =>
  differingPapers(round, batch).filter((number) => !round.settled[number]);

export const unadjudicatedPapers = (
  round: RoundState,
  regulation: Regulation,
  batch: number | null = null,
): readonly number[] => doubtfulPapers(round, regulation, batch).filter((number) => !round.adjudicated[number]);
