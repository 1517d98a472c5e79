import { sameBytes } from './bytes.ts';
import { bundlePath, TILE_WIDTH, tilePath, tilesOf } from './tiles.ts';

/** An export, whatever carries it: a zip, a folder, memory. */
export interface ExportFiles {
  /** All paths, with `/`. */
  readonly paths: readonly string[];
  /** Throws or rejects where the file cannot be read whole. */
  read(path: string): Uint8Array | Promise<Uint8Array>;
}

export const filesOf = (files: ReadonlyMap<string, Uint8Array>): ExportFiles => ({
  paths: [...files.keys()],
  read(path) {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`No file ${path}`);
    return bytes;
  },
});

export const CHECKPOINT = 'checkpoint';
/** Earlier signed checkpoints: one JSON string on each line. */
export const CHECKPOINTS = 'checkpoints.jsonl';
/** `{ "log": origin, "keys": [verifier key, ...] }`. */
export const KEYS = 'keys.json';
/** Personal texts, where the export carries them: `{ "commitment", "salt", "text" }` on each line, the first two in hex. */
export const PERSONAL = 'personal.jsonl';
export const ATTACHMENTS = 'attachment/';

/** The paths that a tree of this size has in an export. */
export function treePaths(size: number): { bundles: readonly string[]; tiles: readonly string[] } {
  const bundles: string[] = [];
  for (let n = 0; n * TILE_WIDTH < size; n++) bundles.push(bundlePath(n, Math.min(TILE_WIDTH, size - n * TILE_WIDTH)));
  return { bundles, tiles: tilesOf(size).map(tilePath) };
}

/** Hashes one after another: a tree's whole lowest level in one piece of memory. */
export interface HashList {
  readonly length: number;
  /** One hash or several. */
  push(hashes: Uint8Array): void;
  at(index: number): Uint8Array;
  slice(from: number, to: number): Uint8Array;
}

const BYTES = 32;

export function hashList(): HashList {
  let bytes = new Uint8Array(BYTES * 1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(hashes) {
      const end = length * BYTES + hashes.length;
      if (end > bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, end));
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(hashes, length * BYTES);
      length = end / BYTES;
    },
    at: (index) => bytes.subarray(index * BYTES, (index + 1) * BYTES),
    slice: (from, to) => bytes.subarray(from * BYTES, Math.min(to, length) * BYTES),
  };
}

export const sameHashes = (a: HashList, b: HashList): boolean =>
  a.length === b.length && sameBytes(a.slice(0, a.length), b.slice(0, b.length));
