import type { Finding } from '@plenum/kernel';
import type { Mark } from '../ballot.ts';
import type { CountableRound } from '../election-of.ts';
import type { KeyedBallot, KeyedMarks } from '../events.ts';
import { limits } from '../files/limits.ts';
import { type BallotForm, ballotFlags, type Regulation } from '../regulation.ts';
import { refusal } from './act-finding.ts';

const formMarks: Record<Exclude<BallotForm, 'cumulative'>, readonly Mark[]> = {
  'strike-out': ['x', '?'],
  'agree-disagree': ['a', 'd', 'ad', '?'],
};

/** Whether a paper carries a weight: votes of a weighted regulation, shares behind cumulative votes. */
export const carriesWeight = (form: BallotForm, regulation: Regulation): boolean =>
  regulation.switches.weighted.value || form === 'cumulative';

/** Whether a form knows a mark: cumulative votes are whole and not negative. */
export const isMarkOf = (form: BallotForm, mark: Mark): boolean =>
  form === 'cumulative'
    ? typeof mark === 'number' && Number.isSafeInteger(mark) && mark >= 0 && mark <= limits.figure
    : formMarks[form].includes(mark);

/** What is wrong with a ballot as somebody read it: number, positions, marks, flags, weight. */
export function ballotFaults(ballot: KeyedBallot, round: CountableRound, regulation: Regulation): readonly Finding[] {
  const { form, candidates } = round.opened;
  const { collected } = round.papers;
  const faults: Finding[] = [];
  if (!Number.isSafeInteger(ballot.number) || ballot.number < 1 || ballot.number > collected)
    faults.push(refusal('no-such-ballot', { ballot: String(ballot.number), collected }));
  for (const [position, mark] of Object.entries(ballot.marks)) {
    if (!/^[1-9]\d*$/.test(position) || Number(position) > candidates.length)
      faults.push(refusal('position-not-on-paper', { position, candidates: candidates.length }, [], position));
    if (!isMarkOf(form, mark))
      faults.push(refusal('mark-not-on-form', { position, mark: String(mark), form }, [], position));
  }
  for (const flag of ballot.flags)
    if (!ballotFlags.includes(flag)) faults.push(refusal('flag-unknown', { flag: String(flag) }));
  return [...faults, ...weightFaults(ballot, form, regulation)];
}

function weightFaults({ weight }: KeyedBallot, form: BallotForm, regulation: Regulation): readonly Finding[] {
  const { weighted } = regulation.switches;
  if (!carriesWeight(form, regulation))
    return weight === undefined || weight === 1 ? [] : [refusal('weight-not-asked', {}, [weighted.cite])];
  if (weight === undefined) return [refusal('weight-missing', {}, [weighted.cite])];
  return Number.isSafeInteger(weight) && weight >= 1 && weight <= limits.figure
    ? []
    : [refusal('not-a-whole-number', { field: 'weight', found: String(weight) })];
}

/** A ballot as it is stored: positions in order, no mark for nothing, each flag once in one order. */
export function tidyBallot(ballot: KeyedBallot, form: BallotForm, regulation: Regulation): KeyedBallot {
  const marks: Record<string, KeyedMarks[string]> = {};
  const positions = Object.keys(ballot.marks)
    .map(Number)
    .sort((a, b) => a - b);
  for (const position of positions) {
    const mark = ballot.marks[String(position)]!;
    if (mark !== 0) marks[String(position)] = mark;
  }
  return {
    number: ballot.number,
    marks,
    flags: ballotFlags.filter((flag) => ballot.flags.includes(flag)),
    ...(carriesWeight(form, regulation) && { weight: ballot.weight ?? 1 }),
  };
}
