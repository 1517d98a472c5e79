import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { releaseReserve } from '../disk-reserve.ts';
import { machineMessages, SaidError } from '../machine-message.ts';
import { type Account, asAccount, giveTo, postgresAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { clearLeftBehind } from './left-behind.ts';

/** A running PostgreSQL of our own, reached through a unix socket: no port is opened. */
export interface EmbeddedPostgres {
  readonly connection: pg.ClientConfig;
  /** Process id of the server. */
  pid(): number;
  stop(): Promise<void>;
}

export class DataFolderInUseError extends SaidError {
  constructor(dataDir: string) {
    super(machineMessages.folderInUse(dataDir));
    this.name = 'DataFolderInUseError';
  }
}

export interface EmbeddedOptions {
  /** False only in tests that need no durability: commits do not wait for the disk. */
  readonly durable?: boolean;
}

const USER = 'plenum';
const PORT = 5432;
/** A unix socket's path has at most 107 bytes; the file's own name takes 14 and a slash. */
const MAX_SOCKET_DIR_BYTES = 92;
const START_TIMEOUT_MS = 60_000;
/** A server that cannot start (a full or read-only disk) is tried again for as long as this process lives. */
const RELAUNCH_PAUSE_MS = { first: 200, longest: 5_000 } as const;
/** Held by the one process that uses the data folder, as long as it lives. */
const OWNER_LOCK = 7_303_001;

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, which it makes at the first start. A server that a killed process left behind is
 * taken over; one that a living process uses is refused with DataFolderInUseError.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const cluster = join(folder, 'postgres');
  const account = postgresAccount(cluster);
  const binaries = findBinaries(join(folder, 'postgres-lib'));
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(cluster, binaries, account, options);
  const socketDir = socketFolder(cluster, account);
  const start = async () => {
    await clearLeftBehind(cluster, socketDir);
    return launch(cluster, socketDir, binaries, account, options);
  };
  const first = async () => {
    try {
      return await start();
    } catch (error) {
      if (error instanceof DataFolderInUseError || !releaseReserve(folder)) throw error;
      return start();
    }
  };
  return own(folder, (await adopt(cluster)) ?? (await first()), start);
}

interface Running {
  readonly pid: number;
  readonly socketDir: string;
  readonly cluster: string;
}

const connectionOf = (running: Running): pg.ClientConfig => connectionAt(running.socketDir);
const connectionAt = (socketDir: string): pg.ClientConfig => ({
  host: socketDir,
  port: PORT,
  user: USER,
  database: 'postgres',
});

async function initialise(cluster: string, binaries: Binaries, account: Account | null, options: EmbeddedOptions) {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true });
  giveTo(cluster, account);
  const args = ['-D', cluster, '-U', USER, '-E', 'UTF8', '--auth=trust', '--locale=C', '--data-checksums'];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (options.durable === false) args.push('--no-sync');
  const child = run(binaries.initdb, args, binaries, account, cluster, 'pipe');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const code = await ended(child);
  if (code === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new SaidError(machineMessages.clusterNotMade(cluster), undefined, output);
}

function run(
  program: string,
  args: string[],
  binaries: Binaries,
  account: Account | null,
  cluster: string,
  output: 'pipe' | number,
): ChildProcess {
  const command = asAccount(account, program, args, [join(cluster, 'x')]);
  const env = { ...process.env, ...binaries.env, LC_ALL: 'C' };
  return spawn(command.program, command.args, {
    cwd: '/',
    env,
    detached: true,
    stdio: ['ignore', output, output],
    ...command.as,
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code));
  });
}

/** The server that an earlier process left running on this folder, if it answers. */
async function adopt(cluster: string): Promise<Running | null> {
  const found = readPidFile(cluster);
  if (!found) return null;
  if (!isPostgres(found.pid)) return null;
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(connectionAt(found.socketDir))) return { ...found, cluster };
    if (!isPostgres(found.pid)) return null;
    await wait(100);
  }
  throw new DataFolderInUseError(cluster);
}

/** How to reach the server that runs on this folder, whoever started it; null where none answers. */
export async function runningEmbedded(dataDir: string): Promise<pg.ClientConfig | null> {
  const found = readPidFile(join(resolve(dataDir), 'postgres'));
  if (!found || !isPostgres(found.pid)) return null;
  const connection = connectionAt(found.socketDir);
  return (await answers(connection)) ? connection : null;
}

