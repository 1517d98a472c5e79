import { type Batch, batchesOf, batchSize, resizedBatches } from './batch.ts';
import type { ElectionEvent, KeyedBallot } from './events.ts';
import type { Count, CountedPapers, Entry, RoundState } from './state.ts';

type EventOf<Type extends ElectionEvent['type']> = Extract<ElectionEvent, { type: Type }>['data'];

/** What an entry's event did to a round; a reason in words where the stored event does not fit. */
type Folded = RoundState | string;

/** A round before anything of it is keyed. */
export const uncounted = (entriesAsked: 2 | 3): Count => ({
  entriesAsked,
  batches: [],
  papers: null,
  entries: [],
  settled: {},
  adjudicated: {},
  sample: null,
  declared: null,
});

/** The papers were counted, perhaps again: the last batch grows or shrinks with them. */
export function withPapers(round: RoundState, papers: CountedPapers): RoundState {
  const batches = resizedBatches(round.batches, papers);
  const byNumber = new Map(batches.map((batch) => [batch.number, batch]));
  const entries = round.entries.flatMap((entry) => {
    const batch = byNumber.get(entry.batch);
    return batch ? [resized(entry, batch)] : [];
  });
  return { ...round, papers, batches, entries };
}

function resized(entry: Entry, batch: Batch): Entry {
  const kept = entry.ballots.slice(0, batchSize(batch));
  return { ...entry, ballots: [...kept, ...new Array<null>(batchSize(batch) - kept.length).fill(null)] };
}

export const withSplit = (round: RoundState, { sizes }: EventOf<'papers-split'>): RoundState => ({
  ...round,
  batches: batchesOf(sizes),
});

/** An entry begun under a number that is taken starts it afresh: the earlier teller's duty was withdrawn. */
export function withEntry(round: RoundState, { teller, entry, batch: number = 1 }: EventOf<'entry-begun'>): Folded {
  const batch = round.batches.find((one) => one.number === number);
  if (!batch) return 'the papers were not counted';
  const others = round.entries.filter((one) => one.entry !== entry || one.batch !== number);
  const begun: Entry = {
    teller,
    batch: number,
    entry,
    from: batch.from,
    ballots: new Array<null>(batchSize(batch)).fill(null),
    closed: false,
  };
  return { ...round, entries: [...others, begun].sort((a, b) => a.batch - b.batch || a.entry - b.entry) };
}

/** A decision rested on what was keyed before; keyed anew, the paper is open again. */
export function withBallot(
  round: RoundState,
  { teller, ballot }: { readonly teller: string; readonly ballot: KeyedBallot },
): Folded {
  const { number } = ballot;
  const entry = round.entries.find(
    (one) => one.teller === teller && number >= one.from && number < one.from + one.ballots.length,
  );
  if (!entry || entry.closed) return 'the teller has no open entry with that paper';
  const ballots = entry.ballots.with(number - entry.from, ballot);
  return {
    ...round,
    entries: round.entries.map((one) => (one === entry ? { ...entry, ballots } : one)),
    settled: without(round.settled, number),
    adjudicated: without(round.adjudicated, number),
  };
}

export function without<Value>(
  decisions: Readonly<Record<number, Value>>,
  number: number,
): Readonly<Record<number, Value>> {
  if (!(number in decisions)) return decisions;
  const { [number]: _, ...rest } = decisions;
  return rest;
}

export function withClosed(round: RoundState, { teller, batch = 1 }: EventOf<'entry-closed'>, closed: boolean): Folded {
  const entry = round.entries.find((one) => one.teller === teller && one.batch === batch);
  if (!entry || entry.closed === closed) return closed ? 'no such open entry' : 'no such closed entry';
  return { ...round, entries: round.entries.map((one) => (one === entry ? { ...entry, closed } : one)) };
}

/** The count that stood goes beside; papers and piles stay as they lie. */
export function recounted(round: RoundState, { reason }: EventOf<'round-recounted'>): RoundState {
  const { entriesAsked, batches, papers, entries, settled, adjudicated, sample, declared } = round;
  const before = { entriesAsked, batches, papers, entries, settled, adjudicated, sample, declared, reason };
  return { ...round, ...uncounted(entriesAsked), batches, papers, earlier: [...round.earlier, before] };
}

/** What happens to a sample of a declared round. */
export function sampled(
  round: RoundState,
  event: Extract<ElectionEvent, { type: 'sample-drawn' | 'sampled-paper-read' | 'audit-closed' }>,
): Folded {
  const { sample } = round;
  if (event.type === 'sample-drawn') {
    const { seed, draws } = event.data;
    return {
      ...round,
      sample: sample ? { ...sample, draws: [...sample.draws, ...draws] } : { seed, draws, read: {}, closed: null },
    };
  }
  if (!sample) return 'no sample was drawn';
  if (event.type === 'audit-closed') return { ...round, sample: { ...sample, closed: event.data.audit } };
  const { ballot } = event.data;
  return { ...round, sample: { ...sample, read: { ...sample.read, [ballot.number]: ballot } } };
}
