import { type MakingKnown, type MakingKnownEvent, makingKnownDecider } from '@plenum/rulebook';
import type { Projection } from '@plenum/store';
import type pg from 'pg';

export const makingKnownStream = (instrument: string): string => `making-known/${instrument}`;
const instrumentOf = (stream: string): string => stream.slice('making-known/'.length);

/** The row is without names: they stay in the record alone, where they can be erased. */
export async function writeMakingKnownRow(tx: pg.ClientBase, instrument: string, making: MakingKnown): Promise<void> {
  const sessions = making.sessions.map((session) => ({ ...session, presenter: null }));
  await tx.query(
    `insert into making_known_row (instrument, making) values ($1, $2)
     on conflict (instrument) do update set making = excluded.making`,
    [instrument, JSON.stringify({ ...making, sessions })],
  );
}

/** Every instrument that somebody must learn of, by instrument. */
export async function makingKnownOfAll(db: pg.Pool): Promise<ReadonlyMap<string, MakingKnown>> {
  const found = await db.query<{ instrument: string; making: MakingKnown }>(
    'select instrument, making from making_known_row',
  );
  return new Map(found.rows.map((row) => [row.instrument, row.making]));
}

export const makingKnownProjection: Projection<MakingKnown, MakingKnownEvent> = {
  streams: 'making-known/',
  decider: makingKnownDecider,
  clear: async (tx) => void (await tx.query('delete from making_known_row')),
  project: (tx, events, state) => writeMakingKnownRow(tx, instrumentOf(events[0]!.stream), state),
};
