import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkReceipt, openNote, parseCheckpoint } from '@plenum/record';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CommitUnknownError,
  holdSigning,
  latestCheckpoint,
  loadStream,
  openSigningKey,
  openStore,
  perform,
  type RecordDisagreesError,
  receipt,
  releaseSigning,
  type Store,
  sha256,
  signingFaultText,
  startSequencer,
} from './index.ts';
import type { Step } from './step.ts';
import { adder, adderContext } from './testing/adder.ts';
import { openTestStore, type TestStore } from './testing/index.ts';

const add = (store: Store, stream: string, times = 1) =>
  perform(store, { decider: adder, stream, act: { add: 1, times }, context: adderContext });

const positions = async (store: Store) =>
  (await store.pool.query('select stream, number, position from entry order by position')).rows;

async function settle(store: Store) {
  const sequencer = startSequencer(store);
  await sequencer.settled();
  await sequencer.stop();
}

describe('the sequencer', () => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore();
  });
  afterAll(() => at.remove());

  test('gives every entry one position, each stream in its order, and signs the tree', async () => {
    const sequencer = startSequencer(at.store);
    await Promise.all(Array.from({ length: 300 }, (_, i) => add(at.store, `sum/${i % 7}`, 1 + (i % 3))));
    await sequencer.settled();
    const rows = await positions(at.store);
    expect(rows.map((row) => Number(row.position))).toEqual(rows.map((_, i) => i));
    for (let i = 0; i < 7; i++) {
      const numbers = rows.filter((row) => row.stream === `sum/${i}`).map((row) => row.number);
      expect(numbers).toEqual(numbers.map((_, n) => n + 1));
    }
    expect((await latestCheckpoint(at.store))?.size).toBe(rows.length);
    await sequencer.stop();
  });

  test('a receipt proves its entry, and only with the log key', async () => {
    const { leaf } = (await at.store.pool.query('select leaf from entry where position = 300')).rows[0];
    const text = await receipt(at.store, 300);
    const { public: key } = openSigningKey(at.dataDir, at.store.origin);
    expect(checkReceipt(text!, leaf, [key], sha256)).toMatchObject({ ok: true });
    const { public: other } = openSigningKey(join(at.dataDir, 'another'), at.store.origin);
    expect(checkReceipt(text!, leaf, [other], sha256)).toMatchObject({ ok: false, why: 'bad-signature' });
    expect(await receipt(at.store, 1_000_000)).toBeNull();
  });

  test('of two on one database only one signs, and the other takes over when it stops', async () => {
    const [first, second] = [startSequencer(at.store), startSequencer(at.store)];
    await add(at.store, 'sum/two');
    await Promise.all([first.settled(), second.settled()]);
    await first.stop();
    await add(at.store, 'sum/two');
    await second.settled();
    expect([first.fault(), second.fault()]).toEqual([null, null]);
    await second.stop();
  });

  test('the key can be read by its owner alone', async () => {
    expect(statSync(join(at.dataDir, 'keys', 'record.pem')).mode & 0o777).toBe(0o600);
  });

  test('signs nothing more when a signed entry was changed, moved or lost in the database', async () => {
    await settle(at.store);
    const last = await latestCheckpoint(at.store);
    for (const damage of [
      `update entry set leaf = leaf || '\\x20' where position = 12`,
      `delete from entry where position = 12`,
    ]) {
      await at.store.pool.query(damage);
      await add(at.store, 'sum/after');
      const sequencer = startSequencer(at.store);
      await expect(sequencer.settled()).rejects.toThrow(/not those that were signed|has position 12/);
      await sequencer.stop();
      expect((await latestCheckpoint(at.store))?.size).toBe(last?.size);
    }
  });
});

test('a database that was set back behind the file is not signed any further', async () => {
  const at = await openTestStore();
  await add(at.store, 'sum/1', 5);
  await settle(at.store);
  await at.store.pool.query('delete from checkpoint');
  await at.store.pool.query('delete from tile');
  await at.store.pool.query('delete from entry where position > 2');
  await at.store.pool.query('update entry set position = null');
  const sequencer = startSequencer(at.store);
  await expect(sequencer.settled()).rejects.toThrow(/was set back/);
  await sequencer.stop();
  await at.remove();
});

