import type { Finding } from '@plenum/kernel';
import type { BallotTable } from '../ballot.ts';
import { countRound } from '../count.ts';
import { concludeElection } from '../count-election.ts';
import type { Election, RoundKind } from '../election.ts';
import type { Fault, FileFault } from '../fault.ts';
import type { Regulation } from '../regulation.ts';
import type { CountedElection, CountedRound } from '../result.ts';
import type { RoundPremise } from '../round-premise.ts';
import { kindOfNext, premiseOf } from '../rounds.ts';
import { type WhatIf, whatIf } from '../what-if.ts';
import { readBallots } from './ballots-csv.ts';
import {
  type ElectionFileOptions,
  type JudgeableRound,
  judgeableOf,
  type ReadElection,
  readElectionFile,
} from './election-file.ts';

export interface CountFilesOptions extends ElectionFileOptions {
  readonly electionText: string;
  /** A ballots file by its name in the election file; why it cannot be had. */
  readonly readFile: (name: string) => Uint8Array | 'missing' | 'unreadable';
}

/** Bad input: every fault of every file that can be judged. */
export interface Faulty {
  readonly faults: readonly FileFault[];
}
/** The rules forbid a round that the file holds. */
export interface Forbidden {
  readonly refused: readonly Finding[];
  readonly election: Election;
}
export interface CountedFiles {
  readonly election: Election;
  readonly counted: CountedElection;
}

/** The whole path of a count: the election file, the ballots of each round, the result. Nothing is counted of a file with faults. */
export function countFiles(options: CountFilesOptions): CountedFiles | Faulty | Forbidden {
  const read = readElectionFile(options.electionText, options);
  const ballots = ballotsReader(options, read.locate);
  if ('faults' in read) return { faults: [...read.faults, ...ballots.faultsOf(read.judgeable)] };
  return countRead(read, ballots, options);
}

/**
 * What is settled of one round before it is voted on: who stands for how many seats on which form. `number` counts from 1, up to one past
 * the rounds that the file holds: that is the round which the count so far calls for. Null: the last round of the file, the first
 * where it holds none. Only the rounds before it are counted, so only their ballots must be there.
 */
export function roundFromFiles(
  options: CountFilesOptions,
  number: number | null,
): { readonly election: Election; readonly premise: RoundPremise } | Faulty | Forbidden {
  const read = readElectionFile(options.electionText, options);
  if ('faults' in read) return read;
  const { rounds } = read.election;
  const index = (number ?? Math.max(1, rounds.length)) - 1;
  if (index > rounds.length) {
    const fault: Fault = { code: 'round-out-of-order', at: ['rounds'], found: String(index + 1), values: {} };
    return { faults: [placed(fault, read, options.file)] };
  }
  const held = { ...read, election: { ...read.election, rounds: rounds.slice(0, index) } };
  const before = index === 0 ? null : countRead(held, ballotsReader(options, read.locate), options);
  if (before && !('counted' in before)) return before;
  const counted = before?.counted.rounds ?? [];
  const entry = rounds[index] ?? { kind: kindAfter(counted.at(-1)), issued: 0, collected: 0 };
  const outcome = premiseOf({ ...held.election, rounds: [...held.election.rounds, entry] }, counted, index);
  if ('refused' in outcome) return { refused: outcome.refused, election: read.election };
  if ('faults' in outcome) return { faults: outcome.faults.map((fault) => placed(fault, read, options.file)) };
  return { election: read.election, premise: outcome.premise };
}

/** The kind of round that a count calls for; where it calls for none, the premise of the round says why. */
function kindAfter(last: CountedRound | undefined): RoundKind {
  if (!last) return 'first';
  return last.result.next === 'meeting-decides' ? 'tie' : (kindOfNext(last.result.next) ?? 'further');
}

