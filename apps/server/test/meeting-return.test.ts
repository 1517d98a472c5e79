import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('phones that lose the network and come back together see what they missed, and nothing counts twice', () => {
  // The bench itself, small: it ends with 1 where a phone missed something or a vote counts twice.
  const run = spawnSync(process.execPath, ['scripts/bench.mjs', 'meeting-return'], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: { ...process.env, PLENUM_BENCH_DELEGATES: '12', PLENUM_BENCH_SERVERS: '2' },
    encoding: 'utf8',
  });
  expect(run.stderr).not.toContain('Error');
  expect(run.status, run.stdout + run.stderr).toBe(0);
  expect(run.stdout).toContain('24 kept');
}, 180_000);
