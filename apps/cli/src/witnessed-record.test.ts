import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CHECKPOINT, CHECKPOINTS, cosign, cosignerKey, cosignerKeyText, noteKey, openNote, utf8 } from '@plenum/record';
import { sampleExport, sampleLeaves } from '@plenum/record/testing';
import { sha256 } from '@plenum/store';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 240_000 });

const bin = resolve(import.meta.dirname, '../bin/plenum.mjs');
const script = resolve(import.meta.dirname, '../../../examples/verify/verify.py');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-witnessed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'));
  return { raw, sign: (text: Uint8Array) => new Uint8Array(sign(null, text, privateKey)) };
}
const [logPair, witnessPair] = [pair(), pair()];
const log = { key: noteKey('plenum.invalid/w', logPair.raw, sha256), sign: logPair.sign };
const witness = cosignerKey('tinh.example/w1', witnessPair.raw, sha256);
const files = sampleExport(sampleLeaves(300), log, sha256, [256]);
const note = new TextDecoder().decode(files.get(CHECKPOINT));
const line = cosign(openNote(note, [])!.text, 1_772_352_000, witness, witnessPair.sign);

/** The record as a folder with another newest checkpoint, and what both verifiers say of it. */
function both(name: string, head: string, ...trust: string[]) {
  const root = join(folder, name);
  for (const [path, bytes] of new Map(files).set(CHECKPOINT, utf8(head))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const ours = spawnSync(process.execPath, [bin, 'verify', root, ...trust, '--json'], { encoding: 'utf8' });
  const theirs = spawnSync('python3', ['-B', script, '--json', ...trust, root], { encoding: 'utf8' });
  expect(theirs.stderr).toBe('');
  const said = [ours, theirs].map(({ status, stdout }) => {
    const { faults, ...rest } = JSON.parse(stdout) as { faults: { at: number; code: string }[] };
    expect(Object.keys(rest)).toEqual(['entries', 'streams', 'checkpoints', 'ok']);
    return { exit: status, faults: faults.map(({ at, code }) => `${at} ${code}`) };
  });
  expect(said[1]).toEqual(said[0]);
  return said[0]!;
}

test('both verifiers hold a record to the witnesses that the reader knows, and pass over others', () => {
  const known = ['--witness', cosignerKeyText(witness)];
  const stranger = ['--witness', cosignerKeyText(cosignerKey('xa.example/w9', pair().raw, sha256))];
  const fine = { exit: 0, faults: [] };
  expect(both('cosigned', note + line, ...known)).toEqual(fine);
  expect(both('cosigned-unknown', note + line)).toEqual(fine);
  expect(both('missing', note, ...known)).toEqual({ exit: 4, faults: ['0 bad-signature'] });
  expect(both('another', note + line, ...stranger)).toEqual({ exit: 4, faults: ['0 bad-signature'] });
  const later = cosign(openNote(note, [])!.text, 1_772_352_001, witness, logPair.sign);
  expect(both('wrong', note + later, ...known)).toEqual({ exit: 4, faults: ['0 bad-signature', '300 bad-signature'] });
  const short = line.replace(/ (\S{20})\S+\n$/, ' $1\n');
  expect(both('short', note + short, ...known)).toEqual({ exit: 4, faults: ['0 bad-signature', '300 bad-signature'] });
});

test('a cosignature of an earlier checkpoint counts', () => {
  const [earlier] = new TextDecoder().decode(files.get(CHECKPOINTS)).trimEnd().split('\n');
  const text = JSON.parse(earlier!) as string;
  const cosigned = text + cosign(openNote(text, [])!.text, 1_772_352_000, witness, witnessPair.sign);
  files.set(CHECKPOINTS, utf8(`${JSON.stringify(cosigned)}\n`));
  expect(both('earlier', note, '--witness', cosignerKeyText(witness))).toEqual({ exit: 0, faults: [] });
});

test('what is no key of a witness is bad input', () => {
  const { status } = spawnSync(process.execPath, [bin, 'verify', folder, '--witness', 'x'], { encoding: 'utf8' });
  expect(status).toBe(2);
});
