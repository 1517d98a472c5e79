import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  keepAttachment,
  latestCheckpoint,
  loadStream,
  openStore,
  perform,
  type Store,
  startSequencer,
} from '../index.ts';
import { adder, adderContext } from '../testing/adder.ts';
import { openTestStore, type TestStore } from '../testing/index.ts';
import { backUpFolder } from './back-up-folder.ts';
import { openBackup } from './read-backup.ts';
import { loadIntoEmpty } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

// A restore makes a PostgreSQL of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const passphrase = 'sông rộng thuyền nhỏ gió lớn';
const now = '2026-03-01T08:00:00.000Z';
const add = (store: Store, stream: string, times = 1) =>
  perform(store, { decider: adder, stream, act: { add: 1, times }, context: adderContext });

let at: TestStore;
let folder = '';
beforeAll(async () => {
  at = await openTestStore();
  folder = mkdtempSync(join(tmpdir(), 'plenum-backup-'));
  for (let i = 0; i < 300; i++) await add(at.store, `sum/${i % 7}`);
  await perform(at.store, {
    decider: adder,
    stream: 'sum/0',
    act: { name: 'Trần Thị\tBình\n' },
    context: adderContext,
  });
  await keepAttachment(at.store, Buffer.from([0, 1, 2, 255]), 'application/octet-stream');
  await settle(at.store);
});
afterAll(async () => {
  await at.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function settle(store: Store) {
  const sequencer = startSequencer(store);
  await sequencer.settled();
  await sequencer.stop();
}

async function backUp(name: string, withKey = true): Promise<string> {
  const { stream } = await writeBackup({
    dataDir: at.dataDir,
    connection: at.store.database.connection,
    passphrase,
    withKey,
    now,
  });
  const path = join(folder, name);
  await pipeline(stream, createWriteStream(path));
  return path;
}

async function load(path: string, dataDir: string, known: readonly string[] = [], memoryFolder?: string) {
  const backup = await openBackup(path, passphrase, dataDir);
  try {
    return { backup, loaded: await loadIntoEmpty({ dataDir, backup, rooms: {}, known, memoryFolder, durable: false }) };
  } finally {
    backup.close();
  }
}

const rows = async (store: Store) => ({
  entries: (await store.pool.query('select * from entry order by arrival')).rows,
  tiles: (await store.pool.query('select * from tile order by level, n')).rows,
  personal: (await store.pool.query('select * from personal order by commitment')).rows,
  attachments: (await store.pool.query('select * from attachment order by sha256')).rows,
  checkpoints: (await store.pool.query('select * from checkpoint order by size')).rows,
});

test('what was restored on another machine is what was there, and the same log goes on', async () => {
  const path = await backUp('whole.backup');
  const dataDir = join(folder, 'second');
  const { backup, loaded } = await load(path, dataDir);
  expect(loaded.head?.size).toBe(301);
  loaded.continueLog(backup.key!);
  await loaded.database.close();
  expect(existsSync(join(dataDir, 'restoring.zip'))).toBe(false);
  const again = await openStore({ dataDir, durable: false });
  expect(again.origin).toBe(at.store.origin);
  expect(await rows(again)).toEqual(await rows(at.store));
  expect((await loadStream(again, adder, 'sum/0')).state.names).toEqual(['Trần Thị\tBình\n']);
  await add(again, 'sum/after');
  await settle(again);
  expect((await latestCheckpoint(again))?.size).toBe(302);
  await again.close();
});

test('a backup taken while acts go on is of one moment', async () => {
  let on = true;
  const acts = (async () => {
    while (on) await Promise.all(Array.from({ length: 8 }, (_, i) => add(at.store, `sum/${i}`)));
  })();
  const path = await backUp('busy.backup');
  on = false;
  await acts;
  const { loaded } = await load(path, join(folder, 'busy'));
  const found = await loaded.database.pool.query(
    'select stream, count(*) = max(number) as whole from entry group by stream',
  );
  expect(found.rows.every((row) => row.whole)).toBe(true);
  await loaded.undo();
  expect(existsSync(join(folder, 'busy', 'postgres'))).toBe(false);
  await settle(at.store);
});

test('a folder that holds a Plenum is not restored over, and nothing of it is touched', async () => {
  const path = await backUp('again.backup');
  await expect(load(path, at.dataDir)).rejects.toThrow(/holds a Plenum already/);
  expect((await at.store.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('another passphrase, a changed byte and a cut file are refused, and leave nothing', async () => {
  const path = await backUp('damaged.backup');
  const bytes = readFileSync(path);
  const dataDir = join(folder, 'damaged');
  await expect(openBackup(path, 'không phải mật khẩu này', dataDir)).rejects.toThrow(/passphrase/);
  const damages = [bytes.map((byte, i) => (i === bytes.length - 900 ? byte ^ 1 : byte)), bytes.subarray(0, -30)];
  for (const [i, damaged] of damages.entries()) {
    writeFileSync(join(folder, `damaged-${i}`), damaged);
    await expect(openBackup(join(folder, `damaged-${i}`), passphrase, dataDir)).rejects.toThrow(/passphrase|file/);
  }
  expect(existsSync(join(dataDir, 'restoring.zip'))).toBe(false);
});

test('a checkpoint that somebody holds from later than the backup is recognised', async () => {
  const path = await backUp('old.backup');
  const before = (await latestCheckpoint(at.store))!;
  await add(at.store, 'sum/later', 3);
  await settle(at.store);
  const later = (await latestCheckpoint(at.store))!;
  const old = await load(path, join(folder, 'old'), [later.note, before.note]);
  expect(old.loaded.later).toEqual([later.size]);
  await old.loaded.undo();
  await expect(load(path, join(folder, 'old'), ['another.log\n5\nAAAA\n\n— x y\n'])).rejects.toThrow(
    /not signed by its log/,
  );
});

test('without its key the entries go on as a new log, which begins with all of the old one', async () => {
  const path = await backUp('without-key.backup', false);
  const dataDir = join(folder, 'new-log');
  const { backup, loaded } = await load(path, dataDir);
  expect(backup.key).toBeNull();
  await loaded.startNewLog('plenum.invalid/new');
  await loaded.database.close();
  const again = await openStore({ dataDir, durable: false });
  await settle(again);
  const [own, old] = [await latestCheckpoint(again), await latestCheckpoint(at.store)];
  expect([again.origin, own?.size]).toEqual(['plenum.invalid/new', old?.size]);
  expect(own?.root).toEqual(old?.root);
  await again.close();
});

test('a backup is an age file, and the program that makes it may stand beside the running server', async () => {
  const { stream, size, close } = await backUpFolder({ dataDir: at.dataDir, passphrase, withKey: true, now });
  const path = join(folder, 'beside.backup');
  await pipeline(stream, createWriteStream(path));
  await close();
  expect(size).toBe((await latestCheckpoint(at.store))?.size);
  expect(readFileSync(path, 'latin1').startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
});

test('a machine that saw more signed than the backup holds says so, without anybody who brings a checkpoint', async () => {
  const memoryFolder = join(folder, 'memory');
  const path = await backUp('behind.backup');
  const before = (await latestCheckpoint(at.store))!.size;
  const later = async (dataDir: string, memory?: string) => {
    const { loaded } = await load(path, join(folder, dataDir), [], memory);
    const found = loaded.later;
    await loaded.undo();
    return found;
  };
  await add(at.store, 'sum/1');
  const sequencer = startSequencer(at.store, { memoryFolder });
  await sequencer.settled();
  await sequencer.stop();
  expect(await later('nobody-knows')).toEqual([]);
  expect(await later('the-machine-knows', memoryFolder)).toEqual([before + 1]);
  // What is no checkpoint of this log's key says nothing.
  for (const name of readdirSync(memoryFolder)) writeFileSync(join(memoryFolder, name), 'not a note');
  expect(await later('nothing-to-read', memoryFolder)).toEqual([]);
});
