import type pg from 'pg';
import { machineMessages, SaidError } from './machine-message.ts';

/** One numbered step of a room's tables; once it is released it is never changed, only followed by another. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const MIGRATION_LOCK = 7_303_002;

/**
 * Brings a room's tables to its last migration. Each step is one transaction; several processes may call it at once. Throws
 * where the database has steps that this version does not know.
 */
export async function migrate(pool: pg.Pool, room: string, migrations: readonly Migration[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      `create table if not exists migration (
         room text not null, number integer not null, name text not null, applied_at timestamptz not null default now(),
         primary key (room, number))`,
    );
    const done = await client.query('select number from migration where room = $1', [room]);
    const applied = new Set<number>(done.rows.map((row) => row.number));
    refuseUnknown(room, applied, migrations);
    for (const migration of [...migrations].sort((a, b) => a.number - b.number)) {
      if (!applied.has(migration.number)) await apply(client, room, migration);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
}

function refuseUnknown(room: string, applied: ReadonlySet<number>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((migration) => migration.number));
  const unknown = [...applied].filter((number) => !known.has(number));
  if (unknown.length === 0) return;
  throw new SaidError(machineMessages.newerDatabase(room, Math.max(...unknown)));
}

async function apply(client: pg.PoolClient, room: string, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (room, number, name) values ($1, $2, $3)', [
      room,
      migration.number,
      migration.name,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${room} ${migration.number} (${migration.name}) failed`, { cause: error });
  }
}
