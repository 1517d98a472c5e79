import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { machineMessages, SaidError } from '../machine-message.ts';
import { type Migration, migrate } from '../migrate.ts';
import { storeMigrations } from '../migrations.ts';
import { type BackupTable, NotABackupError, tablePath } from './manifest.ts';
import type { OpenBackup } from './read-backup.ts';
import { hashing, quoted } from './write-backup.ts';

/** The tables' steps of the other rooms, by room. */
export type RoomMigrations = Readonly<Record<string, readonly Migration[]>>;

export class NewerBackupError extends SaidError {
  constructor(room: string, number: number) {
    super(machineMessages.newerBackup(room, number));
    this.name = 'NewerBackupError';
  }
}

/**
 * Fills an empty database with a backup: tables as they were when it was made, every table's rows and hash compared with what
 * the backup says, all in one transaction. Later steps of the tables follow at the next `migrate`. Throws NewerBackupError and
 * NotABackupError; the database is then as empty as before.
 */
export async function loadBackup(pool: pg.Pool, backup: OpenBackup, rooms: RoomMigrations): Promise<void> {
  for (const [room, steps] of Object.entries({ store: storeMigrations, ...rooms })) {
    const applied = backup.manifest.migrations.filter((step) => step.room === room).map((step) => step.number);
    const unknown = applied.find((number) => !steps.some((step) => step.number === number));
    if (unknown !== undefined) throw new NewerBackupError(room, unknown);
    await migrate(
      pool,
      room,
      steps.filter((step) => applied.includes(step.number)),
    );
  }
  const tx = await pool.connect();
  try {
    await tx.query('begin');
    await tx.query('set local session_replication_role = replica').catch(async (error) => {
      // A server of one's own may not allow it; then the order of the tables decides, and a key that is missing stops it.
      await tx.query('rollback');
      if ((error as { code?: string }).code !== '42501') throw error;
      await tx.query('begin');
    });
    const { tables } = backup.manifest;
    await tx.query(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')}`);
    for (const table of tables) await loadTable(tx, backup, table);
    await continueCounters(tx);
    await tx.query('commit');
  } catch (error) {
    await tx.query('rollback').catch(() => {});
    throw error;
  } finally {
    tx.release();
  }
}

async function loadTable(tx: pg.PoolClient, backup: OpenBackup, table: BackupTable): Promise<void> {
  const found = { bytes: 0, sha256: '' };
  const into = tx.query(copyFrom(`copy "${table.name}" (${quoted(table.columns)}) from stdin`));
  const hashed = hashing((bytes, sha256) => Object.assign(found, { bytes, sha256 }));
  await pipeline(await backup.read(tablePath(table.name)), hashed, into);
  if (found.sha256 !== table.sha256 || found.bytes !== table.bytes || into.rowCount !== table.rows)
    throw new NotABackupError(machineMessages.tableChanged(table.name));
}

/** The next number of each counting column follows the last that was copied. */
async function continueCounters(tx: pg.PoolClient): Promise<void> {
  const found = await tx.query(
    `select table_name as name, column_name as column, pg_get_serial_sequence(quote_ident(table_name), column_name) as counter
       from information_schema.columns
      where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`,
  );
  for (const { name, column, counter } of found.rows)
    await tx.query(`select setval($1, (select coalesce(max("${column}"), 0) + 1 from "${name}"), false)`, [counter]);
}
