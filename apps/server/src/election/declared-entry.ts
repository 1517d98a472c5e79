import { decodeEntry } from '@plenum/record';
import type { Store } from '@plenum/store';
import { streamOf } from './election-rows.ts';

/** Where the newest declared result, a recount's too, stands in the record. */
export interface DeclaredEntry {
  /** Place in the log, from 0; null until it is signed. */
  readonly position: number | null;
  /** When it was declared, RFC 3339. */
  readonly at: string;
}

/** The entry of the newest declared result of an election; null while there is none. */
export async function declaredEntry(store: Store, election: string): Promise<DeclaredEntry | null> {
  const found = await store.pool.query<{ leaf: Buffer; position: string | null }>(
    `select leaf, position from entry where stream = $1 and type in ('result-declared', 'result-corrected') order by number desc limit 1`,
    [streamOf(election)],
  );
  const [row] = found.rows;
  const entry = row && decodeEntry(row.leaf);
  return row && entry ? { position: row.position === null ? null : Number(row.position), at: entry.at } : null;
}
