import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DiskFullError, refuseWhenDiskIsFull, startReserve } from './disk-floor.ts';

const MEGABYTE = 1024 * 1024;
let disk = '';
let mounted = false;
beforeAll(() => {
  disk = mkdtempSync(join(tmpdir(), 'plenum-disk-'));
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk]).status === 0;
});
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const free = () => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};
const fill = (name: string, bytes: number) => writeFileSync(join(disk, name), Buffer.alloc(bytes, 1));

test('room is kept in reserve, given back where the disk is full, and kept again once there is room', async (context) => {
  if (!mounted) return context.skip();
  const end = await startReserve(disk);
  end();
  const reserve = join(disk, 'disk-reserve');
  expect(statSync(reserve).size).toBe(32 * MEGABYTE);
  await refuseWhenDiskIsFull(disk);
  fill('others', free() - 8 * MEGABYTE);
  await new Promise((next) => setTimeout(next, 2100));
  await expect(refuseWhenDiskIsFull(disk)).rejects.toThrow(DiskFullError);
  expect(existsSync(reserve)).toBe(false);
  expect(free()).toBeGreaterThan(32 * MEGABYTE);
  (await startReserve(disk))();
  expect(existsSync(reserve)).toBe(false);
  rmSync(join(disk, 'others'));
  (await startReserve(disk))();
  expect(existsSync(reserve)).toBe(true);
});
