import type { InstrumentLine } from '@plenum/rulebook';
import type pg from 'pg';
import type { Services } from '../services.ts';
import { instrumentText } from './instrument-text.ts';
import { type Passage, passagesOf } from './passages.ts';
import { numberForm } from './search-query.ts';
import { nameVector, passageVector } from './search-words.ts';

type Unread = Pick<InstrumentLine, 'id' | 'sha256' | 'number' | 'date' | 'type' | 'issuer' | 'title'>;

/** Instruments that are read in one transaction. */
const TOGETHER = 50;

/**
 * Brings what searches rest on up to the register: instruments that came or changed. Nothing of it is in the record, since it follows
 * from the entries and their files; after a restore it fills itself again. Called before a search, which then misses nothing.
 */
export async function indexInstruments(services: Services): Promise<void> {
  let read = 0;
  for (;;) {
    const unread = await services.store.pool.query<Unread>(
      'select id, sha256, number, date, type, issuer, title from instrument_row where not searched order by id limit $1',
      [TOGETHER],
    );
    if (unread.rows.length === 0) break;
    await indexSome(services, unread.rows);
    read += unread.rows.length;
  }
  if (read > TOGETHER) await services.store.pool.query('analyze instrument_passage, instrument_indexed');
}

async function indexSome(services: Services, lines: readonly Unread[]): Promise<void> {
  const found = new Map<string, readonly Passage[]>();
  for (const line of lines) {
    const text = await instrumentText(services, line.sha256);
    found.set(line.id, 'fault' in text ? [] : passagesOf(text));
  }
  const tx = await services.store.pool.connect();
  try {
    await tx.query('begin');
    // Locked against another process that reads the same, and against a correction meanwhile.
    const locked = await tx.query<Unread>(
      'select id, sha256, number, date, type, issuer, title from instrument_row where id = any($1::text[]) and not searched order by id for update',
      [lines.map(({ id }) => id)],
    );
    for (const line of locked.rows) await indexOne(tx, line, found.get(line.id) ?? []);
    await tx.query('update instrument_row set searched = true where id = any($1::text[])', [
      locked.rows.map(({ id }) => id),
    ]);
    await tx.query('commit');
  } catch (error) {
    await tx.query('rollback');
    throw error;
  } finally {
    tx.release();
  }
}

async function indexOne(tx: pg.ClientBase, line: Unread, passages: readonly Passage[]): Promise<void> {
  const name = [line.type, line.number, line.title, line.issuer].filter((part) => part !== null).join(' ');
  await tx.query('delete from instrument_indexed where instrument = $1', [line.id]);
  await tx.query(
    'insert into instrument_indexed (instrument, number, issued, name) values ($1, $2, $3, $4::tsvector)',
    [line.id, line.number === null ? null : numberForm(line.number), line.date, nameVector(name)],
  );
  await writePassages(tx, line, name, passages);
}

async function writePassages(
  tx: pg.ClientBase,
  line: Unread,
  name: string,
  passages: readonly Passage[],
): Promise<void> {
  if (passages.length === 0) return;
  await tx.query(
    `insert into instrument_passage (instrument, place, issued, article, label, heading, parts, words)
     select $1, place, $2, article, label, heading, parts::jsonb, words::tsvector
       from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
         as p (place, article, label, heading, parts, words)`,
    [
      line.id,
      line.date ?? '',
      passages.map((_, n) => n),
      passages.map(({ article }) => article),
      passages.map(({ label }) => label),
      passages.map(({ heading }) => heading),
      passages.map(({ parts }) => JSON.stringify(parts)),
      passages.map(({ heading, parts }) => passageVector([heading, ...parts.map(({ text }) => text)], name)),
    ],
  );
}
