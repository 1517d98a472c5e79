import { concat } from './bytes.ts';
import { MAX_ENTRY_BYTES } from './limits.ts';
import { HASH_BYTES, nodeHash, type Sha256 } from './merkle-hash.ts';
import type { Node } from './merkle-tree.ts';

/** Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles: height 8). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** A tile: its level (in tiles), its place there, and how many hashes it has. */
export interface Tile {
  readonly level: number;
  readonly n: number;
  readonly width: number;
}

/** `x001/x234/067` for 1234067. */
function indexPath(n: number): string {
  const groups = [String(n % 1000).padStart(3, '0')];
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  return groups.join('/');
}

const partialPath = (width: number): string => (width < TILE_WIDTH ? `.p/${width}` : '');

export const tilePath = ({ level, n, width }: Tile): string => `tile/${level}/${indexPath(n)}${partialPath(width)}`;

export const bundlePath = (n: number, width: number): string => `tile/entries/${indexPath(n)}${partialPath(width)}`;

/** Every tile of a tree, level by level; those of level 0 are also its entry bundles. */
export function tilesOf(size: number): readonly Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / TILE_WIDTH)) {
    for (let n = 0; n * TILE_WIDTH < count; n++)
      tiles.push({ level, n, width: Math.min(TILE_WIDTH, count - n * TILE_WIDTH) });
  }
  return tiles;
}

/** Entries as a bundle: each after its length in two bytes, big-endian. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const parts = entries.flatMap((entry) => {
    if (entry.length > MAX_ENTRY_BYTES) throw new RangeError('An entry is larger than a bundle can say.');
    return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry];
  });
  return concat(...parts);
}

/** The entries of a bundle, and whether its bytes end where an entry ends. */
export function decodeBundle(bundle: Uint8Array): { readonly entries: readonly Uint8Array[]; readonly whole: boolean } {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bundle.length) {
    const end = at + 2 + (bundle[at]! << 8) + bundle[at + 1]!;
    if (end > bundle.length) return { entries, whole: false };
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return { entries, whole: at === bundle.length };
}

/** Where a subtree's hash is to be had: in which tile, from which hash on, over how many hashes. */
export function placeOf(node: Node): { level: number; n: number; from: number; count: number } {
  const level = Math.floor(node.level / TILE_HEIGHT);
  const count = 2 ** (node.level % TILE_HEIGHT);
  const first = node.index * count;
  return { level, n: Math.floor(first / TILE_WIDTH), from: first % TILE_WIDTH, count };
}

/** The root of a complete subtree from the `count` hashes of a tile that begin at `from`; `count` is a power of two. */
export function subtreeHash(hashes: Uint8Array, from: number, count: number, sha256: Sha256): Uint8Array {
  if (count === 1) return hashes.subarray(from * HASH_BYTES, (from + 1) * HASH_BYTES);
  const half = count / 2;
  return nodeHash(subtreeHash(hashes, from, half, sha256), subtreeHash(hashes, from + half, half, sha256), sha256);
}
