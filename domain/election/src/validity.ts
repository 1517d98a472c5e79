import type { Ballot } from './ballot.ts';
import {
  type BallotFlag,
  type BallotForm,
  ballotFlags,
  type InvalidReason,
  invalidReasons,
  type Regulation,
} from './regulation.ts';

/** What decides whether a ballot of a round is valid. */
export interface BallotRules {
  readonly form: BallotForm;
  /** Seats of the round: more names than these is an over-vote. */
  readonly seats: number;
  readonly invalid: readonly InvalidReason[];
  readonly singleStruck: 'vote-against' | 'none-kept';
  readonly weighted: boolean;
}

export function ballotRules(regulation: Regulation, form: BallotForm, seats: number): BallotRules {
  const { invalid, singleStruck, weighted } = regulation.switches;
  return { form, seats, invalid: invalid.value, singleStruck: singleStruck.value, weighted: weighted.value };
}

/** The first flag that the regulation's list holds; a flag that it does not hold is a note and changes nothing. */
export const invalidatingFlag = (flags: readonly BallotFlag[], rules: BallotRules): BallotFlag | null =>
  ballotFlags.find((flag) => flags.includes(flag) && rules.invalid.includes(flag)) ?? null;

/** A doubtful mark on a ballot that no flag already makes invalid: nobody is elected until the tellers have decided. */
export const isDoubtful = (ballot: Ballot, rules: BallotRules): boolean =>
  ballot.marks.includes('?') && invalidatingFlag(ballot.flags, rules) === null;

/** Whether a reason holds for a ballot, apart from whether the regulation's list has it. */
const holds: Record<InvalidReason, (ballot: Ballot, rules: BallotRules) => boolean> = {
  'not-issued': (ballot) => ballot.flags.includes('not-issued'),
  'no-stamp': (ballot) => ballot.flags.includes('no-stamp'),
  'write-in': (ballot) => ballot.flags.includes('write-in'),
  signed: (ballot) => ballot.flags.includes('signed'),
  marked: (ballot) => ballot.flags.includes('marked'),
  'extra-writing': (ballot) => ballot.flags.includes('extra-writing'),
  numbered: (ballot) => ballot.flags.includes('numbered'),
  'single-both': (ballot, rules) => isSingle(ballot, rules) && ballot.marks[0] === 'ad',
  'single-blank': (ballot, rules) => isSingle(ballot, rules) && ballot.marks[0] === '',
  'over-vote': (ballot, rules) => namesChosen(ballot, rules) > rules.seats,
  'none-kept': (ballot, rules) =>
    rules.form === 'strike-out' && namesChosen(ballot, rules) === 0 && !isVoteAgainst(ballot, rules),
  'row-both': (ballot, rules) => isList(ballot, rules) && ballot.marks.includes('ad'),
  'row-blank': (ballot, rules) => isList(ballot, rules) && ballot.marks.includes(''),
  'over-points': (ballot, rules) => rules.form === 'cumulative' && pointsOf(ballot) > ballot.weight * rules.seats,
};

const isSingle = (ballot: Ballot, rules: BallotRules): boolean =>
  rules.form === 'agree-disagree' && ballot.marks.length === 1;
const isList = (ballot: Ballot, rules: BallotRules): boolean =>
  rules.form === 'agree-disagree' && ballot.marks.length > 1;
const isVoteAgainst = (ballot: Ballot, rules: BallotRules): boolean =>
  ballot.marks.length === 1 && rules.seats === 1 && rules.singleStruck === 'vote-against';

/** Names kept (strike-out) or rows with agree alone; 0 on a cumulative ballot. */
export function namesChosen(ballot: Ballot, rules: Pick<BallotRules, 'form'>): number {
  if (rules.form === 'cumulative') return 0;
  const chosen = rules.form === 'strike-out' ? '' : 'a';
  return ballot.marks.filter((mark) => mark === chosen).length;
}

export const pointsOf = (ballot: Ballot): number =>
  ballot.marks.reduce<number>((sum, mark) => sum + (typeof mark === 'number' ? mark : 0), 0);

/**
 * Why a ballot is invalid: the first reason, in the order of `invalidReasons`, that the regulation's list holds; null where it is
 * valid. Fewer names than seats is valid. A doubtful ballot is asked only after its marks are decided.
 */
export const invalidReasonOf = (ballot: Ballot, rules: BallotRules): InvalidReason | null =>
  invalidReasons.find((reason) => rules.invalid.includes(reason) && holds[reason](ballot, rules)) ?? null;
