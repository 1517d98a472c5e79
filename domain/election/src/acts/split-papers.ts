import type { Finding } from '@plenum/kernel';
import { batchesOf } from '../batch.ts';
import type { CountableRound } from '../election-of.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { roundInHand } from './round-in-hand.ts';

const mostPiles = 100;

/** The head splits the papers into piles, so that several pairs key at once. A pile that is begun stays as it lies. */
export const splitPapers: Decide<'split-papers'> = (act, election, context) => {
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  const same = batchesOf(act.sizes).length === round.batches.length && sameUpTo(act.sizes, round, round.batches.length);
  return unless(sizeFaults(act.sizes, round), () =>
    same ? [] : [{ type: 'papers-split', v: 1, data: { round: round.number, sizes: [...act.sizes] } }],
  );
};

function sizeFaults(sizes: readonly number[], round: CountableRound): readonly Finding[] {
  const { collected } = round.papers;
  if (sizes.length === 0 || sizes.some((size) => !Number.isSafeInteger(size) || size < 1))
    return [refusal('pile-empty')];
  if (sizes.length > mostPiles) return [refusal('too-many-piles', { found: sizes.length, limit: mostPiles })];
  const sum = sizes.reduce((total, size) => total + size, 0);
  const begun = Math.max(0, ...round.entries.map((entry) => entry.batch));
  return [
    ...(sum === collected ? [] : [refusal('piles-other-than-collected', { sum, collected })]),
    ...(begun < round.batches.length && sameUpTo(sizes, round, begun)
      ? []
      : [refusal('pile-begun-already', { batch: begun })]),
  ];
}

/** Whether the first `count` piles stay as they are. */
function sameUpTo(sizes: readonly number[], round: CountableRound, count: number): boolean {
  const split = batchesOf(sizes);
  return round.batches.slice(0, count).every(({ to }, index) => split[index]?.to === to);
}