test('a whole data folder that was set back is behind what the machine remembers, and is not signed any further', async () => {
  const at = await openTestStore();
  const memoryFolder = join(at.dataDir, 'elsewhere');
  const start = () => startSequencer(at.store, { memoryFolder });
  const signed = async () => {
    const sequencer = start();
    await sequencer.settled();
    await sequencer.stop();
  };
  await add(at.store, 'sum/1', 5);
  await signed();
  // As it was after the third entry, the file in the data folder too: nothing in it tells.
  await at.store.pool.query('delete from checkpoint');
  await at.store.pool.query('delete from tile');
  await at.store.pool.query('delete from entry where position > 2');
  await at.store.pool.query('update entry set position = null');
  rmSync(join(at.dataDir, 'checkpoint'), { recursive: true });
  const sequencer = start();
  await expect(sequencer.settled()).rejects.toThrow(/has 0 entries, but 5 were signed: it was set back/);
  await sequencer.stop();
  // A memory that cannot be read says nothing, and one that cannot be written is no reason not to sign.
  rmSync(memoryFolder, { recursive: true });
  writeFileSync(memoryFolder, 'a file where the folder should be');
  await signed();
  expect((await latestCheckpoint(at.store))?.size).toBe(3);
  await at.remove();
});

/**
 * The fault table: the process ends right after a step. `signed` is what stands in the file and in the database then; after
 * the next start everything that was acknowledged must be in a signed checkpoint, exactly once.
 */
const faults: readonly { after: Step; inFile: number; inDatabase: number }[] = [
  { after: 'tiles-grown', inFile: 3, inDatabase: 3 },
  { after: 'positioned', inFile: 3, inDatabase: 3 },
  { after: 'recomputed', inFile: 3, inDatabase: 3 },
  { after: 'file-prepared', inFile: 3, inDatabase: 3 },
  { after: 'file-written', inFile: 8, inDatabase: 3 },
  { after: 'published', inFile: 8, inDatabase: 8 },
];

test.each(faults)(
  'nothing is lost or signed twice when the process ends after: $after',
  async ({ after, inFile, inDatabase }) => {
    const at = await openTestStore();
    await add(at.store, 'sum/1', 3);
    await settle(at.store);
    await add(at.store, 'sum/1', 5);
    const broken = startSequencer(at.store, {
      onStep: (step) => {
        if (step === after) throw new Error('power cut');
      },
    });
    await expect.poll(() => broken.fault()?.message).toBe('power cut');
    await broken.stop();
    const file = readFileSync(join(at.dataDir, 'checkpoint', 'last'), 'utf8');
    expect(parseCheckpoint(file)?.size).toBe(inFile);
    expect((await latestCheckpoint(at.store))?.size).toBe(inDatabase);
    await settle(at.store);
    expect((await latestCheckpoint(at.store))?.size).toBe(8);
    expect(await positions(at.store)).toHaveLength(8);
    const written = parseCheckpoint(readFileSync(join(at.dataDir, 'checkpoint', 'last'), 'utf8'));
    expect(written?.root).toEqual((await latestCheckpoint(at.store))?.root);
    await at.remove();
  },
);

test('a torn checkpoint file is refused, not guessed at', async () => {
  const at = await openTestStore();
  await add(at.store, 'sum/1', 3);
  await settle(at.store);
  writeFileSync(join(at.dataDir, 'checkpoint', 'last'), 'plenum');
  const sequencer = startSequencer(at.store);
  await expect.poll(() => sequencer.fault()?.message).toMatch(/unreadable/);
  await sequencer.stop();
  await at.remove();
});

test('kill -9 of PostgreSQL under load loses nothing that was acknowledged, and the server is started again', async () => {
  const at = await openTestStore({ durable: true });
  const sequencer = startSequencer(at.store);
  const acknowledged = new Map<string, number>();
  let broken = false;
  const client = async (stream: string) => {
    while (!broken) {
      const outcome = await add(at.store, stream).catch(() => null);
      if (outcome && 'accepted' in outcome) acknowledged.set(stream, outcome.number);
      else broken = true;
    }
  };
  const clients = Array.from({ length: 16 }, (_, i) => client(`sum/${i}`));
  await wait(700);
  const serverPid = at.store.database.serverPid();
  process.kill(serverPid!, 'SIGKILL');
  await Promise.all(clients);
  await expect.poll(() => at.store.database.serverPid(), { timeout: 20_000 }).not.toBe(serverPid);
  const once = () =>
    add(at.store, 'sum/afterwards').then(
      () => 'back',
      () => 'away',
    );
  await expect.poll(once, { timeout: 20_000 }).toBe('back');
  await sequencer.settled();
  await sequencer.stop();
  await at.store.close();
  const again = await openStore({ dataDir: at.dataDir });
  expect(acknowledged.size).toBe(16);
  for (const [stream, number] of acknowledged) {
    const found = await loadStream(again, adder, stream);
    expect(found.number).toBeGreaterThanOrEqual(number);
    expect(found.state.total).toBe(found.number);
  }
  await settle(again);
  await again.close();
  rmSync(at.dataDir, { recursive: true });
});

