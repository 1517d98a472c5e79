import type { Ballot } from './ballot.ts';
import type { BallotFlag, InvalidReason } from './regulation.ts';
import { type BallotRules, invalidatingFlag, invalidReasonOf, isDoubtful } from './validity.ts';

/** What a round's ballots add up to. Papers count `times`; votes count `times`, and `weight` where the regulation weighs. */
export interface Tally {
  readonly valid: number;
  readonly invalid: number;
  readonly invalidBy: Readonly<Partial<Record<InvalidReason, number>>>;
  /** Ids of the doubtful ballots in the order of the file, and how many papers they are. */
  readonly doubtful: readonly string[];
  readonly doubtfulPapers: number;
  /** In the order of the candidates. */
  readonly votes: readonly number[];
  /** Papers with a flag that the regulation's list does not hold: a note that changes nothing. */
  readonly noted: Readonly<Partial<Record<BallotFlag, number>>>;
}

/** The plain tally: one ballot after the other, as the regulation reads. `tallyTable` is the same, packed. */
export function tallyBallots(ballots: readonly Ballot[], candidates: number, rules: BallotRules): Tally {
  const votes = new Array<number>(candidates).fill(0);
  const invalidBy: Partial<Record<InvalidReason, number>> = {};
  const noted: Partial<Record<BallotFlag, number>> = {};
  const doubtful: string[] = [];
  let [valid, invalid, doubtfulPapers] = [0, 0, 0];
  for (const ballot of ballots) {
    for (const flag of ballot.flags) if (!rules.invalid.includes(flag)) noted[flag] = (noted[flag] ?? 0) + ballot.times;
    if (isDoubtful(ballot, rules)) {
      doubtful.push(ballot.id);
      doubtfulPapers += ballot.times;
      continue;
    }
    const reason = invalidatingFlag(ballot.flags, rules) ?? invalidReasonOf(ballot, rules);
    if (reason) {
      invalid += ballot.times;
      invalidBy[reason] = (invalidBy[reason] ?? 0) + ballot.times;
      continue;
    }
    valid += ballot.times;
    ballot.marks.forEach((mark, position) => {
      votes[position]! += votesOfMark(mark, rules) * ballot.times * voteWeight(ballot, rules);
    });
  }
  return { valid, invalid, invalidBy, doubtful, doubtfulPapers, votes, noted };
}

function votesOfMark(mark: Ballot['marks'][number], rules: BallotRules): number {
  if (rules.form === 'cumulative') return typeof mark === 'number' ? mark : 0;
  return mark === (rules.form === 'strike-out' ? '' : 'a') ? 1 : 0;
}

/** Cumulative votes carry the weight already: a holder puts shares x seats votes. */
const voteWeight = (ballot: Ballot, rules: BallotRules): number =>
  rules.weighted && rules.form !== 'cumulative' ? ballot.weight : 1;
