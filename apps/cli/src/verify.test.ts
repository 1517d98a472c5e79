import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { accept, type Decider } from '@plenum/kernel';
import { filesOf, verifyExport } from '@plenum/record';
import { type LogKey, sampleExport, sampleLeaves } from '@plenum/record/testing';
import { exportRecord, openSigningKey, perform, readExport, sha256, startSequencer } from '@plenum/store';
import { openTestStore } from '@plenum/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Added = { readonly type: 'added'; readonly v: 1; readonly data: { readonly amount: number } };

/** The smallest thing that can be recorded. */
const adder: Decider<{ readonly add: number }, number, Added> = {
  initialState: 0,
  decide: ({ add }) => accept<Added>({ type: 'added', v: 1, data: { amount: add } }),
  evolve: (total, { data }) => total + data.amount,
};
const context = { now: '2026-03-01T08:00:00.000Z', actor: { id: 'a1', name: 'Nguyễn Văn An' }, freshId: () => 'x' };

const bin = resolve(import.meta.dirname, '../bin/plenum.mjs');
let folder = '';
let record = '';

/** Twenty acts of five streams, sequenced by a real database and exported. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-verify-test-'));
  record = join(folder, 'record.zip');
  const at = await openTestStore();
  try {
    const sequencer = startSequencer(at.store);
    for (let i = 0; i < 20; i += 1)
      await perform(at.store, {
        decider: adder,
        stream: `sum/${i % 5}`,
        act: { add: i },
        context,
        project: async () => {},
      });
    await sequencer.settled();
    await sequencer.stop();
    await pipeline(await exportRecord(at.store), createWriteStream(record));
  } finally {
    await at.remove();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verify(args: readonly string[], input?: Uint8Array) {
  const { status, stdout } = spawnSync(process.execPath, [bin, 'verify', ...args, '--json'], { input: input ?? '' });
  return { exit: status, found: JSON.parse(String(stdout)) };
}

/** The record as a folder, one of its files changed. */
async function changed(name: string, of: RegExp, change: (bytes: Uint8Array) => Uint8Array): Promise<string> {
  const files = await readExport(record);
  const to = join(folder, name);
  for (const path of files.paths) {
    const bytes = await files.read(path);
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), of.test(path) ? change(bytes) : bytes);
  }
  files.close();
  return to;
}

test('a whole record is intact, from a file and from standard input', () => {
  const whole = { exit: 0, found: { entries: 20, streams: 5, ok: true, faults: [] } };
  expect(verify([record])).toMatchObject(whole);
  expect(verify(['-'], readFileSync(record))).toMatchObject(whole);
  expect(Object.keys(verify([record]).found)).toEqual(['entries', 'streams', 'checkpoints', 'ok', 'faults']);
});

test('the key that the reader brings is believed, and no other', async () => {
  const { keys } = JSON.parse(String(await (await readExport(record)).read('keys.json')));
  expect(verify([record, '--key', keys[0]])).toMatchObject({ exit: 0, found: { ok: true } });
  const stranger = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const { exit, found } = verify([record, '--key', stranger]);
  expect([exit, found.faults[0].code]).toEqual([4, 'bad-signature']);
  expect(verify([record, '--key', 'x'])).toMatchObject({ exit: 2, found: { errors: [{ code: 'not-a-key' }] } });
  expect(verify([record, '--amend', 'x']).exit).toBe(2);
});

test('a changed byte is found, and the code is 4', async () => {
  const path = await changed('changed', /^tile\/entries\//, (bytes) =>
    bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
  );
  const { exit, found } = verify([path]);
  expect(exit).toBe(4);
  expect(found.ok).toBe(false);
  expect(found.faults[0]).toMatchObject({ at: 0, code: 'hash-mismatch', message: expect.any(String) });
});

test('a large record, read in threads, has the faults that reading it in one thread finds', async () => {
  const largeLog: LogKey = (({ public: key, sign }) => ({ key, sign }))(openSigningKey(folder, 'example.com/large'));
  const whole = sampleExport(sampleLeaves(30_000), largeLog, sha256, []);
  const damaged = new Map(whole);
  const bundles = [...whole.keys()].filter((path) => path.startsWith('tile/entries/'));
  for (const [n, at] of [
    [3, 41],
    [50, 900],
    [117, 7],
  ] as const) {
    const bytes = Uint8Array.from(whole.get(bundles[n]!)!);
    bytes[at]! ^= 1;
    damaged.set(bundles[n]!, bytes);
  }
  damaged.delete(bundles[80]!);
  for (const [name, files] of Object.entries({ whole, damaged })) {
    const to = join(folder, `large-${name}`);
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), bytes);
    }
    const { entries, faults } = await verifyExport(filesOf(files), null, sha256);
    const { found } = verify([to]);
    expect(found.entries).toBe(entries);
    expect(found.faults.map((one: { at: number; code: string }) => [one.at, one.code])).toEqual(
      faults.map((one) => [one.at, one.code]),
    );
    expect(found.ok).toBe(name === 'whole');
  }
});
