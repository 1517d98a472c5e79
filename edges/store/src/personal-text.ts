import { randomBytes } from 'node:crypto';
import { personal } from '@plenum/kernel';
import { commit, isCommitment } from '@plenum/record';
import type pg from 'pg';
import { sha256 } from './sha256.ts';
import type { Store } from './store.ts';

/** Personal text on its way beside the record. */
export interface KeptText {
  readonly commitment: string;
  readonly salt: Buffer;
  readonly text: string;
}

/** The data as the leaf keeps it (each `{ personal: text }` a `{ commitment }`), and the texts to keep beside it. */
export function setTextsApart(data: unknown): { data: unknown; texts: readonly KeptText[] } {
  const texts: KeptText[] = [];
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    if (isPersonalText(value)) {
      const salt = randomBytes(32);
      const commitment = commit(value.personal, salt, sha256);
      texts.push({ commitment, salt, text: value.personal });
      return { commitment };
    }
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, walk(field)]));
  };
  return { data: walk(data), texts };
}

function isPersonalText(value: object): value is { personal: string } {
  return 'personal' in value && typeof value.personal === 'string' && Object.keys(value).length === 1;
}

/** All commitments in some data. */
export function commitmentsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return found;
  if (isCommitment(value)) found.push(value.commitment);
  else for (const field of Object.values(value)) commitmentsIn(field, found);
  return found;
}

/** Each `{ commitment }` becomes `{ personal: text }`, or `{ personal: null }` where the text was erased. */
export function putTextsBack(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => putTextsBack(item, texts));
  if (isCommitment(value)) {
    const text = texts.get(value.commitment);
    return text === undefined ? { personal: null } : personal(text);
  }
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, putTextsBack(field, texts)]));
}

/** One query for all the commitments of many entries. */
export async function readTexts(
  db: pg.Pool | pg.ClientBase,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (commitments.length === 0) return new Map();
  const found = await db.query(
    `select encode(commitment, 'hex') as commitment, text from personal
      where commitment = any (select decode(c, 'hex') from unnest($1::text[]) c) and text is not null`,
    [commitments],
  );
  return new Map(found.rows.map((row) => [row.commitment, row.text]));
}

export async function keepTexts(tx: pg.ClientBase, kept: readonly (KeptText & { stream: string })[]): Promise<void> {
  if (kept.length === 0) return;
  await tx.query(
    `insert into personal (commitment, stream, salt, text)
     select * from unnest($1::bytea[], $2::text[], $3::bytea[], $4::text[])`,
    [
      kept.map((item) => Buffer.from(item.commitment, 'hex')),
      kept.map((item) => item.stream),
      kept.map((item) => item.salt),
      kept.map((item) => item.text),
    ],
  );
}

/**
 * Erases personal texts of a stream: those whose text is among `texts`, or all. The record stays whole; folding sees null
 * from then on, in every process. Projections keep copies: rebuild them. Returns how many were erased.
 */
export async function erasePersonal(store: Store, stream: string, texts?: readonly string[]): Promise<number> {
  const tx = await store.pool.connect();
  try {
    await tx.query('begin');
    const erased = await tx.query(
      `update personal set text = null, salt = null, erased_at = now()
        where stream = $1 and text is not null and ($2::text[] is null or text = any ($2))`,
      [stream, texts ?? null],
    );
    await tx.query('update erasure set epoch = epoch + 1');
    await tx.query('commit');
    store.folds.forget();
    return erased.rowCount ?? 0;
  } catch (error) {
    await tx.query('rollback').catch(() => {});
    throw error;
  } finally {
    tx.release();
  }
}
