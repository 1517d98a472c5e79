import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCheckpointText,
  checkpointText,
  consistencyRanges,
  cosign,
  cosignaturesOf,
  cosignerKey,
  cosignerKeyText,
  hashOf,
  judgeCheckpoint,
  leafHash,
  type Node,
  noteKey,
  openNote,
  parseAddCheckpoint,
  parseCosignerKey,
  parseVerifierKey,
  rightEdge,
  signNote,
  toBase64,
  type WitnessedHead,
} from './index.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
function keyPair() {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = new Uint8Array(Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url'));
  return { publicKey, sign: (text: Uint8Array) => new Uint8Array(sign(null, text, pair.privateKey)) };
}
const [log, other, witness] = [keyPair(), keyPair(), keyPair()];
const logKey = noteKey('example.com/log', log.publicKey, sha256);
const witnessKey = cosignerKey('tinh.example/w1', witness.publicKey, sha256);

const leaves = (count: number, salt = 0) =>
  Array.from({ length: count }, (_, i) => leafHash(Uint8Array.of(salt, i >> 8, i & 255), sha256));
function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  const edge = rightEdge(sha256);
  for (const hash of hashes) edge.append(hash);
  return edge.root();
}
const noteOf = (hashes: readonly Uint8Array[], by = log, origin = 'example.com/log') =>
  signNote(
    checkpointText({ origin, size: hashes.length, root: rootOf(hashes) }),
    noteKey(origin, by.publicKey, sha256),
    by.sign,
  );
function proofOf(earlier: number, hashes: readonly Uint8Array[]) {
  const read = ({ level, index }: Node) => rootOf(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level));
  return consistencyRanges(earlier, hashes.length).map((nodes) => hashOf(nodes, read, sha256));
}
const judge = (note: string, oldSize: number, proof: readonly Uint8Array[], latest: WitnessedHead | null) =>
  judgeCheckpoint(
    parseAddCheckpoint(addCheckpointText({ oldSize, proof, note }))!,
    (origin) => (origin === 'example.com/log' ? [logKey] : null),
    () => latest,
    sha256,
  );

describe('a cosignature', () => {
  const note = noteOf(leaves(5));
  const text = openNote(note, [logKey])!.text;
  const line = cosign(text, 1_772_352_000, witnessKey, witness.sign);

  test('stands in the note beside the log’s signature, and says when', () => {
    expect(openNote(note + line, [logKey])?.signedBy).toEqual([logKey]);
    expect(cosignaturesOf(note + line, [witnessKey])).toEqual([{ key: witnessKey, time: 1_772_352_000, right: true }]);
    expect(cosignaturesOf(note, [witnessKey])).toEqual([]);
  });
  test('is right for no other checkpoint, time or key', () => {
    const wrong = [noteOf(leaves(6)) + line, note + line.replace('AABp', 'AABq')];
    for (const one of wrong) expect(cosignaturesOf(one, [witnessKey])[0]?.right, one).toBe(false);
    const stranger = cosignerKey('tinh.example/w1', other.publicKey, sha256);
    expect(cosignaturesOf(note + line, [stranger])).toEqual([]);
  });
  test('a witness’s key and a log’s are told apart by their type', () => {
    const known = cosignerKeyText(witnessKey);
    expect(parseCosignerKey(known, sha256)).toEqual(witnessKey);
    expect(parseVerifierKey(known, sha256)).toBeNull();
    expect(noteKey('tinh.example/w1', witness.publicKey, sha256).id).not.toEqual(witnessKey.id);
    for (const text of ['', 'x', known.slice(1), known.replace('+', ' ')])
      expect(parseCosignerKey(text, sha256)).toBeNull();
  });
});

describe('a witness', () => {
  test('cosigns whatever continues what it saw, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (a, more) => {
        const [before, after] = [leaves(a), leaves(a + more)];
        const latest = a === 0 ? null : { size: a, root: rootOf(before) };
        expect(judge(noteOf(after), a, proofOf(a, after), latest)).toHaveProperty('cosign');
        if (a === 0 || more === 0) return;
        const forked = [...leaves(a, 1), ...after.slice(a)];
        expect(judge(noteOf(forked), a, proofOf(a, forked), latest)).toEqual({ status: 422 });
      }),
      { numRuns: 150 },
    );
  });
  test('answers with the size it knows where the log says another', () => {
    const latest = { size: 7, root: rootOf(leaves(7)) };
    expect(judge(noteOf(leaves(9)), 0, [], latest)).toEqual({ status: 409, size: 7 });
    expect(judge(noteOf(leaves(5)), 5, [], latest)).toEqual({ status: 409, size: 7 });
    expect(judge(noteOf(leaves(7, 1)), 7, [], latest)).toEqual({ status: 409, size: 7 });
  });
  test('knows no strange log, no strange key, and nothing that is no request', () => {
    expect(judge(noteOf(leaves(3), log, 'example.com/other'), 0, [], null)).toEqual({ status: 404 });
    expect(judge(noteOf(leaves(3), other), 0, [], null)).toEqual({ status: 403 });
    expect(judge(noteOf(leaves(3)), 4, [], null)).toEqual({ status: 400 });
    expect(judge('x\n\n— a b\n', 0, [], null)).toEqual({ status: 400 });
    expect(judge(noteOf(leaves(3)), 0, proofOf(2, leaves(3)), null)).toEqual({ status: 422 });
    const hash = toBase64(new Uint8Array(32));
    for (const text of ['', 'old 1', 'old 01\n\nx', 'old 1\nx\n\nx', `old 1\n${`${hash}\n`.repeat(64)}\nx`])
      expect(parseAddCheckpoint(text), text).toBeNull();
  });
});
