import type { Context, Decider, DomainEvent } from '@plenum/kernel';
import type { Transaction } from './decide-all.ts';
import type { Store } from './store.ts';
import { readLeaves, type StoredEvent } from './stored-event.ts';

/**
 * Rows that are derived from streams of one kind: how to empty them, and the same `project` that `perform` is given. It is called
 * event by event here and act by act there, and must come to the same rows.
 */
export interface Projection<State, Event extends DomainEvent> {
  /** Streams it derives from: those whose name begins with this, `election/`. */
  readonly streams: string;
  // biome-ignore lint/suspicious/noExplicitAny: only `evolve` and `initialState` are used.
  readonly decider: Decider<any, State, Event, Context & any>;
  clear(tx: Transaction): Promise<void>;
  project(tx: Transaction, events: readonly StoredEvent<Event>[], state: State): Promise<void>;
}

/**
 * Empties the projections and derives them again from the log, in one transaction; acts wait meanwhile. Gives the number of
 * entries that were replayed.
 */
// biome-ignore lint/suspicious/noExplicitAny: projections of several rooms are rebuilt together.
export async function rebuild(store: Store, projections: readonly Projection<any, any>[]): Promise<number> {
  const tx = await store.pool.connect();
  let replayed = 0;
  try {
    await tx.query('begin');
    await tx.query('lock table entry in exclusive mode');
    for (const projection of projections) await projection.clear(tx);
    for (const projection of projections) replayed += await replay(tx, projection);
    await tx.query('commit');
    return replayed;
  } catch (error) {
    await tx.query('rollback').catch(() => {});
    throw error;
  } finally {
    tx.release();
  }
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
async function replay(tx: Transaction, projection: Projection<any, any>): Promise<number> {
  const streams = await tx.query('select distinct stream from entry where starts_with(stream, $1) order by stream', [
    projection.streams,
  ]);
  let replayed = 0;
  for (const { stream } of streams.rows) {
    const found = await tx.query('select leaf from entry where stream = $1 order by number', [stream]);
    const events = await readLeaves(
      tx,
      found.rows.map((row) => row.leaf),
    );
    let state = projection.decider.initialState;
    for (const event of events) {
      state = projection.decider.evolve(state, event);
      await projection.project(tx, [event], state);
    }
    replayed += events.length;
  }
  return replayed;
}
