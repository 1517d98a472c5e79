import { percentOf } from '@plenum/kernel';
import { ballotIn, entriesOfBatch, isBatchClosed } from './batch.ts';
import { allClosed, differingPapers, sameReading, settledReading } from './round-reading.ts';
import type { RoundState } from './state.ts';

/** How often a teller keyed something else than what was settled. */
export interface TellerErrors {
  readonly teller: string;
  /** Papers keyed, and how many of them the settled reading differs from. */
  readonly keyed: number;
  readonly wrong: number;
  /** Papers whose difference is still to be settled. */
  readonly open: number;
  /** `wrong` of the settled papers, percent with two decimals; null where none is settled. */
  readonly percent: string | null;
}

/** How often the tellers who keyed the same batches differed from each other. */
export interface GroupErrors {
  readonly tellers: readonly string[];
  readonly batches: readonly number[];
  readonly papers: number;
  readonly differing: number;
  readonly percent: string | null;
}

export interface EntryErrors {
  readonly tellers: readonly TellerErrors[];
  readonly groups: readonly GroupErrors[];
}

/**
 * Error rates of a round's tellers and of the pairs (or threes) that keyed the same papers. Null until every entry is closed: while
 * anybody keys, nobody sees whom the entries agree with. What the tellers adjudicated together is no error of who keyed it.
 */
export function entryErrors(round: RoundState): EntryErrors | null {
  if (!allClosed(round)) return null;
  const tellers = [...new Set(round.entries.map(({ teller }) => teller))];
  return { tellers: tellers.map((teller) => tellerErrors(round, teller)), groups: groupErrors(round) };
}

function tellerErrors(round: RoundState, teller: string): TellerErrors {
  let [keyed, wrong, open] = [0, 0, 0];
  for (const entry of round.entries) {
    if (entry.teller !== teller || !isBatchClosed(round, entry.batch)) continue;
    for (let paper = entry.from; paper < entry.from + entry.ballots.length; paper++) {
      const ballot = ballotIn(entry, paper);
      if (!ballot) continue;
      keyed += 1;
      const settled = settledReading(round, paper);
      if (settled === null) open += 1;
      else if (!sameReading(settled, ballot)) wrong += 1;
    }
  }
  return { teller, keyed, wrong, open, percent: percentOf(wrong, keyed - open) };
}

function groupErrors(round: RoundState): readonly GroupErrors[] {
  const groups = new Map<
    string,
    { tellers: readonly string[]; batches: number[]; papers: number; differing: number }
  >();
  for (const { number, from, to } of round.batches) {
    const tellers = entriesOfBatch(round, number)
      .map(({ teller }) => teller)
      .sort();
    const key = tellers.join('\n');
    const group = groups.get(key) ?? { tellers, batches: [], papers: 0, differing: 0 };
    group.batches.push(number);
    group.papers += to - from + 1;
    group.differing += differingPapers(round, number).length;
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, percent: percentOf(group.differing, group.papers) }));
}
