import type { Ballot } from './ballot.ts';
import type { KeyedBallot } from './events.ts';
import type { Regulation } from './regulation.ts';
import type { RoundState } from './state.ts';
import { ballotRules, isDoubtful } from './validity.ts';

/** Both entries are closed: only now may anybody compare them. */
export const bothClosed = (round: RoundState): boolean =>
  round.entries.length === 2 && round.entries.every((entry) => entry.closed);

/** A ballot as it is stored: no mark for what was not marked, flags in one order. */
export const sameReading = (a: KeyedBallot, b: KeyedBallot): boolean =>
  (a.weight ?? 1) === (b.weight ?? 1) &&
  a.flags.length === b.flags.length &&
  a.flags.every((flag) => b.flags.includes(flag)) &&
  Object.keys(a.marks).length === Object.keys(b.marks).length &&
  Object.entries(a.marks).every(([position, mark]) => b.marks[position] === mark);

/** The paper as each entry has it; null where it is not keyed. */
export const readings = (round: RoundState, number: number): readonly [KeyedBallot | null, KeyedBallot | null] => [
  round.entries[0]?.ballots[number - 1] ?? null,
  round.entries[1]?.ballots[number - 1] ?? null,
];

/** Numbers of the papers on which the two entries differ. */
export function differingPapers(round: RoundState): readonly number[] {
  const numbers: number[] = [];
  const [first, second] = round.entries;
  first?.ballots.forEach((ballot, index) => {
    const other = second?.ballots[index];
    if (ballot && other && !sameReading(ballot, other)) numbers.push(index + 1);
  });
  return numbers;
}

/** What the two entries, or the decision on their difference, say of a paper; null where nothing is settled. */
export function settledReading(round: RoundState, number: number): KeyedBallot | null {
  const [first, second] = readings(round, number);
  if (!first || !second) return null;
  return sameReading(first, second) ? first : (round.settled[number]?.ballot ?? null);
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

/** Numbers of the papers that the settled readings leave doubtful, adjudicated or not. */
export const doubtfulPapers = (round: RoundState, regulation: Regulation): readonly number[] =>
  Array.from({ length: round.papers?.collected ?? 0 }, (_, index) => index + 1).filter((number) => {
    const reading = settledReading(round, number);
    return reading !== null && isDoubtfulReading(round, reading, regulation);
  });

export const unsettledPapers = (round: RoundState): readonly number[] =>
  differingPapers(round).filter((number) => !round.settled[number]);

export const unadjudicatedPapers = (round: RoundState, regulation: Regulation): readonly number[] =>
  doubtfulPapers(round, regulation).filter((number) => !round.adjudicated[number]);
