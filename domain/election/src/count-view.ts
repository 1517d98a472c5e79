import type { Finding } from '@plenum/kernel';
import { auditableRound } from './acts/draw-sample.ts';
import { type AuditFigures, drawsNeeded } from './audit.ts';
import { type Batch, isBatchClosed } from './batch.ts';
import { dutiesOf } from './duties.ts';
import { type EntryErrors, entryErrors } from './entry-errors.ts';
import type { KeyedBallot } from './events.ts';
import type { Regulation } from './regulation.ts';
import type { RoundResult, Step } from './result.ts';
import {
  allClosed,
  differingPapers,
  doubtfulPapers,
  finalReading,
  unadjudicatedPapers,
  unsettledPapers,
} from './round-reading.ts';
import { papersToRead } from './sample.ts';
import { sampleFigures } from './sample-reading.ts';
import type { CountedPapers, Entry, EntryNumber, OpenElection, RoundState } from './state.ts';

/** How far a teller's entry is: never what it holds. */
export interface EntryProgress {
  readonly teller: string;
  readonly name: string;
  readonly batch: number;
  readonly entry: EntryNumber;
  readonly keyed: number;
  readonly papers: number;
  readonly closed: boolean;
}

interface Settling {
  readonly total: number;
  readonly settled: number;
}

/** A pile of the round; what differs is known once all its entries are closed. */
export interface BatchView extends Batch {
  readonly closed: boolean;
  readonly differences: Settling | null;
  readonly doubtful: Settling | null;
}

/** A count that a recount took the place of. */
export interface EarlierView {
  readonly reason: string;
  readonly papers: CountedPapers | null;
  readonly entries: readonly EntryProgress[];
  readonly result: RoundResult;
  readonly steps: readonly Step[];
  readonly audit: AuditFigures | null;
}

/** The sample of a declared round, as its readers need it. */
export interface AuditView {
  /** Why a sample can tell nothing here; null where it can. */
  readonly barred: string | null;
  /** Draws for 95 % where every drawn paper is found as it was counted. */
  readonly suggested: number | null;
  readonly seed: string | null;
  readonly draws: readonly number[];
  readonly papers: readonly {
    readonly number: number;
    readonly times: number;
    /** Both null until the paper is read: who reads it has not seen what was keyed. */
    readonly read: KeyedBallot | null;
    readonly counted: KeyedBallot | null;
  }[];
  readonly figures: AuditFigures | null;
  readonly closed: boolean;
}

/** What a round's view says of its count. */
export interface CountView {
  readonly papers: CountedPapers | null;
  readonly entriesAsked: 2 | 3;
  readonly batches: readonly BatchView[];
  readonly entries: readonly EntryProgress[];
  /** Known once every entry is closed; null before. */
  readonly differences: Settling | null;
  readonly doubtful: Settling | null;
  /** For the head of the tellers and the organiser, once every entry is closed; null before and for others. */
  readonly errors: EntryErrors | null;
  readonly earlier: readonly EarlierView[];
  /** Null where the round is not declared. */
  readonly audit: AuditView | null;
  readonly declared: {
    readonly result: RoundResult;
    readonly steps: readonly Step[];
    /** Accounts, where the election asks for a second person. */
    readonly by?: string;
    readonly approvedBy?: string;
    readonly findings: readonly Finding[];
  } | null;
}

export function countView(
  state: OpenElection,
  round: RoundState,
  regulation: Regulation,
  account: string,
): Omit<CountView, 'declared'> {
  const comparable = allClosed(round);
  const duties = dutiesOf(state, account);
  const leads = duties.includes('head-of-tellers') || duties.includes('organiser');
  return {
    papers: round.papers,
    entriesAsked: round.entriesAsked,
    batches: round.batches.map((batch) => batchView(round, batch, regulation)),
    entries: round.entries.map((entry) => progress(state, entry)),
    differences: comparable ? settling(differingPapers(round), unsettledPapers(round)) : null,
    doubtful: comparable ? settling(doubtfulPapers(round, regulation), unadjudicatedPapers(round, regulation)) : null,
    errors: leads ? entryErrors(round) : null,
    earlier: round.earlier.flatMap((count) =>
      count.declared
        ? [
            {
              reason: count.reason,
              papers: count.papers,
              entries: count.entries.map((entry) => progress(state, entry)),
              ...count.declared,
              audit: count.sample?.closed ?? null,
            },
          ]
        : [],
    ),
    audit: auditView(state, round, regulation, leads),
  };
}

const settling = (all: readonly number[], left: readonly number[]): Settling => ({
  total: all.length,
  settled: all.length - left.length,
});

function batchView(round: RoundState, batch: Batch, regulation: Regulation): BatchView {
  const { number } = batch;
  const closed = isBatchClosed(round, number);
  return {
    ...batch,
    closed,
    differences: closed ? settling(differingPapers(round, number), unsettledPapers(round, number)) : null,
    doubtful: closed
      ? settling(doubtfulPapers(round, regulation, number), unadjudicatedPapers(round, regulation, number))
      : null,
  };
}

const progress = (state: OpenElection, entry: Entry): EntryProgress => ({
  teller: entry.teller,
  name: state.holders.find((holder) => holder.account === entry.teller)?.name ?? entry.teller,
  batch: entry.batch,
  entry: entry.entry,
  keyed: entry.ballots.reduce((sum, ballot) => (ballot ? sum + 1 : sum), 0),
  papers: entry.ballots.length,
  closed: entry.closed,
});

/** Readings are for those who lead the count; everybody else sees the draws and what they came to. */
function auditView(state: OpenElection, round: RoundState, regulation: Regulation, leads: boolean): AuditView | null {
  if (!round.declared) return null;
  const { sample } = round;
  const auditable = round === state.rounds.at(-1) ? auditableRound(state, regulation) : 'later-round-stands';
  const barred = typeof auditable === 'string' && auditable !== 'audit-closed-already' ? auditable : null;
  if (!sample && barred) return { ...noSample, barred };
  return {
    barred,
    suggested: drawsNeeded({ result: round.declared.result, regulation }, 0.95),
    seed: sample?.seed ?? null,
    draws: sample?.draws ?? [],
    papers: sample
      ? papersToRead(sample).map((number) => {
          const read = (leads && sample.read[number]) || null;
          return {
            number,
            times: sample.draws.filter((draw) => draw === number).length,
            read,
            counted: read && finalReading(round, number),
          };
        })
      : [],
    figures: sample?.closed ?? sampleFigures(round, regulation),
    closed: sample?.closed != null,
  };
}

const noSample: Omit<AuditView, 'barred'> = {
  suggested: null,
  seed: null,
  draws: [],
  papers: [],
  figures: null,
  closed: false,
};
