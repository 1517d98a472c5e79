import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { open, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Room that is kept for the moment when a disk is full: PostgreSQL can write its log to the end and stop in order. */
const RESERVE_BYTES = 32 * 1024 * 1024;
const PART_BYTES = 1024 * 1024;

const pathOf = (dataDir: string): string => join(dataDir, 'disk-reserve');

/**
 * Puts the reserve in its place where it is missing and the disk has room for it beyond `floor`. Its bytes are random: a disk
 * that compresses would keep no room for zeros. Whether it is there then.
 */
export async function keepReserve(dataDir: string, floor: number): Promise<boolean> {
  const path = pathOf(dataDir);
  if (statSync(path, { throwIfNoEntry: false })?.size === RESERVE_BYTES) return true;
  const disk = await statfs(dataDir);
  if (disk.bavail * disk.bsize < floor + 2 * RESERVE_BYTES) return false;
  try {
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      for (let at = 0; at < RESERVE_BYTES; at += PART_BYTES) await file.write(randomBytes(PART_BYTES));
      await file.sync();
    } finally {
      await file.close();
    }
    renameSync(`${path}.new`, path);
    return true;
  } catch {
    rmSync(`${path}.new`, { force: true });
    return false;
  }
}

/** Gives the room back. Whether there was any. */
export function releaseReserve(dataDir: string): boolean {
  const there = statSync(pathOf(dataDir), { throwIfNoEntry: false }) !== undefined;
  rmSync(pathOf(dataDir), { force: true });
  return there;
}
