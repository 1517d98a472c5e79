import { statfs } from 'node:fs/promises';
import { keepReserve, releaseReserve } from './disk-reserve.ts';
import { machineMessages, SaidError } from './machine-message.ts';

/** Below this, acts are refused while there is still room to finish, export and stop in order. */
const FLOOR_BYTES = 64 * 1024 * 1024;
/** Below this PostgreSQL itself may want for room: what was kept in reserve is given to it. */
const RELEASE_BYTES = 24 * 1024 * 1024;
const CHECK_EVERY_MS = 2000;
const KEEP_EVERY_MS = 30_000;

export class DiskFullError extends SaidError {
  constructor(dataDir: string) {
    super(machineMessages.nearlyFull(dataDir));
    this.name = 'DiskFullError';
  }
}

const checks = new Map<string, { at: number; free: Promise<number> }>();

/** Throws DiskFullError below the floor; looks at the disk every two seconds at most. */
export async function refuseWhenDiskIsFull(dataDir: string): Promise<void> {
  const now = performance.now();
  let check = checks.get(dataDir);
  if (!check || now - check.at > CHECK_EVERY_MS) {
    const free = statfs(dataDir).then((disk) => disk.bavail * disk.bsize);
    check = { at: now, free };
    checks.set(dataDir, check);
  }
  const free = await check.free;
  if (free < RELEASE_BYTES) releaseReserve(dataDir);
  if (free < FLOOR_BYTES) throw new DiskFullError(dataDir);
}

/** Keeps room in reserve for a full disk, and puts it back once there is room again. Gives what ends it. */
export async function startReserve(dataDir: string): Promise<() => void> {
  const keep = () => keepReserve(dataDir, FLOOR_BYTES).catch(() => false);
  await keep();
  const timer = setInterval(() => void keep(), KEEP_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
