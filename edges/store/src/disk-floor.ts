import { statfs } from 'node:fs/promises';

/** Below this, acts are refused while there is still room to finish, export and stop in order. */
const FLOOR_BYTES = 64 * 1024 * 1024;
const CHECK_EVERY_MS = 2000;

export class DiskFullError extends Error {
  constructor(dataDir: string) {
    super(`The disk of ${dataDir} is nearly full: nothing more is taken. Make room; nothing is lost.`);
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
  if ((await check.free) < FLOOR_BYTES) throw new DiskFullError(dataDir);
}
