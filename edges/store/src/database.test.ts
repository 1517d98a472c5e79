import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { DataFolderInUseError, migrate, openDatabase } from './index.ts';

const tempDir = () => mkdtempSync(join(tmpdir(), 'plenum-test-'));

test('waits for the disk at every commit, and opens no port', async () => {
  const dataDir = tempDir();
  const database = await openDatabase({ dataDir });
  for (const [setting, value] of [
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['listen_addresses', ''],
  ]) {
    expect((await database.pool.query(`show ${setting}`)).rows[0][setting!]).toBe(value);
  }
  await database.close();
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  rmSync(dataDir, { recursive: true });
});

test('a second process on the same folder is refused with what to do, and harms nothing', async () => {
  const dataDir = tempDir();
  const database = await openDatabase({ dataDir, durable: false });
  await expect(openDatabase({ dataDir })).rejects.toThrow(DataFolderInUseError);
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await database.close();
  rmSync(dataDir, { recursive: true });
});

test('takes over the server that a killed process left behind', async () => {
  const dataDir = tempDir();
  const entry = `
    import { openDatabase } from './database.ts';
    const database = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    await database.pool.query('create table kept (n integer)');
    console.log('open');
    setInterval(() => {}, 1000);`;
  const script = fileURLToPath(new URL('../../../node_modules/.cache-store-test.mjs', import.meta.url));
  const stdin = { contents: entry, resolveDir: import.meta.dirname, loader: 'ts' as const };
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: script });
  const child = spawn(process.execPath, [script]);
  await new Promise<void>((open, fail) => {
    child.stdout.once('data', () => open());
    child.stderr.on('data', (text) => fail(new Error(String(text))));
  });
  child.kill('SIGKILL');
  await new Promise((gone) => child.once('exit', gone));
  const database = await openDatabase({ dataDir });
  expect((await database.pool.query('select count(*) from kept')).rows).toEqual([{ count: '0' }]);
  await database.close();
  rmSync(dataDir, { recursive: true });
  rmSync(script);
});

test('starts where the locks of a killed server name a process that is now another program', async () => {
  const dataDir = tempDir();
  const database = await openDatabase({ dataDir, durable: false });
  const pid = database.serverPid()!;
  const locks = [join(dataDir, 'postgres', 'postmaster.pid'), join(dataDir, 'run', '.s.PGSQL.5432.lock')];
  const texts = locks.map((lock) => readFileSync(lock, 'utf8'));
  await database.close();
  const other = spawn('sleep', ['60']);
  mkdirSync(join(dataDir, 'run'), { recursive: true });
  for (const [at, lock] of locks.entries())
    writeFileSync(lock, texts[at]!.replace(String(pid), String(other.pid)), { mode: 0o600 });
  const again = await openDatabase({ dataDir, durable: false });
  expect((await again.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await again.close();
  other.kill();
  rmSync(dataDir, { recursive: true });
});

test('no server is started beside a process of a killed one that still works', async () => {
  const dataDir = tempDir();
  const database = await openDatabase({ dataDir, durable: false });
  const pid = database.serverPid()!;
  const busy = await database.pool.connect();
  const worker = (await busy.query('select pg_backend_pid() as pid')).rows[0].pid;
  const work = busy.query('select count(*) from generate_series(1, 20000000)').catch(() => {});
  await wait(100);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => database.serverPid() !== pid, { timeout: 30_000 }).toBe(true);
  expect(existsSync(`/proc/${worker}/status`) && readFileSync(`/proc/${worker}/status`, 'utf8')).not.toMatch(
    /^State:\s+[RSD]/m,
  );
  await work;
  busy.release(true);
  await database.close();
  rmSync(dataDir, { recursive: true });
});

test('a folder whose name is too long for a socket works all the same', async () => {
  const root = tempDir();
  const dataDir = join(root, 'tổ-chức'.repeat(15));
  mkdirSync(dataDir);
  const database = await openDatabase({ dataDir, durable: false });
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await database.close();
  rmSync(root, { recursive: true });
});

test('root can keep its data where no other account may enter', async (context) => {
  if (process.getuid?.() !== 0) return context.skip();
  const root = tempDir();
  chmodSync(root, 0o700);
  const database = await openDatabase({ dataDir: join(root, 'data'), durable: false });
  expect(statSync(join(root, 'data', 'postgres')).uid).not.toBe(0);
  await database.close();
  rmSync(root, { recursive: true });
});

test('a migration that fails leaves nothing of itself, and a newer database is refused', async () => {
  const dataDir = tempDir();
  const database = await openDatabase({ dataDir, durable: false });
  const first = { number: 1, name: 'one', sql: 'create table one ()' };
  const broken = { number: 2, name: 'two', sql: 'create table two (); select nothing' };
  await expect(migrate(database.pool, 'room', [first, broken])).rejects.toThrow(/room 2 \(two\)/);
  expect((await database.pool.query(`select to_regclass('one') as one, to_regclass('two') as two`)).rows).toEqual([
    { one: 'one', two: null },
  ]);
  await Promise.all(
    [1, 2, 3].map(() => migrate(database.pool, 'room', [first, { ...broken, sql: 'create table two ()' }])),
  );
  await expect(migrate(database.pool, 'room', [first])).rejects.toThrow(/newer Plenum/);
  await database.close();
  rmSync(dataDir, { recursive: true });
});
