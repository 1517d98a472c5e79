import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { machineMessages, SaidError } from '../machine-message.ts';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 20;

/**
 * Makes way for a new server where the first process of the one before was killed. Its other processes end by themselves as they
 * notice; as long as one of them can still write, no other server may start beside it. Only then are the lock files taken
 * away, which PostgreSQL would believe in wherever their process number is that of a dead process not yet collected, or of
 * another program. Elsewhere than on Linux PostgreSQL looks for itself.
 */
export async function clearLeftBehind(cluster: string, socketDir: string): Promise<void> {
  if (process.platform !== 'linux' || !existsSync(cluster)) return;
  const locks = [join(cluster, 'postmaster.pid'), join(socketDir, '.s.PGSQL.5432.lock')];
  const before = locks.map(textOf);
  const deadline = performance.now() + PATIENCE_MS;
  while (workingIn(cluster).length > 0) {
    if (performance.now() > deadline)
      throw new SaidError(machineMessages.leftBehind(cluster, workingIn(cluster).join(', ')));
    await wait(LOOK_EVERY_MS);
  }
  for (const [at, lock] of locks.entries()) if (textOf(lock) === before[at]) rmSync(lock, { force: true });
}

const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Living processes of PostgreSQL whose folder this is: each of them goes there as it starts. */
export function workingIn(cluster: string): readonly number[] {
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && folderOf(pid) === folder && isAlive(pid));
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
