import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCheckpointText, checkpointText, cosignaturesOf, emptyRoot, signNote } from '@plenum/record';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSignature, openSigningKey, sha256 } from '../index.ts';
import { openWitnessFolder, type WitnessFolder } from './witness-folder.ts';
import { type RunningWitness, startWitness } from './witness-server.ts';

let root = '';
let folder: WitnessFolder;
let witness: RunningWitness;
const origin = 'plenum.invalid/w';
const log = () => openSigningKey(join(root, 'log'), origin);

async function start() {
  folder = openWitnessFolder(join(root, 'w1'), 'tinh.example/w1');
  const options = { folder, logs: [log().public], host: '127.0.0.1', port: 0, time: () => 1_772_352_000 };
  witness = await startWitness(options);
}
async function stop() {
  await witness.close();
  folder.close();
}
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'plenum-witness-'));
  await start();
});
afterAll(async () => {
  await stop();
  rmSync(root, { recursive: true });
});

const note = (size: number, rootHash = sha256(Uint8Array.of(size))) => {
  const { public: key, sign } = log();
  return signNote(checkpointText({ origin, size, root: size === 0 ? emptyRoot(sha256) : rootHash }), key, sign);
};
const post = (body: string | Uint8Array, path = '/add-checkpoint', method = 'POST') =>
  fetch(`http://127.0.0.1:${witness.port}${path}`, { method, ...(method === 'POST' && { body: body as string }) });
const ask = async (oldSize: number, of: string) => {
  const answer = await post(addCheckpointText({ oldSize, proof: [], note: of }));
  return [answer.status, answer.headers.get('content-type'), await answer.text()] as const;
};

test('cosigns the first checkpoint that it sees, and knows it after a restart', async () => {
  const first = note(5);
  const [status, , line] = await ask(0, first);
  expect(status).toBe(200);
  expect(cosignaturesOf(first + line, [folder.key], checkSignature)).toMatchObject([
    { time: 1_772_352_000, right: true },
  ]);
  const key = folder.key;
  await stop();
  await start();
  expect(folder.key).toEqual(key);
  expect(await ask(0, note(5))).toEqual([409, 'text/x.tlog.size', '5\n']);
  expect((await ask(5, note(5)))[0]).toBe(200);
  expect((await ask(5, note(5, sha256(Uint8Array.of(9)))))[0]).toBe(409);
  expect((await ask(5, note(6)))[0]).toBe(422);
});

test('of many requests at once for the same next checkpoint, what it kept is what it cosigned last', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(5, note(5))));
  expect(answers.every(([status]) => status === 200)).toBe(true);
  expect(readdirSync(join(root, 'w1', 'heads'))).toHaveLength(1);
});

test('what is no request is answered, and the witness goes on', async () => {
  const statuses = await Promise.all(
    [
      post('x'),
      post(new Uint8Array([0xff, 0xfe])),
      post('x'.repeat(200_000)),
      post('', '/add-checkpoint', 'GET'),
      post('', '/etc/passwd'),
      post(addCheckpointText({ oldSize: 0, proof: [], note: note(1).replaceAll(origin, 'plenum.invalid/x') })),
      post(addCheckpointText({ oldSize: 0, proof: [], note: note(1).replace('\n1\n', '\n2\n') })),
    ].map(async (answer) => (await answer).status),
  );
  expect(statuses).toEqual([400, 400, 413, 405, 404, 404, 403]);
  expect(await (await post('', '/', 'GET')).json()).toMatchObject({ witness: 'tinh.example/w1', logs: [{ size: 5 }] });
});

test('one folder is of one name, of one process, and a note that cannot be read stops it', async () => {
  expect(() => openWitnessFolder(join(root, 'w3'), null)).toThrow(/--name/);
  const other = openWitnessFolder(join(root, 'w3'), 'xa.example/w3');
  other.keep(origin, note(5));
  other.close();
  expect(() => openWitnessFolder(join(root, 'w3'), 'huyen.example/w3')).toThrow(/is of the witness xa\.example/);
  writeFileSync(join(root, 'w3', 'lock'), '1');
  expect(() => openWitnessFolder(join(root, 'w3'), null)).toThrow(/Another witness/);
  rmSync(join(root, 'w3', 'lock'));
  const again = openWitnessFolder(join(root, 'w3'), null);
  for (const file of readdirSync(join(root, 'w3', 'heads'))) writeFileSync(join(root, 'w3', 'heads', file), 'torn');
  expect(() => again.latest(origin)).toThrow(/cannot be read/);
  again.close();
});
