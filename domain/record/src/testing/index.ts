import {
  bundlePath,
  CHECKPOINT,
  CHECKPOINTS,
  checkpointText,
  encodeBundle,
  encodeEntry,
  KEYS,
  leafHash,
  type NoteKey,
  nodeHash,
  rightEdge,
  type Sha256,
  type Sign,
  signNote,
  TILE_WIDTH,
  tilePath,
  utf8,
  verifierKeyText,
} from '../index.ts';

export interface LogKey {
  readonly key: NoteKey;
  readonly sign: Sign;
}

/** Entries of three streams that take turns. */
export const sampleLeaves = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) =>
    encodeEntry({
      v: 1,
      at: '2026-03-01T08:00:00.000Z',
      actor: 'a1',
      stream: `sum/${i % 3}`,
      number: Math.floor(i / 3) + 1,
      type: 'added',
      data: { amount: i },
    }),
  );

/** An export written plainly, leaf by leaf, without the functions that verification reads it with. */
export function sampleExport(
  leaves: readonly Uint8Array[],
  { key, sign }: LogKey,
  sha256: Sha256,
  earlier: number[] = [],
) {
  const files = new Map<string, Uint8Array>();
  const note = (size: number) => {
    const edge = rightEdge(sha256);
    for (const leaf of leaves.slice(0, size)) edge.append(leafHash(leaf, sha256));
    return signNote(checkpointText({ origin: key.name, size, root: edge.root() }), key, sign);
  };
  files.set(CHECKPOINT, utf8(note(leaves.length)));
  files.set(CHECKPOINTS, utf8(earlier.map((size) => `${JSON.stringify(note(size))}\n`).join('')));
  files.set(KEYS, utf8(JSON.stringify({ log: key.name, keys: [verifierKeyText(key)] })));
  for (let n = 0; n * TILE_WIDTH < leaves.length; n++) {
    const bundle = leaves.slice(n * TILE_WIDTH, (n + 1) * TILE_WIDTH);
    files.set(bundlePath(n, bundle.length), encodeBundle(bundle));
  }
  let hashes = leaves.map((leaf) => leafHash(leaf, sha256));
  for (let level = 0; hashes.length > 0; level++) {
    const above: Uint8Array[] = [];
    for (let n = 0; n * TILE_WIDTH < hashes.length; n++) {
      const tile = hashes.slice(n * TILE_WIDTH, (n + 1) * TILE_WIDTH);
      files.set(tilePath({ level, n, width: tile.length }), Uint8Array.from(tile.flatMap((hash) => [...hash])));
      if (tile.length === TILE_WIDTH) above.push(pairUp(tile, sha256));
    }
    hashes = above;
  }
  return files;
}

function pairUp(hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  if (hashes.length === 1) return hashes[0]!;
  const half = hashes.length / 2;
  return nodeHash(pairUp(hashes.slice(0, half), sha256), pairUp(hashes.slice(half), sha256), sha256);
}
