import type { Context, Decider, DomainEvent } from '@plenum/kernel';
import type pg from 'pg';
import { readLeaves, type StoredEvent } from './stored-event.ts';

/** A stream folded up to its `number`-th event. */
export interface Folded<State> {
  readonly state: State;
  readonly number: number;
  /** Erasures of personal text that the state knows of. */
  readonly epoch: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the cache holds the states of all deciders, each under its own decider.
type AnyDecider = Decider<any, any, any, any>;

/** Folded states of recently used streams. Only committed events are in it, so it can be behind the database, never ahead. */
export interface FoldCache {
  peek<State>(decider: AnyDecider, stream: string): Folded<State> | undefined;
  put(decider: AnyDecider, stream: string, folded: Folded<unknown>): void;
  forget(stream?: string): void;
}

const MAX_STREAMS = 500;

export function makeFoldCache(): FoldCache {
  const caches = new Map<AnyDecider, Map<string, Folded<unknown>>>();
  return {
    peek<State>(decider: AnyDecider, stream: string) {
      return caches.get(decider)?.get(stream) as Folded<State> | undefined;
    },
    put(decider, stream, folded) {
      const cache = caches.get(decider) ?? new Map<string, Folded<unknown>>();
      caches.set(decider, cache);
      cache.delete(stream);
      cache.set(stream, folded);
      if (cache.size > MAX_STREAMS) cache.delete(cache.keys().next().value as string);
    },
    forget(stream) {
      if (stream === undefined) return caches.clear();
      for (const cache of caches.values()) cache.delete(stream);
    },
  };
}

/** The stream as the database has it now: entries newer than the cached state are read and folded, no others. */
export async function foldStream<Act, State, Event extends DomainEvent, Ctx extends Context>(
  db: pg.Pool | pg.ClientBase,
  folds: FoldCache,
  decider: Decider<Act, State, Event, Ctx>,
  stream: string,
): Promise<Folded<State>> {
  const cached = folds.peek<State>(decider, stream);
  const found = await newer(db, stream, cached?.number ?? 0);
  if (cached && cached.epoch !== found.epoch) {
    folds.forget();
    return foldStream(db, folds, decider, stream);
  }
  if (cached && found.leaves.length === 0) return cached;
  const events = await readLeaves(db, found.leaves);
  const start = { state: cached?.state ?? decider.initialState, number: cached?.number ?? 0 };
  const folded = { ...advance(decider, start, events as StoredEvent<Event>[]), epoch: found.epoch };
  folds.put(decider, stream, folded);
  return folded;
}

/** Folds further events; a gap in their numbers is our bug. */
export function advance<Act, State, Event extends DomainEvent, Ctx extends Context>(
  decider: Decider<Act, State, Event, Ctx>,
  from: { readonly state: State; readonly number: number },
  events: readonly StoredEvent<Event>[],
): { state: State; number: number } {
  let { state, number } = from;
  for (const event of events) {
    if (event.number !== number + 1) throw new Error(`${event.stream}: ${event.number} follows ${number}`);
    state = decider.evolve(state, event);
    number = event.number;
  }
  return { state, number };
}

async function newer(db: pg.Pool | pg.ClientBase, stream: string, after: number) {
  const found = await db.query({
    name: 'newer-entries',
    text: `select erasure.epoch, entry.leaf from erasure
             left join entry on entry.stream = $1 and entry.number > $2 order by entry.number`,
    values: [stream, after],
  });
  const leaves: Buffer[] = found.rows.map((row) => row.leaf).filter((leaf) => leaf !== null);
  return { epoch: found.rows[0].epoch as string, leaves };
}
