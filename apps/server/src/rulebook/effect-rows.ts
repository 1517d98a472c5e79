import { type Effect, type EffectEvent, effectDecider } from '@plenum/rulebook';
import type { Projection } from '@plenum/store';
import type pg from 'pg';

export const effectStream = (instrument: string): string => `effect/${instrument}`;
const instrumentOf = (stream: string): string => stream.slice('effect/'.length);

export async function writeEffectRow(tx: pg.ClientBase, instrument: string, effect: Effect): Promise<void> {
  await tx.query(
    `insert into effect_row (instrument, effect) values ($1, $2)
     on conflict (instrument) do update set effect = excluded.effect`,
    [instrument, JSON.stringify(effect)],
  );
}

/** What persons stated of every instrument's force, relations and instructions, by instrument. */
export async function effectsOfAll(db: pg.Pool): Promise<ReadonlyMap<string, Effect>> {
  const found = await db.query<{ instrument: string; effect: Effect }>('select instrument, effect from effect_row');
  return new Map(found.rows.map((row) => [row.instrument, row.effect]));
}

export const effectProjection: Projection<Effect, EffectEvent> = {
  streams: 'effect/',
  decider: effectDecider,
  clear: async (tx) => void (await tx.query('delete from effect_row')),
  project: (tx, events, state) => writeEffectRow(tx, instrumentOf(events[0]!.stream), state),
};
