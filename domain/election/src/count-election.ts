import type { Finding } from '@plenum/kernel';
import type { BallotTable } from './ballot.ts';
import { countRound } from './count.ts';
import type { Election } from './election.ts';
import type { Fault } from './fault.ts';
import type { CountedElection, CountedRound, RoundStatus } from './result.ts';
import type { RoundPremise } from './round-premise.ts';
import { premiseOf } from './rounds.ts';

export type ElectionOutcome =
  | CountedElection
  | { readonly faults: readonly Fault[] }
  | { readonly refused: readonly Finding[] };

/** Counts an election round by round; `tableOf` gives the ballots of a round once it is known who stands and on which form. */
export function countElection(election: Election, tableOf: (premise: RoundPremise) => BallotTable): ElectionOutcome {
  const counted: CountedRound[] = [];
  for (let index = 0; index < election.rounds.length; index += 1) {
    const outcome = premiseOf(election, counted, index);
    if (!('premise' in outcome)) return outcome;
    const round = countRound(election, outcome.premise, tableOf(outcome.premise));
    if ('faults' in round) return round;
    counted.push(round);
  }
  return concludeElection(election, counted);
}

/** The election's result from its counted rounds. */
export function concludeElection(election: Election, counted: readonly CountedRound[]): CountedElection {
  const elected = counted.flatMap(({ result }) => result.elected);
  const last = counted.at(-1)?.result;
  const done = election.stopped !== null || last?.next === 'stop';
  const status: RoundStatus = done ? 'complete' : (last?.status ?? 'open');
  return {
    result: {
      plenum: 'result/1',
      election: election.id,
      regulation: election.regulation.id,
      status,
      rounds: counted.map(({ result }) => result),
      elected,
      unfilled: election.seats - elected.length,
    },
    rounds: counted,
    findings: distinct(counted.flatMap(({ findings }) => findings)),
  };
}

/** The same finding of several rounds is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const byText = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...byText.values()];
}
