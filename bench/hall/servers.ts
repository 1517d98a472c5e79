// Server processes of Plenum on one PostgreSQL, for benches of a hall.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { migrate, openStore, startSequencer } from '@plenum/store';
import { createApp } from '../../apps/server/src/app.ts';
import { readConfig } from '../../apps/server/src/config.ts';
import { serverMigrations } from '../../apps/server/src/migrations.ts';
import type { Services } from '../../apps/server/src/services.ts';

function servicesOf(store: Services['store'], dataDir: string): Services {
  return {
    config: readConfig({ PLENUM_DATA: dataDir }, '/nowhere'),
    store,
    sequencer: startSequencer(store),
    witnessing: null,
    now: () => new Date().toISOString(),
    freshId: randomUUID,
    stopping: new AbortController().signal,
    note: () => {},
    log: (line) => console.error(line),
  };
}

export function listen(fetch: (request: Request) => Response | Promise<Response>): void {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => {
    process.send?.((server.address() as AddressInfo).port);
  });
}

/** One server process of Plenum on a database that is there. */
export async function serverProcess(databaseUrl: string, dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, databaseUrl });
  listen(createApp(servicesOf(store, dataDir)).fetch);
}

const children: ChildProcess[] = [];
export async function start(...words: readonly string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [process.argv[1]!, ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`A server ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, child };
}

/** Ends a process that `start` began. */
export function end(child: ChildProcess): void {
  children.splice(children.indexOf(child), 1);
  child.kill('SIGKILL');
}

/** Does something with a new database of its own, and ends every process with it. */
export async function withDatabase(
  work: (services: Services, databaseUrl: string, dataDir: string) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-bench-meeting-'));
  const store = await openStore({ dataDir });
  const services = servicesOf(store, dataDir);
  try {
    await migrate(store.pool, 'server', serverMigrations);
    const { user, password, host, port, database } = store.database.connection;
    const url = `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@/${database}?host=${encodeURIComponent(String(host))}&port=${port}`;
    await work(services, url, dataDir);
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await services.sequencer.stop();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
