import { createHash } from 'node:crypto';
import { type OpenElection, type Regulation, regulationById } from '@plenum/election';
import { canonicalJson } from '@plenum/record';
import { keepAttachment, type Store } from '@plenum/store';
import type pg from 'pg';

const hashes = new WeakMap<Regulation, string>();
const pinned = new Map<string, Regulation>();

/** SHA-256 (hex) of the regulation's canonical JSON: what an election pins. */
export function regulationHash(regulation: Regulation): string {
  let hash = hashes.get(regulation);
  if (!hash) {
    hash = createHash('sha256').update(canonicalJson(regulation)).digest('hex');
    hashes.set(regulation, hash);
  }
  return hash;
}

/** Keeps the regulation as it is now beside the record, under the hash that an election pins. */
export async function keepRegulation(store: Store, regulation: Regulation): Promise<void> {
  await keepAttachment(store, Buffer.from(canonicalJson(regulation)), 'application/json');
}

/**
 * The regulation that an election was opened under: a later version of Plenum may bring a corrected one, which changes the
 * elections that are opened after it, never this one.
 */
export async function pinnedRegulation(
  db: pg.Pool | pg.ClientBase,
  { id, hash }: Pick<OpenElection['regulation'], 'id' | 'hash'>,
): Promise<Regulation> {
  const current = regulationById(id);
  if (current && regulationHash(current) === hash) return current;
  const known = pinned.get(hash);
  if (known) return known;
  const found = await db.query<{ bytes: Buffer }>('select bytes from attachment where sha256 = $1', [
    Buffer.from(hash, 'hex'),
  ]);
  const bytes = found.rows[0]?.bytes;
  if (!bytes) throw new Error(`The regulation ${id} as an election pinned it (${hash}) is not kept here`);
  const regulation = JSON.parse(bytes.toString()) as Regulation;
  pinned.set(hash, regulation);
  return regulation;
}