function readPidFile(cluster: string): { pid: number; socketDir: string } | null {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, socketDir: lines[4] ?? '' } : null;
}

/** After a restart of the machine the number may belong to any program. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    if (/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return false;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

async function answers(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function launch(
  cluster: string,
  socketDir: string,
  binaries: Binaries,
  account: Account | null,
  options: EmbeddedOptions,
): Promise<Running> {
  const durable = options.durable === false ? 'off' : 'on';
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: PORT,
    max_connections: 60,
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_statement: 'none',
    // An error's text holds the value that caused it, and that may be a ballot.
    log_min_messages: 'log',
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const logPath = join(cluster, '..', 'postgres.log');
  writeFileSync(logPath, '', { mode: 0o600 });
  const child = run(binaries.postgres, args, binaries, account, cluster, openSync(logPath, 'a'));
  child.unref();
  let exit: number | null | undefined;
  ended(child).then(
    (code) => (exit = code),
    () => (exit = 1),
  );
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const found = readPidFile(cluster);
    if (exit === undefined && found && (await answers(connectionAt(socketDir))))
      return { ...found, socketDir, cluster };
    if (exit !== undefined) throw startFailure(cluster, logPath);
    await wait(25);
  }
  throw startFailure(cluster, logPath);
}

function startFailure(cluster: string, logPath: string): Error {
  const log = readFileSync(logPath, 'utf8');
  if (/lock file .* already exists/.test(log)) return new DataFolderInUseError(cluster);
  return new SaidError(machineMessages.notStarted(cluster), undefined, log.slice(-2000));
}

function socketFolder(cluster: string, account: Account | null): string {
  let folder = join(cluster, '..', 'run');
  if (Buffer.byteLength(folder) > MAX_SOCKET_DIR_BYTES) folder = mkdtempSync(join(tmpdir(), 'plenum-'));
  mkdirSync(folder, { recursive: true });
  giveTo(folder, account);
  return folder;
}

/**
 * Takes the folder for this process, or refuses; the lock falls when the process dies. A server that ends on its own (killed
 * for want of memory, say) is started again, under the same connection.
 */
async function own(dataDir: string, first: Running, relaunch: () => Promise<Running>): Promise<EmbeddedPostgres> {
  let running = first;
  let stopping = false;
  let mending: Promise<void> = Promise.resolve();
  const mend = async () => {
    for (let pauseMs: number = RELAUNCH_PAUSE_MS.first; !stopping; ) {
      try {
        if (!isPostgres(running.pid)) running = await relaunch();
        owner = await takeFolder(dataDir, running, lost);
        return;
      } catch {
        // The commonest cause is a full disk.
        releaseReserve(dataDir);
        await wait(pauseMs);
        pauseMs = Math.min(pauseMs * 1.5, RELAUNCH_PAUSE_MS.longest);
      }
    }
  };
  const lost = () => {
    if (!stopping) mending = mend();
  };
  let owner = await takeFolder(dataDir, running, lost);
  const onExit = () => signal(running.pid, 'SIGINT');
  process.once('exit', onExit);
  return {
    connection: connectionOf(running),
    pid: () => running.pid,
    async stop() {
      stopping = true;
      await mending;
      process.off('exit', onExit);
      await owner.end().catch(() => {});
      await stop(running);
    },
  };
}

async function takeFolder(dataDir: string, running: Running, lost: () => void): Promise<pg.Client> {
  const owner = new pg.Client(connectionOf(running));
  owner.on('error', () => {});
  await owner.connect();
  const locked = await owner.query('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
  if (!locked.rows[0].taken) {
    await owner.end();
    throw new DataFolderInUseError(dataDir);
  }
  owner.once('end', lost);
  return owner;
}

/** Fast shutdown: open transactions are rolled back, everything is written, then the process ends. */
async function stop(running: Running): Promise<void> {
  signal(running.pid, 'SIGINT');
  for (let tries = 0; tries < 2400 && isPostgres(running.pid); tries++) await wait(25);
  if (running.socketDir.startsWith(join(tmpdir(), 'plenum-')))
    rmSync(running.socketDir, { recursive: true, force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}
