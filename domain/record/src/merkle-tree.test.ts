import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consistencyRanges,
  emptyRoot,
  hashOf,
  inclusionRanges,
  isConsistent,
  leafHash,
  type Node,
  nodeHash,
  nodesOf,
  rightEdge,
  rootFromInclusion,
  toHex,
} from './index.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const leaves = (count: number) =>
  Array.from({ length: count }, (_, i) => leafHash(Uint8Array.of(i >> 8, i & 255), sha256));

/** RFC 6962, 2.1, word for word: slow, and its own source of what is right. */
function plainRoot(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot(sha256);
  if (hashes.length === 1) return hashes[0]!;
  let k = 1;
  while (2 * k < hashes.length) k *= 2;
  return nodeHash(plainRoot(hashes.slice(0, k)), plainRoot(hashes.slice(k)), sha256);
}

const reader =
  (hashes: readonly Uint8Array[]) =>
  ({ level, index }: Node) =>
    plainRoot(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level));

describe('the tree', () => {
  test('has the roots of the known vectors of RFC 6962 implementations', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const edge = rightEdge(sha256);
    expect(toHex(edge.root())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const roots = inputs.map((hex) => {
      edge.append(leafHash(Uint8Array.from(Buffer.from(hex, 'hex')), sha256));
      return toHex(edge.root());
    });
    expect(roots[0]).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(roots[1]).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    expect(roots[2]).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77');
    expect(roots[7]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  test('grows along its right edge to the root that the definition gives', () => {
    const edge = rightEdge(sha256);
    const all = leaves(130);
    for (const [i, leaf] of all.entries()) {
      edge.append(leaf);
      expect(toHex(edge.root())).toBe(toHex(plainRoot(all.slice(0, i + 1))));
      expect(edge.hashes().map(toHex)).toEqual(
        nodesOf(0, i + 1)
          .map(reader(all))
          .map(toHex),
      );
    }
  });
});

const pair = fc
  .integer({ min: 1, max: 300 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));

test('an inclusion proof leads to the root from its leaf, and from no other place', () => {
  fc.assert(
    fc.property(pair, ([size, index]) => {
      const all = leaves(size);
      const proof = inclusionRanges(index, size).map((nodes) => hashOf(nodes, reader(all), sha256));
      const root = toHex(plainRoot(all));
      expect(toHex(rootFromInclusion(all[index]!, index, size, proof, sha256)!)).toBe(root);
      const elsewhere = rootFromInclusion(all[index]!, (index + 1) % size, size, proof, sha256);
      if (size > 1) expect(elsewhere && toHex(elsewhere)).not.toBe(root);
      expect(rootFromInclusion(all[index]!, index, size, [...proof, all[0]!], sha256)).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test('a consistency proof holds for the tree that grew, and for none where an early leaf was changed', () => {
  fc.assert(
    fc.property(pair, ([size, before]) => {
      const earlier = before + 1;
      const all = leaves(size);
      const proof = consistencyRanges(earlier, size).map((nodes) => hashOf(nodes, reader(all), sha256));
      const head = { size: earlier, root: plainRoot(all.slice(0, earlier)) };
      expect(isConsistent(head, { size, root: plainRoot(all) }, proof, sha256)).toBe(true);
      const changed = [...all];
      changed[before] = leafHash(Uint8Array.of(9, 9, 9), sha256);
      const forged = consistencyRanges(earlier, size).map((nodes) => hashOf(nodes, reader(changed), sha256));
      expect(isConsistent(head, { size, root: plainRoot(changed) }, forged, sha256)).toBe(false);
    }),
    { numRuns: 60 },
  );
});