/** The same ballots under the regulation and under it as amended. `amended` gives faults of the file it comes from. */
export function whatIfFiles(
  options: CountFilesOptions,
  amended: (regulation: Regulation) => Regulation | readonly FileFault[],
): { readonly election: Election; readonly amended: Regulation; readonly whatIf: WhatIf } | Faulty | Forbidden {
  const read = readElectionFile(options.electionText, options);
  const ballots = ballotsReader(options, read.locate);
  if ('faults' in read) return { faults: [...read.faults, ...ballots.faultsOf(read.judgeable)] };
  const before = countRead(read, ballots, options);
  if (!('counted' in before)) return before;
  const regulation = amended(read.election.regulation);
  if (!('switches' in regulation)) return { faults: regulation };
  try {
    const outcome = whatIf(read.election, regulation, (_, premise) => {
      const table = ballots.tableOf(roundOf(read, premise));
      if (isTable(table)) return table;
      throw new FaultyBallots(table);
    });
    if ('faults' in outcome) return { faults: outcome.faults.map((fault) => placed(fault, read, options.file)) };
    if ('refused' in outcome) return { refused: outcome.refused, election: read.election };
    return { election: read.election, amended: regulation, whatIf: outcome };
  } catch (error) {
    if (error instanceof FaultyBallots) return { faults: error.faults };
    throw error;
  }
}

/** Ballots that the amended regulation's form cannot read: carried out of the count, which knows no files. */
class FaultyBallots extends Error {
  readonly faults: readonly FileFault[];
  constructor(faults: readonly FileFault[]) {
    super('Faulty ballots');
    this.faults = faults;
  }
}

function countRead(
  read: ReadElection,
  ballots: BallotsReader,
  options: CountFilesOptions,
): CountedFiles | Faulty | Forbidden {
  const { election } = read;
  const counted: CountedRound[] = [];
  if (election.rounds.length === 0) {
    const fault: Fault = { code: 'missing-field', at: ['rounds'], values: { field: 'rounds' } };
    return { faults: [placed(fault, read, options.file)] };
  }
  for (let index = 0; index < election.rounds.length; index += 1) {
    const outcome = premiseOf(election, counted, index);
    if ('refused' in outcome) return { refused: outcome.refused, election };
    const found = 'faults' in outcome ? outcome.faults.map((fault) => placed(fault, read, options.file)) : [];
    if ('premise' in outcome) {
      const table = ballots.tableOf(roundOf(read, outcome.premise));
      if (isTable(table)) {
        const round = countRound(election, outcome.premise, table);
        if ('result' in round) {
          counted.push(round);
          continue;
        }
        found.push(...round.faults.map((fault) => placed(fault, read, options.file)));
      } else found.push(...table);
    }
    const later = judgeableOf(election, read.ballotsFiles).filter((round) => round.index > index);
    return { faults: [...found, ...ballots.faultsOf(later)] };
  }
  return { election, counted: concludeElection(election, counted) };
}

const isTable = (outcome: BallotTable | readonly FileFault[]): outcome is BallotTable => 'form' in outcome;

const placed = (fault: Fault, read: ReadElection, file: string): FileFault => ({
  ...fault,
  file,
  ...read.locate(fault.at),
});

const roundOf = (read: ReadElection, premise: RoundPremise): JudgeableRound => ({
  index: premise.index,
  ballots: read.ballotsFiles[premise.index] ?? '',
  form: premise.form,
  candidates: premise.candidates,
  collected: premise.collected,
});

type BallotsReader = ReturnType<typeof ballotsReader>;

function ballotsReader(options: CountFilesOptions, locate: ReadElection['locate']) {
  const tables = new Map<string, BallotTable>();
  const tableOf = (round: JudgeableRound): BallotTable | readonly FileFault[] => {
    const key = JSON.stringify([round.index, round.form, round.candidates]);
    const known = tables.get(key);
    if (known) return known;
    const at = ['rounds', round.index, 'ballots'];
    const bytes = options.readFile(round.ballots);
    if (typeof bytes === 'string') {
      const code = bytes === 'missing' ? 'file-missing' : 'file-unreadable';
      return [{ code, at, found: round.ballots, values: {}, file: options.file, ...locate(at) }];
    }
    const table = readBallots(bytes, { ...round, file: round.ballots });
    if (isTable(table)) tables.set(key, table);
    else return table.map((fault) => (fault.code === 'collected-differs' ? inElectionFile(fault, round.index) : fault));
    return table;
  };
  /** The figure that differs stands in the election file; the ballots file is named in the sentence. */
  const inElectionFile = (fault: FileFault, index: number): FileFault => {
    const at = ['rounds', index, 'collected'];
    return { ...fault, at, file: options.file, found: String(fault.values.collected), ...locate(at) };
  };
  return {
    tableOf,
    faultsOf: (rounds: readonly JudgeableRound[]): FileFault[] =>
      rounds.flatMap((round) => {
        const table = tableOf(round);
        return isTable(table) ? [] : table;
      }),
  };
}
