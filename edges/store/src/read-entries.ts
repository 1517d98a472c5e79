import type { Store } from './store.ts';
import { readLeaves, type StoredEvent } from './stored-event.ts';

/** An entry as it is listed. */
export type ListedEntry = StoredEvent & {
  /** Place in the log, from 0; null until the sequencer has given it one. */
  readonly position: number | null;
  /** Cursor for `after` and `before`: order of arrival over all streams. */
  readonly arrival: number;
};

export interface EntryQuery {
  readonly stream?: string | undefined;
  /** Entries that arrived after, or before, this cursor. */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly newestFirst?: boolean | undefined;
  /** At most 1,000. */
  readonly limit?: number | undefined;
}

const MAX_LIMIT = 1000;

/** Entries in order of arrival, personal texts put back. */
export async function readEntries(store: Store, query: EntryQuery = {}): Promise<readonly ListedEntry[]> {
  const found = await store.pool.query(
    `select leaf, position, arrival from entry
      where ($1::text is null or stream = $1)
        and ($2::bigint is null or arrival > $2) and ($3::bigint is null or arrival < $3)
      order by arrival ${query.newestFirst ? 'desc' : 'asc'} limit $4`,
    [query.stream ?? null, query.after ?? null, query.before ?? null, Math.min(query.limit ?? MAX_LIMIT, MAX_LIMIT)],
  );
  const events = await readLeaves(
    store.pool,
    found.rows.map((row) => row.leaf),
  );
  return events.map((event, i) => {
    const { position, arrival } = found.rows[i];
    return { ...event, position: position === null ? null : Number(position), arrival: Number(arrival) };
  });
}
