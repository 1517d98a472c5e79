import type { DomainEvent } from '@plenum/kernel';
import { decodeEntry, type Entry } from '@plenum/record';
import type pg from 'pg';
import { commitmentsIn, putTextsBack, readTexts } from './personal-text.ts';

/** An event with its place in its stream. */
export type StoredEvent<Event extends DomainEvent = DomainEvent> = Event & {
  readonly stream: string;
  /** Counts in the stream, from 1. */
  readonly number: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Id of the account that acted. */
  readonly actor: string;
};

/** Entries from their leaves, personal texts put back: one more query for all of them. */
export async function readLeaves(db: pg.Pool | pg.ClientBase, leaves: readonly Buffer[]): Promise<StoredEvent[]> {
  const entries = leaves.map(decodeStored);
  const texts = await readTexts(db, commitmentsIn(entries.map((entry) => entry.data)));
  return entries.map((entry) => ({ ...entry, data: putTextsBack(entry.data, texts) as object }));
}

function decodeStored(leaf: Buffer): Entry {
  const entry = decodeEntry(leaf);
  if (!entry) throw new Error('A stored leaf is not an entry: the database was changed from outside.');
  return entry;
}
