import { inclusionRanges, parseCheckpoint, receiptText } from '@plenum/record';
import { COSIGNED } from './cosignature.ts';
import type { Store } from './store.ts';
import { readRanges } from './tree-store.ts';

/** A signed checkpoint as it is handed out. */
export interface PublishedCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  /** The signed note, with the cosignatures of its witnesses. */
  readonly note: string;
  readonly signedAt: Date;
}

/** The newest signed checkpoint; null before the first act was signed. */
export async function latestCheckpoint(store: Store): Promise<PublishedCheckpoint | null> {
  const found = await store.pool.query(
    `select ${COSIGNED} as note, signed_at from checkpoint order by size desc limit 1`,
  );
  const [row] = found.rows;
  if (!row) return null;
  const { size, root } = parseCheckpoint(row.note)!;
  return { size, root, note: row.note, signedAt: row.signed_at };
}

/** A tlog-proof that the entry at `position` is in the newest checkpoint; null where that does not reach it yet. */
export async function receipt(store: Store, position: number): Promise<string | null> {
  const checkpoint = await latestCheckpoint(store);
  if (!checkpoint || position < 0 || position >= checkpoint.size) return null;
  const hashes = await readRanges(store.pool, inclusionRanges(position, checkpoint.size));
  return receiptText({ index: position, hashes, checkpoint: checkpoint.note });
}
