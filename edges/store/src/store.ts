import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type pg from 'pg';
import { type Announcer, makeAnnouncer } from './announce.ts';
import { type Appender, makeAppender } from './appender.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import { type FoldCache, makeFoldCache } from './fold-cache.ts';
import { migrate } from './migrate.ts';
import { storeMigrations } from './migrations.ts';
import type { OnStep } from './step.ts';

/** The open record: what every function of this room takes. */
export interface Store {
  readonly dataDir: string;
  readonly pool: pg.Pool;
  readonly database: Database;
  /** The log's name in its checkpoints. */
  readonly origin: string;
  readonly folds: FoldCache;
  readonly appender: Appender;
  readonly announcer: Announcer;
  /** Finishes what is under way, then closes; an embedded server is stopped. */
  close(): Promise<void>;
}

export interface StoreOptions extends DatabaseOptions {
  readonly onStep?: OnStep | undefined;
}

/** Opens the database, brings its tables up to date, and gives the store. Throws as `openDatabase` does. */
export async function openStore(options: StoreOptions): Promise<Store> {
  mkdirSync(options.dataDir, { recursive: true });
  const database = await openDatabase(options);
  try {
    await migrate(database.pool, 'store', storeMigrations);
    const origin = await logOrigin(database.pool);
    const folds = makeFoldCache();
    const announcer = makeAnnouncer(database);
    const appender = makeAppender(database.pool, folds, announcer, options);
    const close = async () => {
      await appender.idle();
      await announcer.close();
      await database.close();
    };
    return { dataDir: options.dataDir, pool: database.pool, database, origin, folds, appender, announcer, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function logOrigin(pool: pg.Pool): Promise<string> {
  const origin = `plenum.invalid/${randomBytes(8).toString('hex')}`;
  await pool.query('insert into log (origin) values ($1) on conflict do nothing', [origin]);
  return (await pool.query('select origin from log')).rows[0].origin;
}
