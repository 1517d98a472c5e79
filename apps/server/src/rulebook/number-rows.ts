import {
  type NumberRunEvent,
  type NumberRunLine,
  type NumberRunState,
  nextNumber,
  numberRunDecider,
  type SecretEntry,
  type SecretItemEvent,
  type SecretItemState,
  secretItemDecider,
} from '@plenum/rulebook';
import type { Projection } from '@plenum/store';
import type pg from 'pg';

export const numberRunStream = (id: string): string => `number-run/${id}`;
export const secretItemStream = (id: string): string => `secret-item/${id}`;

export interface SecretLine extends SecretEntry {
  readonly id: string;
}

export async function writeNumberRunRow(tx: pg.ClientBase, state: NumberRunState): Promise<void> {
  if (state === null) return;
  const { id, issuer, type, term, symbol, closed } = state;
  await tx.query(
    `insert into number_run_row (id, issuer, type, term, symbol, next, closed) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set next = excluded.next, closed = excluded.closed`,
    [id, issuer, type, term, symbol, nextNumber(state), closed !== null],
  );
}

export async function writeSecretItemRow(tx: pg.ClientBase, state: SecretItemState): Promise<void> {
  if (state === null) return;
  const { id, number, date, degree } = state;
  await tx.query(
    `insert into secret_item_row (id, number, date, degree) values ($1, $2, $3, $4)
     on conflict (id) do update set number = excluded.number, date = excluded.date, degree = excluded.degree`,
    [id, number, date, degree],
  );
}

/** Open runs first, then by issuer, term and type. */
export async function numberRunLines(db: pg.Pool): Promise<readonly NumberRunLine[]> {
  const found = await db.query<NumberRunLine>(
    'select id, issuer, type, term, symbol, next, closed from number_run_row order by closed, issuer, term desc, type, id',
  );
  return found.rows;
}

export async function secretLines(db: pg.Pool): Promise<readonly SecretLine[]> {
  const found = await db.query<SecretLine>(
    'select id, number, date, degree from secret_item_row order by date desc, number',
  );
  return found.rows;
}

export const numberRunProjection: Projection<NumberRunState, NumberRunEvent> = {
  streams: 'number-run/',
  decider: numberRunDecider,
  clear: async (tx) => void (await tx.query('delete from number_run_row')),
  project: (tx, _events, state) => writeNumberRunRow(tx, state),
};

export const secretItemProjection: Projection<SecretItemState, SecretItemEvent> = {
  streams: 'secret-item/',
  decider: secretItemDecider,
  clear: async (tx) => void (await tx.query('delete from secret_item_row')),
  project: (tx, _events, state) => writeSecretItemRow(tx, state),
};
