import {
  type AdaptationEvent,
  type AdaptationLine,
  type AdaptationState,
  adaptationDecider,
  type ModelEvent,
  type ModelState,
  modelDecider,
} from '@plenum/rulebook';
import type { Projection } from '@plenum/store';
import type pg from 'pg';

export const adaptationStream = (id: string): string => `draft-instrument/${id}`;
export const modelStream = (id: string): string => `model/${id}`;
const modelOf = (stream: string): string => stream.slice('model/'.length);

/** A draft in the database, without its words. */
export async function writeAdaptationRow(tx: pg.ClientBase, state: AdaptationState): Promise<void> {
  if (state === null) return;
  const { id, unit, unitName, model, title, stage, instrument } = state;
  await tx.query(
    `insert into adaptation_row (id, unit, unit_name, model, title, stage, instrument) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set stage = excluded.stage, instrument = excluded.instrument`,
    [id, unit, unitName, model, title, stage, instrument],
  );
}

export async function writeModelRows(tx: pg.ClientBase, model: string, events: readonly ModelEvent[]): Promise<void> {
  for (const { data } of events)
    await tx.query(
      `insert into model_unit_row (model, unit, due, instead) select $1, unit, $3, $4 from unnest($2::text[]) as u (unit)
       on conflict (model, unit) do update set due = excluded.due, instead = excluded.instead`,
      [model, data.units.map(({ id }) => id), data.due, data.instead],
    );
}

const lineFields = `a.id, a.unit, a.unit_name as "unitName", a.model, a.title, a.stage, i.title as "modelTitle"`;
const lines = `select ${lineFields} from adaptation_row a join instrument_row i on i.id = a.model`;

export async function adaptationLines(db: pg.Pool): Promise<readonly AdaptationLine[]> {
  return (await db.query<AdaptationLine>(`${lines} order by a.unit_name, a.id`)).rows;
}

export async function adaptationLinesOf(db: pg.Pool, model: string): Promise<readonly AdaptationLine[]> {
  return (await db.query<AdaptationLine>(`${lines} where a.model = $1 order by a.id`, [model])).rows;
}

export interface SentModelRow {
  readonly model: string;
  readonly unit: string;
  readonly due: string | null;
  readonly instead: string | null;
}

/** To whom models were sent that have no text of it in the register. */
export async function unansweredModels(db: pg.Pool): Promise<readonly SentModelRow[]> {
  const found = await db.query<SentModelRow>(
    `select m.model, m.unit, m.due, m.instead from model_unit_row m
      where not exists (select 1 from instrument_row i where i.model = m.model and i.unit = m.unit)
      order by m.due nulls last, m.model, m.unit`,
  );
  return found.rows;
}

export const adaptationProjection: Projection<AdaptationState, AdaptationEvent> = {
  streams: 'draft-instrument/',
  decider: adaptationDecider,
  clear: async (tx) => void (await tx.query('delete from adaptation_row')),
  project: (tx, _events, state) => writeAdaptationRow(tx, state),
};

export const modelProjection: Projection<ModelState, ModelEvent> = {
  streams: 'model/',
  decider: modelDecider,
  clear: async (tx) => void (await tx.query('delete from model_unit_row')),
  project: (tx, events) => writeModelRows(tx, modelOf(events[0]!.stream), events),
};
