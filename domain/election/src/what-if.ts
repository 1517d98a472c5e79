import type { Finding } from '@plenum/kernel';
import type { BallotTable } from './ballot.ts';
import { countElection } from './count-election.ts';
import type { Election } from './election.ts';
import type { Fault } from './fault.ts';
import type { Regulation } from './regulation.ts';
import type { CountedElection } from './result.ts';
import type { RoundPremise } from './round-premise.ts';

export interface WhatIf {
  readonly before: CountedElection;
  readonly after: CountedElection;
  readonly changed: {
    /** Elected only under the amended rule, and only under the rule as it was; in the order of their results. */
    readonly elected: readonly string[];
    readonly lost: readonly string[];
    /** The election's status before and after where it differs; empty where it does not. */
    readonly status: readonly string[];
    /** Invalid papers after less before, over the rounds counted. */
    readonly invalid: number;
  };
}

export type WhatIfOutcome = WhatIf | { readonly faults: readonly Fault[] } | { readonly refused: readonly Finding[] };

/**
 * The same ballots under the regulation as it is and as it would be amended. `tableOf` reads a round's ballots for a premise.
 * A later round answers the question that the round before left: where the amended rule leaves other seats or other people
 * open, its ballots say nothing, and the count ends before it; where it leaves nothing open, the round is not held.
 */
export function whatIf(
  election: Election,
  amended: Regulation,
  tableOf: (election: Election, premise: RoundPremise) => BallotTable,
): WhatIfOutcome {
  const before = countElection(election, (premise) => tableOf(election, premise));
  if (!('result' in before)) return before;
  const after = countAmended({ ...election, regulation: amended }, before, tableOf);
  if (!('result' in after)) return after;
  const [were, are] = [new Set(before.result.elected), new Set(after.result.elected)];
  const invalid = (counted: CountedElection) =>
    counted.result.rounds.reduce((sum, { ballots }) => sum + ballots.invalid, 0);
  const comparable = {
    ...before,
    result: { ...before.result, rounds: before.result.rounds.slice(0, after.result.rounds.length) },
  };
  return {
    before,
    after,
    changed: {
      elected: after.result.elected.filter((id) => !were.has(id)),
      lost: before.result.elected.filter((id) => !are.has(id)),
      status: before.result.status === after.result.status ? [] : [before.result.status, after.result.status],
      invalid: invalid(after) - invalid(comparable),
    },
  };
}

/** Counts the rounds that put the same question under the amended rule, and no more. */
function countAmended(
  election: Election,
  before: CountedElection,
  tableOf: (election: Election, premise: RoundPremise) => BallotTable,
) {
  const count = (part: Election) => countElection(part, (premise) => tableOf(part, premise));
  for (let held = 1; held < election.rounds.length; held += 1) {
    const counted = count({ ...election, rounds: election.rounds.slice(0, held), stopped: null });
    if (!('result' in counted) || !asksTheSame(before, counted, held)) return counted;
  }
  return count(election);
}

/** Whether round `held` (the next) would ask for the same seats among the same people as it did. */
function asksTheSame(before: CountedElection, after: CountedElection, held: number): boolean {
  const [was, is] = [before.result.rounds[held - 1]!, after.result.rounds[held - 1]!];
  const question = (round: typeof was) => JSON.stringify([round.status, round.open, round.next]);
  return question(was) === question(is);
}
