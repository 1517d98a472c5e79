import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  /** Everything printed so far. */
  readonly printed: () => string;
  readonly process: ChildProcess;
  /** What a power cut does: the server, its database and what started them are gone at once. */
  cutPower(): Promise<void>;
  /** SIGTERM and wait; gives the exit code. */
  stop(): Promise<number | null>;
  /** Stops and deletes the data. */
  remove(): Promise<void>;
}

/** Starts Plenum as a person does, with `npm start`'s script, in an empty data folder (or the one given). */
export async function startServer(
  options: { example?: boolean; dataDir?: string; port?: number; env?: Readonly<Record<string, string>> } = {},
): Promise<RunningServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'plenum-e2e-'));
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, ['scripts/start.mjs', ...(options.example ? ['--example'] : [])], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      PLENUM_DATA: dataDir,
      PLENUM_MEMORY: join(dataDir, 'memory'),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, which can be ended whole.
    detached: true,
  });
  process.once('exit', () => child.kill('SIGTERM'));
  let printed = '';
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Plenum is ready at ')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)));
  });
  await ready;
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    return exited;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    printed: () => printed,
    process: child,
    cutPower: async () => {
      process.kill(-child.pid!, 'SIGKILL');
      await exited;
    },
    stop,
    remove: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

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
