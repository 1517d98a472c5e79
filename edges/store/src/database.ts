import pg from 'pg';
import { type EmbeddedOptions, startEmbedded } from './embedded/postgres.ts';

/** A PostgreSQL that answers: our own under the data folder, or the one that DATABASE_URL names. */
export interface Database {
  readonly pool: pg.Pool;
  /** For connections that are held for long: listening, the sequencer's lock. */
  readonly connection: pg.ClientConfig;
  /** Process id of the embedded server; null where the server is not ours. */
  serverPid(): number | null;
  close(): Promise<void>;
}

export interface DatabaseOptions extends EmbeddedOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
}

const MAX_CONNECTIONS = 20;

/** Throws where no server can be started or reached, and DataFolderInUseError where another process has the folder. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl) {
    const connection = { connectionString: options.databaseUrl };
    const pool = makePool(connection);
    await pool.query('select 1');
    return { pool, connection, serverPid: () => null, close: () => pool.end() };
  }
  const embedded = await startEmbedded(options.dataDir, options);
  const pool = makePool(embedded.connection);
  const close = async () => {
    await pool.end();
    await embedded.stop();
  };
  return { pool, connection: embedded.connection, serverPid: embedded.pid, close };
}

function makePool(connection: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: MAX_CONNECTIONS });
  // An idle connection that the server dropped: the next query takes a new one.
  pool.on('error', () => {});
  // One that is in use: its query fails, and with it the act; without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
