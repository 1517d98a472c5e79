import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  bundlePath,
  checkpointText,
  checkReceipt,
  decodeBundle,
  encodeBundle,
  fromBase64,
  hashOf,
  inclusionRanges,
  leafHash,
  type Node,
  noteKey,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  receiptText,
  rightEdge,
  signNote,
  tilePath,
  tilesOf,
  toBase64,
  utf8,
  verifierKeyText,
} from './index.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const pair = generateKeyPairSync('ed25519');
const publicKey = new Uint8Array(Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url'));
const key = noteKey('example.com/log', publicKey, sha256);
const signer = (text: Uint8Array) => new Uint8Array(sign(null, text, pair.privateKey));

describe('a signed note', () => {
  test('opens the example of the note package that the format comes from', () => {
    const known = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', sha256);
    const note =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(openNote(note, [known!])?.signedBy.map((signed) => signed.name)).toEqual(['PeterNeumann']);
    expect(openNote(note.replace('answer', 'Answer'), [known!])?.signedBy).toEqual([]);
  });

  test('round-trips its key and its text', () => {
    expect(parseVerifierKey(verifierKeyText(key), sha256)).toEqual(key);
    expect(openNote(signNote('a\nb\n', key, signer), [key])).toEqual({ text: 'a\nb\n', signedBy: [key] });
    expect(parseVerifierKey(verifierKeyText(key).replace('example', 'exemple'), sha256)).toBeNull();
  });
});

test('paths are those of tlog-tiles', () => {
  expect(tilePath({ level: 0, n: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 1, n: 0, width: 3 })).toBe('tile/1/000.p/3');
  expect(bundlePath(273, 112)).toBe('tile/entries/273.p/112');
  expect(tilesOf(70_000).filter((tile) => tile.level > 0)).toEqual([
    { level: 1, n: 0, width: 256 },
    { level: 1, n: 1, width: 17 },
    { level: 2, n: 0, width: 1 },
  ]);
});

test('bundles and base64 give back what they were given, and say when they are cut off', () => {
  const entries = [utf8(''), utf8('một'), new Uint8Array(65_535)];
  expect(decodeBundle(encodeBundle(entries))).toEqual({ entries, whole: true });
  expect(decodeBundle(encodeBundle(entries).subarray(0, 20)).whole).toBe(false);
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  }
});

describe('a receipt', () => {
  const leaves = Array.from({ length: 11 }, (_, i) => utf8(`entry ${i}`));
  const edge = rightEdge(sha256);
  for (const leaf of leaves) edge.append(leafHash(leaf, sha256));
  const checkpoint = signNote(checkpointText({ origin: key.name, size: 11, root: edge.root() }), key, signer);
  const read = ({ level, index }: Node) => {
    const part = rightEdge(sha256);
    for (const leaf of leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)) part.append(leafHash(leaf, sha256));
    return part.root();
  };
  const hashes = inclusionRanges(6, 11).map((nodes) => hashOf(nodes, read, sha256));
  const text = receiptText({ index: 6, hashes, checkpoint });

  test('proves its entry, offline, with the public key alone', () => {
    expect(text.startsWith('c2sp.org/tlog-proof@v1\nindex 6\n')).toBe(true);
    expect(checkReceipt(text, leaves[6]!, [key], sha256)).toMatchObject({ ok: true, checkpoint: { size: 11 } });
  });

  test('proves no other entry, and nothing under another key', () => {
    expect(checkReceipt(text, leaves[5]!, [key], sha256)).toEqual({ ok: false, why: 'not-in-tree' });
    const stranger = noteKey(key.name, new Uint8Array(32).fill(9), sha256);
    expect(checkReceipt(text, leaves[6]!, [stranger], sha256)).toEqual({ ok: false, why: 'bad-signature' });
    expect(checkReceipt('index 6', leaves[6]!, [key], sha256)).toEqual({ ok: false, why: 'not-a-receipt' });
  });

  test('a checkpoint reads back as written', () => {
    expect(parseCheckpoint(checkpoint)).toEqual({ origin: key.name, size: 11, root: edge.root() });
    expect(parseCheckpoint('x\n01\nAA==\n')).toBeNull();
  });
});
