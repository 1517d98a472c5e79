import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bundlePath, filesOf, verifyExport } from '@plenum/record';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  checkSignature,
  type ExportOptions,
  erasePersonal,
  exportRecord,
  keepAttachment,
  NotAnExportError,
  NothingSignedError,
  type Projection,
  perform,
  readExport,
  rebuild,
  sha256,
  startSequencer,
} from './index.ts';
import { type Added, adder, adderContext, projectTotal, type Sum, totalTable } from './testing/adder.ts';
import { openTestStore, type TestStore } from './testing/index.ts';

let at: TestStore;
let folder: string;
beforeAll(async () => {
  at = await openTestStore();
  folder = join(at.dataDir, 'exports');
  mkdirSync(folder);
  await at.store.pool.query(totalTable);
});
afterAll(() => at.remove());

async function write(name: string, options: ExportOptions = {}): Promise<string> {
  const path = join(folder, name);
  await pipeline(await exportRecord(at.store, options), createWriteStream(path));
  return path;
}

async function verify(path: string) {
  const opened = await readExport(path);
  try {
    return await verifyExport(opened, null, sha256, { check: checkSignature });
  } finally {
    opened.close();
  }
}

test('says that nothing is signed yet, before the first act', async () => {
  await expect(exportRecord(at.store)).rejects.toThrow(NothingSignedError);
});

test('an export of what was performed verifies, with attachments and personal texts', async () => {
  const sequencer = startSequencer(at.store);
  await keepAttachment(at.store, Buffer.from('bản quét'), 'image/png');
  for (let round = 0; round < 4; round++) {
    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        perform(at.store, {
          decider: adder,
          stream: `sum/${i % 5}`,
          act: i % 9 === 0 ? { name: 'Trần Thị Bình' } : { add: i },
          context: adderContext,
          project: projectTotal,
        }),
      ),
    );
    await sequencer.settled();
  }
  await sequencer.stop();
  const result = await verify(await write('whole.zip', { personal: true }));
  expect(result).toMatchObject({ entries: 400, streams: 5, ok: true, faults: [] });
  expect(result.checkpoints).toBeGreaterThan(1);
});

test('still verifies after personal text was erased, and no longer carries it', async () => {
  await erasePersonal(at.store, 'sum/0');
  const path = await write('erased.zip', { personal: true });
  expect(await verify(path)).toMatchObject({ entries: 400, ok: true });
  const opened = await readExport(path);
  const texts = Buffer.from(await opened.read('personal.jsonl')).toString();
  const kept = (await at.store.pool.query('select count(*) from personal where text is not null')).rows[0].count;
  expect(texts.trim().split('\n')).toHaveLength(Number(kept));
  opened.close();
});

test('an entry changed in the export is found', async () => {
  const opened = await readExport(await write('changed.zip'));
  const files = new Map<string, Uint8Array>();
  for (const path of opened.paths) files.set(path, await opened.read(path));
  opened.close();
  files.get(bundlePath(1, 144))![30]! ^= 1;
  const result = await verifyExport(filesOf(files), null, sha256);
  expect(result.faults).toMatchObject([{ at: 256, code: 'hash-mismatch' }]);
});

test('a damaged zip is a fault or no export, never a crash and never right', async () => {
  const bytes = readFileSync(await write('damaged.zip'));
  for (let i = 1; i < 40; i++) {
    const damaged = Buffer.from(bytes);
    damaged.fill(0x55, Math.floor((bytes.length * i) / 40), Math.floor((bytes.length * i) / 40) + 8);
    const path = join(folder, 'damaged.zip');
    writeFileSync(path, damaged);
    const outcome = await verify(path).catch((error) => error);
    if (!(outcome instanceof NotAnExportError)) expect(outcome.ok, `byte ${i}/40`).toBe(false);
  }
  writeFileSync(join(folder, 'none.zip'), 'plenum');
  await expect(readExport(join(folder, 'none.zip'))).rejects.toThrow(NotAnExportError);
});

test('rows dropped and rebuilt from the log are equal', async () => {
  const rows = async () => (await at.store.pool.query('select * from total order by stream')).rows;
  const totals: Projection<Sum, Added> = {
    streams: 'sum/',
    decider: adder,
    clear: async (tx) => void (await tx.query('delete from total')),
    project: projectTotal,
  };
  const before = await rows();
  expect(before).toHaveLength(5);
  await at.store.pool.query('update total set total = total + 1');
  expect(await rebuild(at.store, [totals])).toBe(400);
  expect(await rows()).toEqual(before);
});

test('the log of the database says nothing of what entries say', async () => {
  await at.store.pool.query('select $1::integer', ['Trần Thị Bình']).catch(() => {});
  expect(readFileSync(join(at.dataDir, 'postgres.log'), 'utf8')).not.toContain('Trần Thị Bình');
});
