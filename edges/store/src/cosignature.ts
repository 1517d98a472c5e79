import { consistencyRanges } from '@plenum/record';
import type pg from 'pg';
import type { Store } from './store.ts';
import { readRanges } from './tree-store.ts';

/** A checkpoint's note with the lines of its witnesses, as SQL over `checkpoint`. */
export const COSIGNED = `checkpoint.note || coalesce(
  (select string_agg(line, '' order by witness) from cosignature where cosignature.size = checkpoint.size), '')`;

/** That the tree of `size` continues that of `earlier`, as a witness checks it (RFC 6962, 2.1.2). */
export const consistencyProof = (store: Store, earlier: number, size: number): Promise<readonly Uint8Array[]> =>
  readRanges(store.pool, consistencyRanges(earlier, size));

/** Keeps a witness's signature line over the checkpoint of that size. */
export async function keepCosignature(store: Store, witness: string, size: number, line: string): Promise<void> {
  await store.pool.query(
    `insert into cosignature (witness, size, line) values ($1, $2, $3)
     on conflict (witness, size) do update set line = excluded.line, at = excluded.at`,
    [witness, size, line],
  );
}

/** The newest checkpoint that each witness cosigned. */
export async function readNewestCosignatures(
  store: Store,
): Promise<ReadonlyMap<string, { readonly size: number; readonly at: Date }>> {
  const found = await store.pool.query(
    'select distinct on (witness) witness, size, at from cosignature order by witness, size desc',
  );
  return new Map(found.rows.map((row) => [row.witness, { size: Number(row.size), at: row.at }]));
}

/** A sentence in both languages: a hold is read by whoever comes to the machine. */
export interface HoldText {
  readonly vi: string;
  readonly en: string;
}

/** As it is kept: Vietnamese, then English, a line each. */
export function holdText(why: string): HoldText {
  const [vi = '', en = vi] = why.split('\n');
  return { vi, en };
}

/** Signs nothing more, in any process on this database, until it is released. */
export async function holdSigning(store: Store, witness: string, { vi, en }: HoldText): Promise<void> {
  await store.pool.query(
    'insert into signing_hold (witness, why) values ($1, $2) on conflict (witness) do update set why = excluded.why',
    [witness, `${vi}\n${en}`],
  );
}

/** Takes back what was held for one witness, or for all. */
export const releaseSigning = (db: pg.Pool | pg.ClientBase, witness?: string) =>
  db.query('delete from signing_hold where $1::text is null or witness = $1', [witness ?? null]);

/** Why nothing is signed, by witness. */
export async function readHolds(store: Store): Promise<ReadonlyMap<string, HoldText>> {
  const found = await store.pool.query('select witness, why from signing_hold');
  return new Map(found.rows.map((row) => [row.witness, holdText(row.why)]));
}
