import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@plenum/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFailingServer, type Installation, install } from './installation.ts';
import { killRounds, planOf } from './kill-rounds.ts';
import { acknowledged } from './ledger.ts';
import { openLine } from './line.ts';
import { startLoad } from './load.ts';
import { twoServers } from './two-servers.ts';

beforeAll(buildFailingServer);

const nothing = { lost: [], twice: [], broken: [] };

/** The long form of each is `node scripts/faults.mjs`; what it found stands in docs/specification/faults.md. */
describe('kill -9', () => {
  test('of server and PostgreSQL at named steps and at random: nothing lost, nothing twice, rows rebuilt equal', async () => {
    const installation = await install();
    try {
      await installation.start();
      const load = await startLoad({ urls: () => [installation.url], printed: installation.printed }, 3);
      const rounds = await killRounds(installation, load, { rounds: 9, acknowledged: 1_200, told: () => {} });
      await load.end();
      for (const { victim, at, findings, rebuiltEqual, verified } of rounds)
        expect({ victim, at, ...findings, rebuiltEqual, verified }).toMatchObject({
          ...nothing,
          rebuiltEqual: true,
          verified: true,
        });
      expect(acknowledged(load.ledger)).toBeGreaterThanOrEqual(1_200);
    } finally {
      await installation.remove();
    }
  });

  test('is planned for every named step with every victim', () => {
    const planned = new Set(planOf(200).map(({ victim, at }) => `${victim} ${at}`));
    expect(planned.size).toBe(4 * 9 + 4);
  });

  test('of two servers on one PostgreSQL, in turn, and of it: no fork, no gap', async () => {
    const { turns, rebuiltEqual, verified } = await twoServers({ minutes: 0.3, tables: 3, told: () => {} });
    for (const { victim, at, findings } of turns) expect({ victim, at, ...findings }).toMatchObject(nothing);
    expect([rebuiltEqual, verified]).toEqual([true, true]);
  });
});

describe('a disk that is nearly full', () => {
  let [home, database, installation]: [string, Awaited<ReturnType<typeof openDatabase>>, Installation] = [] as never;
  const mounted = process.getuid?.() === 0;
  beforeAll(async () => {
    if (!mounted) return;
    home = mkdtempSync(join(tmpdir(), 'plenum-full-'));
    mkdirSync(join(home, 'small'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', join(home, 'small')]);
    database = await openDatabase({ dataDir: join(home, 'database'), durable: false });
    const databaseUrl = `postgres://plenum@${encodeURIComponent(String(database.connection.host))}/postgres`;
    installation = await install({ dataDir: join(home, 'small', 'data'), databaseUrl });
    await installation.start();
  });
  afterAll(async () => {
    if (!mounted) return;
    await installation?.remove();
    await database?.close();
    execFileSync('umount', ['-l', join(home, 'small')]);
    rmSync(home, { recursive: true, force: true });
  });

  test('takes nothing and says so; with room again everything goes on', async (context) => {
    if (!mounted) return context.skip();
    const line = openLine(
      () => [installation.url],
      () => '',
    );
    const [, token] = /\/first#(\S+)/.exec(installation.printed()) ?? [];
    const first = { token, name: 'Đỗ Văn Giữ', login: 'quantri', password: 'mat-khau-de-thu' };
    const refused = await line.ask('POST', '/api/first-administrator', first);
    expect(refused).toMatchObject({ status: 507, body: expect.stringContaining('Ổ đĩa sắp đầy') });
    expect((await database.pool.query('select count(*)::int as entries from entry')).rows).toEqual([{ entries: 0 }]);
    execFileSync('mount', ['-o', 'remount,size=200m', join(home, 'small')]);
    await expect
      .poll(async () => (await line.ask('POST', '/api/first-administrator', first)).status, {
        interval: 4_000,
        timeout: 30_000,
      })
      .toBe(201);
  });
});
