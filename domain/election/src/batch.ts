import type { CountedPapers, Entry, RoundState } from './state.ts';

/** A pile of papers that one group of tellers reads: papers `from` to `to`, numbered from 1 through the whole round. */
export interface Batch {
  /** 1 for the first. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** Piles of so many papers each, one after the other. */
export function batchesOf(sizes: readonly number[]): readonly Batch[] {
  let from = 1;
  return sizes.map((size, index) => {
    const batch = { number: index + 1, from, to: from + size - 1 };
    from += size;
    return batch;
  });
}

/** The piles after the papers were counted again: the last pile grows or shrinks, and a pile without papers is gone. */
export function resizedBatches(batches: readonly Batch[], { collected }: CountedPapers): readonly Batch[] {
  const kept = batches.filter((batch) => batch.from === 1 || batch.from <= collected);
  if (kept.length === 0) return batchesOf([collected]);
  return kept.map((batch, index) => ({
    ...batch,
    to: index === kept.length - 1 ? collected : Math.min(batch.to, collected),
  }));
}

export const batchSize = ({ from, to }: Batch): number => to - from + 1;

/** The batch that holds a paper; null where there is no such paper. */
export const batchOfPaper = (round: RoundState, paper: number): Batch | null =>
  round.batches.find(({ from, to }) => paper >= from && paper <= to) ?? null;

export const entriesOfBatch = (round: RoundState, batch: number): readonly Entry[] =>
  round.entries.filter((entry) => entry.batch === batch);

/** Every entry that a batch asks for is closed: only now may anybody compare them. */
export function isBatchClosed(round: RoundState, batch: number): boolean {
  const entries = entriesOfBatch(round, batch);
  return entries.length === round.entriesAsked && entries.every((entry) => entry.closed);
}

/** The reading of a paper in one entry; null where it is not keyed. */
export const ballotIn = (entry: Entry, paper: number) => entry.ballots[paper - entry.from] ?? null;
