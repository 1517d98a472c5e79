import {
  amendmentsOf,
  citationsOf,
  type FoundAmendment,
  type FoundRelation,
  type InForce,
  type InstrumentLine,
  inForceOf,
  relationsOf,
  type UnreadInstruction,
} from '@plenum/rulebook';
import type { Services } from '../services.ts';
import { instrumentText } from './instrument-text.ts';

/** What an instrument's words say of its force, of other instruments and to them. */
export interface InstrumentWords {
  readonly inForce: readonly InForce[];
  readonly relations: readonly FoundRelation[];
  readonly amendments: readonly FoundAmendment[];
  readonly unread: readonly UnreadInstruction[];
  /** Every other instrument that it names, with the line. */
  readonly named: readonly { readonly instrument: string; readonly date: string | null; readonly line: number }[];
}

/** Goes up when reading changes, so that every file is read anew. */
const readerVersion = 3;
const known = new Map<string, InstrumentWords>();
const nothing: InstrumentWords = { inForce: [], relations: [], amendments: [], unread: [], named: [] };

/** The words of all these instruments. A file is read once: what it says is kept by its hash, since a file never changes. */
export async function wordsOfAll(
  services: Services,
  rows: readonly InstrumentLine[],
): Promise<ReadonlyMap<string, InstrumentWords>> {
  const { pool } = services.store;
  const asked = [...new Set(rows.map(({ sha256 }) => sha256))].filter((sha256) => !known.has(sha256));
  if (asked.length > 0) {
    const kept = await pool.query<{ sha256: string; words: InstrumentWords }>(
      'select sha256, words from instrument_words where version = $1 and sha256 = any($2::text[])',
      [readerVersion, asked],
    );
    for (const { sha256, words } of kept.rows) known.set(sha256, words);
  }
  for (const sha256 of asked) {
    if (known.has(sha256)) continue;
    const words = await readWords(services, sha256);
    known.set(sha256, words);
    await pool.query(
      'insert into instrument_words (sha256, version, words) values ($1, $2, $3) on conflict do nothing',
      [sha256, readerVersion, JSON.stringify(words)],
    );
  }
  return new Map(rows.map(({ id, sha256 }) => [id, known.get(sha256) ?? nothing]));
}

async function readWords(services: Services, sha256: string): Promise<InstrumentWords> {
  const text = await instrumentText(services, sha256);
  if ('fault' in text) return nothing;
  const all = [text, ...text.attached];
  const amendments = all.map(amendmentsOf);
  return {
    inForce: all.flatMap(inForceOf),
    relations: relationsOf(text),
    amendments: amendments.flatMap(({ found }) => found),
    unread: amendments.flatMap(({ unread }) => unread),
    named: all
      .flatMap(citationsOf)
      .flatMap(({ instrument, date, line }) =>
        instrument === null || instrument === text.number ? [] : [{ instrument, date, line }],
      ),
  };
}
