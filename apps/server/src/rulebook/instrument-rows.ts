import {
  type InstrumentEvent,
  type InstrumentLine,
  type InstrumentState,
  instrumentDecider,
  type TrackedChoice,
} from '@plenum/rulebook';
import type { Projection } from '@plenum/store';
import type pg from 'pg';

export const streamOf = (id: string): string => `instrument/${id}`;

const columns =
  'id, number, date, type, issuer, signer, title, model, unit, sha256, media_type as "mediaType", file_name as "fileName"';

/** Writes the row that an instrument's events add up to. */
export async function writeInstrumentRow(tx: pg.ClientBase, state: InstrumentState, at: string): Promise<void> {
  if (state === null) return;
  const { id, number, date, type, issuer, signer, title, model, unit, file } = state;
  await tx.query(
    `insert into instrument_row (id, number, date, type, issuer, title, model, sha256, media_type, file_name, registered_at, unit,
       tracked, signer)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (id) do update set number = excluded.number, date = excluded.date, type = excluded.type,
       issuer = excluded.issuer, title = excluded.title, model = excluded.model, unit = excluded.unit, signer = excluded.signer,
       searched = instrument_row.searched and
         (instrument_row.number, instrument_row.date, instrument_row.type, instrument_row.issuer, instrument_row.title)
         is not distinct from (excluded.number, excluded.date, excluded.type, excluded.issuer, excluded.title)`,
    [
      id,
      number,
      date,
      type,
      issuer,
      title,
      model,
      file.sha256,
      file.mediaType,
      file.name,
      at,
      unit,
      file.tracked ?? null,
      signer ?? null,
    ],
  );
}

/** All instruments, the newest date first; those without a date last. */
export async function instrumentRows(db: pg.Pool): Promise<readonly InstrumentLine[]> {
  const found = await db.query<InstrumentLine>(
    `select ${columns} from instrument_row order by date desc nulls last, number, id`,
  );
  return found.rows;
}

export async function instrumentRow(db: pg.Pool, id: string): Promise<InstrumentLine | null> {
  const found = await db.query<InstrumentLine>(`select ${columns} from instrument_row where id = $1`, [id]);
  return found.rows[0] ?? null;
}

/** How the tracked changes of a file are read; null where nobody had to choose. */
export async function trackedChoice(db: pg.Pool, sha256: string): Promise<TrackedChoice | null> {
  const found = await db.query<{ readonly tracked: TrackedChoice | null }>(
    'select tracked from instrument_row where sha256 = $1 and tracked is not null order by registered_at limit 1',
    [sha256],
  );
  return found.rows[0]?.tracked ?? null;
}

export const instrumentProjection: Projection<InstrumentState, InstrumentEvent> = {
  streams: 'instrument/',
  decider: instrumentDecider,
  clear: async (tx) => void (await tx.query('delete from instrument_row')),
  project: (tx, events, state) => writeInstrumentRow(tx, state, events[0]?.at ?? ''),
};
