import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, steps } from '@plenum/store';
import pg from 'pg';
import { type Findings, inspect, type Memory, newMemory } from './inspection.ts';
import { type Installation, install } from './installation.ts';
import { killQuietly } from './kill.ts';
import { acknowledged } from './ledger.ts';
import { untilHealthy, verifyRecord } from './line.ts';
import { type Load, startLoad } from './load.ts';

/** One kill while the other server went on, and what was found after. */
export interface Turn {
  readonly victim: 'first' | 'second' | 'database';
  readonly at: string;
  readonly acknowledged: number;
  /** Acknowledged while the victim was away. */
  readonly meanwhile: number;
  readonly findings: Findings;
}

export interface TwoServers {
  readonly turns: readonly Turn[];
  readonly load: Load;
  readonly rebuiltEqual: boolean;
  readonly verified: boolean;
  /** Checkpoints signed, and by how many of them the two servers' own files speak of the same log. */
  readonly checkpoints: number;
}

interface Wanted {
  readonly minutes: number;
  readonly tables: number;
  readonly told: (turn: Turn) => void;
}

/** Two servers with data folders of their own and one key on one PostgreSQL; they and it are killed in turn under load. */
export async function twoServers({ minutes, tables, told }: Wanted): Promise<TwoServers> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-faults-db-'));
  const database = await openDatabase({ dataDir });
  const { host } = database.connection;
  const databaseUrl = `postgres://plenum@${encodeURIComponent(String(host))}/postgres`;
  const [first, second] = [await install({ databaseUrl }), await install({ databaseUrl })];
  try {
    await first.start();
    // Servers of one log carry one key.
    cpSync(join(first.dataDir, 'keys'), join(second.dataDir, 'keys'), { recursive: true });
    await second.start();
    const load = await startLoad({ urls: () => [first.url, second.url], printed: first.printed }, tables);
    const memory = newMemory();
    const turns: Turn[] = [];
    const look = () =>
      withClient(database.connection, (db) => inspect(db, load.ledger, remembered(memory, [first, second])));
    const deadline = performance.now() + minutes * 60_000;
    for (let number = 0; performance.now() < deadline; number += 1) {
      await Promise.race([wait(2_000 + Math.random() * 6_000), load.trouble]);
      const victim = (['first', 'second', 'database'] as const)[number % 3]!;
      const before = acknowledged(load.ledger);
      let at = 'random';
      if (victim === 'database') killQuietly(database.serverPid() ?? 0);
      else at = await killServer(victim === 'first' ? first : second, number);
      await Promise.race([wait(1_500 + Math.random() * 2_000), load.trouble]);
      const meanwhile = acknowledged(load.ledger) - before;
      for (const server of [first, second]) if (!server.running()) await server.start();
      for (const server of [first, second]) await untilHealthy(server.url);
      await Promise.race([load.gate.shut(), load.trouble]);
      const turn = { victim, at, acknowledged: acknowledged(load.ledger), meanwhile, findings: await look() };
      turns.push(turn);
      told(turn);
      load.gate.open();
    }
    await load.end();
    const last = await look();
    turns.push({
      victim: 'database',
      at: 'the end',
      acknowledged: acknowledged(load.ledger),
      meanwhile: 0,
      findings: last,
    });
    const { equal } = await second.rebuild();
    const verified = (await verifyRecord(first.url, load.administrator)) === null;
    return { turns, load, rebuiltEqual: equal, verified, checkpoints: memory.checkpoints.size };
  } finally {
    await first.remove();
    await second.remove();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** At a named step in every second turn: one that the server reaches only while it is the one that signs is waited for in vain. */
async function killServer(server: Installation, number: number): Promise<string> {
  const step = steps[Math.floor(number / 3) % steps.length]!;
  if (number % 2 === 0 && (await server.killAt(step, 1 + (number % 5), 'server', 2_000))) return step;
  await server.kill('server');
  return 'random';
}

/** The checkpoints that the servers keep outside the database must be beginnings of the same tree. */
function remembered(memory: Memory, servers: readonly Installation[]): Memory {
  for (const { dataDir } of servers) {
    const path = join(dataDir, 'checkpoint', 'last');
    if (existsSync(path)) memory.files.push(readFileSync(path, 'utf8'));
  }
  return memory;
}

async function withClient<T>(connection: pg.ClientConfig, use: (db: pg.Client) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const db = new pg.Client(connection);
    db.on('error', () => {});
    try {
      await db.connect();
      return await use(db);
    } catch (error) {
      if (tries > 100) throw error;
      await wait(100);
    } finally {
      await db.end().catch(() => {});
    }
  }
}
