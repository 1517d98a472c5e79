import type { Batch } from '../batch.ts';
import { dutiesOf, tellerCitations } from '../duties.ts';
import type { EntryNumber, OpenElection, RoundState } from '../state.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { stockStops } from './record-stock.ts';
import { roundInHand } from './round-in-hand.ts';

/**
 * The first tellers take the entries of a batch, each another one. An open entry whose teller lost the duty may be begun afresh by
 * another. A teller closes one batch before the next.
 */
export const beginEntry: Decide<'begin-entry'> = (act, election, context) => {
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  const { actor, regulation } = context;
  const split = round.batches.length > 1;
  const batch =
    act.batch === undefined
      ? (freeBatch(election, round, actor.id) ?? round.batches[0]!)
      : round.batches.find(({ number }) => number === act.batch);
  if (!batch) return { refused: [refusal('no-such-batch', { batch: act.batch ?? 1, batches: round.batches.length })] };
  const own = round.entries.some((one) => one.teller === actor.id && one.batch === batch.number);
  const open = round.entries.find((one) => one.teller === actor.id && !one.closed);
  const entry = freeEntry(election, round, batch);
  return unless(
    [
      dutiesOf(election, actor.id).includes('head-of-tellers') &&
        refusal('head-is-teller', { name: actor.name }, tellerCitations(regulation)),
      own && refusal('entry-begun-already'),
      !own && open !== undefined && refusal('entry-open-already', { batch: open.batch }),
      !own && entry === null && refusal('two-entries-taken'),
      ...stockStops(round, round.papers.issued),
    ],
    () => [
      {
        type: 'entry-begun',
        v: 1,
        data: { round: round.number, teller: actor.id, entry: entry!, ...(split && { batch: batch.number }) },
      },
    ],
  );
};

/** The first batch that has an entry free for a teller who holds none of it; null where there is none. */
export const freeBatch = (election: OpenElection, round: RoundState, teller: string): Batch | null =>
  round.batches.find(
    (batch) =>
      freeEntry(election, round, batch) !== null &&
      !round.entries.some((one) => one.teller === teller && one.batch === batch.number),
  ) ?? null;

function freeEntry(election: OpenElection, round: RoundState, batch: Batch): EntryNumber | null {
  for (const number of ([1, 2, 3] as const).slice(0, round.entriesAsked)) {
    const taken = round.entries.find((one) => one.batch === batch.number && one.entry === number);
    if (!taken || (!taken.closed && !dutiesOf(election, taken.teller).includes('teller'))) return number;
  }
  return null;
}