test('a second server process whose data folder lacks the log’s key signs nothing', async () => {
  const at = await openTestStore();
  await add(at.store, 'sum/1', 5);
  await settle(at.store);
  const socket = at.store.database.connection.host;
  const databaseUrl = `postgres://plenum@/postgres?host=${encodeURIComponent(String(socket))}`;
  const stranger = await openStore({ dataDir: join(at.dataDir, 'stranger'), databaseUrl });
  const [own, other] = [startSequencer(at.store), startSequencer(stranger)];
  await Promise.all(Array.from({ length: 60 }, (_, i) => add(i % 2 ? at.store : stranger, `sum/${i % 3}`)));
  await own.settled();
  // The first process is gone: the other has another key, so what was signed is none of its own.
  await own.stop();
  await add(stranger, 'sum/1');
  await expect(other.settled()).rejects.toThrow(/not signed with .*keys\/record.pem/);
  await other.stop();
  const notes = await at.store.pool.query('select size, note from checkpoint order by size');
  const { public: key } = openSigningKey(at.dataDir, at.store.origin);
  for (const { note } of notes.rows) expect(openNote(note, [key])?.signedBy).toHaveLength(1);
  expect(Number(notes.rows.at(-1).size)).toBe(65);
  await settle(at.store);
  expect((await latestCheckpoint(at.store))?.size).toBe(66);
  await stranger.close();
  await at.remove();
});

test('with the same key but an older checkpoint file, a second process signs what the first left, and no fork', async () => {
  const at = await openTestStore();
  await add(at.store, 'sum/1', 5);
  await settle(at.store);
  const second = join(at.dataDir, 'second');
  for (const part of ['keys', 'checkpoint']) cpSync(join(at.dataDir, part), join(second, part), { recursive: true });
  await add(at.store, 'sum/1', 4);
  await settle(at.store);
  const socket = at.store.database.connection.host;
  const databaseUrl = `postgres://plenum@/postgres?host=${encodeURIComponent(String(socket))}`;
  const beside = await openStore({ dataDir: second, databaseUrl });
  await add(beside, 'sum/1', 3);
  await settle(beside);
  expect((await latestCheckpoint(at.store))?.size).toBe(12);
  // And back: the first one's file is behind the database now, and it goes on from what the second signed.
  await add(at.store, 'sum/1');
  await settle(at.store);
  expect((await latestCheckpoint(at.store))?.size).toBe(13);
  await beside.close();
  await at.remove();
});

test('while a witness knows of more, nothing is signed in any process; a person releases it', async () => {
  const at = await openTestStore();
  await add(at.store, 'sum/1', 5);
  await settle(at.store);
  await holdSigning(at.store, 'tinh.example/w1', { vi: 'đã thấy 9 mục', en: 'has seen 9 entries' });
  await add(at.store, 'sum/1');
  const sequencer = startSequencer(at.store);
  await expect(sequencer.settled()).rejects.toThrow(/has seen 9 entries/);
  expect(signingFaultText((sequencer.fault() as RecordDisagreesError).fault, 'vi')).toBe('đã thấy 9 mục');
  expect((await latestCheckpoint(at.store))?.size).toBe(5);
  await releaseSigning(at.store.pool, 'tinh.example/w1');
  await expect.poll(async () => (await latestCheckpoint(at.store))?.size).toBe(6);
  await sequencer.stop();
  await at.remove();
});

test('a connection that breaks during the commit is said to be that: the act may be kept, so it is not tried again unseen', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-test-'));
  let armed = false;
  const store: Store = await openStore({
    dataDir,
    onStep: (step) => {
      if (armed && step === 'projected') killChildrenOf(store.database.serverPid()!);
    },
  });
  await add(store, 'sum/1');
  armed = true;
  expect(await add(store, 'sum/1').catch((error) => error)).toBeInstanceOf(CommitUnknownError);
  armed = false;
  const once = () =>
    add(store, 'sum/2').then(
      () => 'back',
      () => 'away',
    );
  await expect.poll(once, { timeout: 30_000 }).toBe('back');
  await store.close();
  rmSync(dataDir, { recursive: true });
});

function killChildrenOf(parent: number): void {
  for (const pid of readdirSync('/proc').map(Number))
    try {
      if (pid > 0 && readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${parent}\n`))
        process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
}
