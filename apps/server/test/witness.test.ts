import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cosignaturesOf, cosignerKeyText, parseVerifierKey } from '@plenum/record';
import {
  checkSignature,
  exportRecord,
  latestCheckpoint,
  openStore,
  openWitnessFolder,
  type RunningWitness,
  sha256,
  startSequencer,
  startWitness,
  verifyFile,
  type WitnessFolder,
} from '@plenum/store';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../src/config.ts';
import { loadInstallation } from '../src/record/installation-acts.ts';
import { readRestoreWish, restoreFromBackup } from '../src/record/restore.ts';
import { startWitnessing } from '../src/record/witnessing.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

// A restore makes a PostgreSQL of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const passphrase = 'sông rộng thuyền nhỏ gió lớn';
let server: TestServer;
let office: Machine;
let folder = '';
let witness: WitnessFolder;
let running: RunningWitness;
let address = '';

beforeAll(async () => {
  server = await openTestServer();
  await server.open('vanphong', true);
  office = await server.signIn('vanphong');
  folder = mkdtempSync(join(tmpdir(), 'plenum-witness-'));
  witness = openWitnessFolder(join(folder, 'w1'), 'tinh.example/w1');
  const { logKey } = await state();
  running = await startWitness({
    folder: witness,
    logs: [parseVerifierKey(logKey, sha256)!],
    host: '127.0.0.1',
    port: 0,
    time: () => 1_772_352_000,
  });
  address = `http://127.0.0.1:${running.port}`;
  process.env.PLENUM_PASSPHRASE = passphrase;
});
afterAll(async () => {
  delete process.env.PLENUM_PASSPHRASE;
  await running.close();
  witness.close();
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

interface State {
  readonly fault: string | null;
  readonly size: number;
  readonly logKey: string;
  readonly witnesses: readonly { readonly name: string; readonly size: number | null; readonly state: string | null }[];
}
const state = async () => (await (await office.get('/api/record/state?lang=en')).json()) as State;
const signed = () => server.services.sequencer.settled();

async function askAll(again = false) {
  const witnessing = startWitnessing(server.services);
  await witnessing.askAll({ again });
  const told = witnessing.stateOf('tinh.example/w1');
  await witnessing.stop();
  return told;
}

async function backUp(name: string): Promise<string> {
  const answer = await office.send('POST', '/api/backup', { passphrase });
  expect(answer.status).toBe(200);
  const path = join(folder, name);
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(path));
  return path;
}

const clock = { now: () => '2026-03-02T08:00:00.000Z', freshId: () => 'x' };
const restore = (file: string, dataDir: string, ...more: string[]) =>
  restoreFromBackup(
    readConfig({ PLENUM_DATA: dataDir }, '/nowhere'),
    readRestoreWish(['--restore', file, ...more])!,
    clock,
  );

test('a witness that an administrator names cosigns, and the export carries it', async () => {
  const named = await office.send('POST', '/api/record/witnesses', { key: cosignerKeyText(witness.key), address });
  expect(named.status).toBe(200);
  await signed();
  expect(await askAll()).toBe('cosigned');
  const head = (await latestCheckpoint(server.services.store))!;
  expect(cosignaturesOf(head.note, [witness.key], checkSignature)).toMatchObject([
    { right: true, time: 1_772_352_000 },
  ]);
  expect((await state()).witnesses).toMatchObject([{ name: 'tinh.example/w1', size: head.size }]);
  const path = join(folder, 'record.zip');
  await pipeline(await exportRecord(server.services.store), createWriteStream(path));
  const threadScript = new URL('file:///nowhere');
  expect(await verifyFile(path, null, { threadScript, witnesses: [witness.key] })).toMatchObject({
    ok: true,
    faults: [],
  });
  const other = openWitnessFolder(join(folder, 'w2'), 'khac.example/w2');
  const found = await verifyFile(path, null, { threadScript, witnesses: [other.key] });
  expect(found.faults.map(({ reason }) => reason)).toEqual(['cosignature-missing']);
  other.close();
});

test('nobody but an administrator names witnesses or takes a backup', async () => {
  await server.open('nhanvien');
  const person = await server.signIn('nhanvien');
  expect((await person.send('POST', '/api/record/witnesses', { key: 'x', address })).status).toBe(403);
  expect((await person.send('POST', '/api/backup', { passphrase })).status).toBe(403);
  expect((await person.get('/api/record/state')).status).toBe(200);
  expect((await office.send('POST', '/api/backup', { passphrase: 'ngắn' })).status).toBe(400);
});

test('a backup restored on a second machine goes on as the same log, and the record says so', async () => {
  const path = await backUp('fresh.backup');
  await signed();
  const dataDir = join(folder, 'second');
  const restored = await restore(path, dataDir);
  expect(restored.newLog).toBe(false);
  const store = await openStore({ dataDir, durable: false });
  const sequencer = startSequencer(store);
  await sequencer.settled();
  await sequencer.stop();
  expect(store.origin).toBe(server.services.store.origin);
  expect(await loadInstallation({ store })).toMatchObject({ restores: 1, witnesses: [{ name: 'tinh.example/w1' }] });
  expect((await store.pool.query('select count(*)::int as n from session')).rows[0].n).toBe(0);
  await store.close();
});

test('a backup behind what a witness saw is refused; with a reason it goes on as a new log that says from where', async () => {
  const path = await backUp('old.backup');
  await server.open('themmot');
  await signed();
  await askAll();
  const dataDir = join(folder, 'third');
  await expect(restore(path, dataDir)).rejects.toThrow(/had been signed.*--continue/s);
  const restored = await restore(path, dataDir, '--continue', 'Máy chính hỏng ổ đĩa');
  expect(restored.newLog).toBe(true);
  const store = await openStore({ dataDir, durable: false });
  const sequencer = startSequencer(store);
  await sequencer.settled();
  await sequencer.stop();
  expect(store.origin).not.toBe(server.services.store.origin);
  const last = await store.pool.query('select leaf from entry order by position desc limit 1');
  const { type, data } = JSON.parse(last.rows[0].leaf.toString());
  expect([type, data.reason, data.newLog, data.later.length]).toEqual([
    'record-restored',
    'Máy chính hỏng ổ đĩa',
    true,
    1,
  ]);
  const zip = join(folder, 'third.zip');
  await pipeline(await exportRecord(store), createWriteStream(zip));
  expect(await verifyFile(zip, null, { threadScript: new URL('file:///nowhere') })).toMatchObject({ ok: true });
  await store.close();
});

test('a checkpoint that somebody holds does the same without a witness', async () => {
  const path = await backUp('held.backup');
  await server.open('themhai');
  await signed();
  const held = join(folder, 'held.checkpoint');
  writeFileSync(held, (await latestCheckpoint(server.services.store))!.note);
  await expect(restore(path, join(folder, 'fourth'), '--known-checkpoint', held)).rejects.toThrow(/had been signed/);
});

test('a witness ahead of the database holds the signing until a person drops it', async () => {
  await signed();
  await askAll();
  // The database is set back by one entry, as from a copy of its files.
  const { pool } = server.services.store;
  const checkpoints = await pool.query('select size from checkpoint order by size desc limit 2');
  const [newest, before] = checkpoints.rows;
  await pool.query('create table away as select * from checkpoint where size > $1', [before.size]);
  await pool.query('delete from cosignature where size > $1', [before.size]);
  await pool.query('delete from checkpoint where size > $1', [before.size]);
  expect(await askAll(true)).toBe('behind');
  expect((await state()).fault).toContain(`has seen ${newest.size} entries`);
  await pool.query('insert into checkpoint select * from away');
  // Now it knows again all that the witness knows: the hold falls by itself.
  expect(await askAll(true)).toBe('cosigned');
  await expect.poll(async () => (await state()).fault, { timeout: 10_000 }).toBeNull();
  const dropped = await office.send('POST', '/api/record/witnesses/drop', {
    name: 'tinh.example/w1',
    reason: 'Cấp trên đổi máy',
  });
  expect(((await dropped.json()) as State).witnesses).toEqual([]);
});
