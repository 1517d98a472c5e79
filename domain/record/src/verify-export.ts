import { align } from './align.ts';
import { readBundle } from './bundle-reading.ts';
import { sameBytes, toHex } from './bytes.ts';
import { readCheckpoints, type SignedCheckpoint } from './export-checkpoints.ts';
import {
  ATTACHMENTS,
  type ExportFiles,
  type HashList,
  hashList,
  PERSONAL,
  sameHashes,
  treePaths,
} from './export-files.ts';
import { readPersonalTexts } from './export-personal.ts';
import { type Reading, readFile, type VerifyOptions } from './export-reading.ts';
import { fault, type RecordFault } from './fault.ts';
import { MAX_FAULTS } from './limits.ts';
import { HASH_BYTES, type Sha256 } from './merkle-hash.ts';
import { hashOf, type Node, nodesOf } from './merkle-tree.ts';
import type { NoteKey } from './signed-note.ts';
import { type Named, streamNumbers } from './stream-numbers.ts';
import { placeOf, subtreeHash, TILE_WIDTH, tilePath } from './tiles.ts';

export interface Verification {
  readonly entries: number;
  readonly streams: number;
  readonly checkpoints: number;
  readonly ok: boolean;
  /** All that were found, by position; at most `MAX_FAULTS`. */
  readonly faults: readonly RecordFault[];
}

/**
 * Checks an export: every entry against the tree, every tile against its entries, every checkpoint against tree and signature,
 * every stream's numbers, attachments and personal texts. `keys` are those that the reader trusts; null takes the export's own,
 * which proves that it is whole, not whose it is. Reads one file at a time; a million entries need about 300 MB.
 */
export async function verifyExport(
  files: ExportFiles,
  keys: readonly NoteKey[] | null,
  sha256: Sha256,
  options: VerifyOptions = {},
): Promise<Verification> {
  const faults: RecordFault[] = [];
  const reading: Reading = {
    files,
    paths: new Set(files.paths),
    sha256,
    options,
    report(reason, at, values) {
      if (faults.length < MAX_FAULTS) faults.push(fault(reason, at, values));
    },
  };
  const checkpoints = await readCheckpoints(reading, keys);
  const head = checkpoints.find((checkpoint) => checkpoint.isHead) ?? checkpoints.at(-1);
  const size = sizeToRead(reading, head?.size ?? 0);
  reportRepeated(reading);
  const named: Named = { commitments: reading.paths.has(PERSONAL) ? new Set() : null, attachments: new Map() };
  const bundles = bundlesIn(reading, size);
  const read = await readEntries(reading, bundles, named);
  const stored = await readLowestTiles(reading, head ? size : read.hashes.length, read.hashes);
  const tree = compare(reading, read, stored, checkpoints);
  await checkTilesAbove(reading, tree, head);
  checkRoots(reading, tree, checkpoints);
  reportUnexpectedBundles(reading, bundles, size, faults.length === 0);
  await checkAttachments(reading, named.attachments);
  await readPersonalTexts(reading, named.commitments);
  faults.sort((a, b) => a.at - b.at);
  return {
    entries: read.hashes.length,
    streams: read.streams,
    checkpoints: checkpoints.length,
    ok: faults.length === 0,
    faults,
  };
}

/** Bundles that are inflated and read while one is compared. */
const READ_AHEAD = 16;

const BUNDLE = /^tile\/entries\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/\d{1,3})?$/;
/** Missing bundles that are listed one by one; a forged checkpoint may claim any size. */
const MAX_MISSING = 1000;

/** The size that is looked for: the checkpoint's, as far as there are files for it. */
function sizeToRead(reading: Reading, claimed: number): number {
  let bundles = 0;
  for (const path of reading.paths) if (BUNDLE.test(path)) bundles += 1;
  return Math.min(claimed, (bundles + MAX_MISSING) * TILE_WIDTH);
}

/** The bundles that there should be and those that are there, in their order. */
function bundlesIn(reading: Reading, size: number): readonly string[] {
  const expected = treePaths(size).bundles;
  const present = new Map<number, string>();
  for (const path of reading.paths) {
    const match = BUNDLE.exec(path);
    if (!match) continue;
    const n = Number(match[1]!.replace(/[x/]/g, ''));
    if (!present.has(n) || path === expected[n]) present.set(n, path);
  }
  const beyond = [...present].filter(([n]) => n >= expected.length).sort(([a], [b]) => a - b);
  return [...expected.map((path, n) => present.get(n) ?? path), ...beyond.map(([, path]) => path)];
}

function reportRepeated(reading: Reading): void {
  const seen = new Set<string>();
  for (const path of reading.files.paths) {
    if (seen.has(path)) reading.report('file-repeated', 0, { file: path });
    seen.add(path);
  }
}

/** A bundle under another name than the tree's is read all the same, to say what was done to its entries; it is right by no means. */
function reportUnexpectedBundles(reading: Reading, read: readonly string[], size: number, nothingElse: boolean): void {
  const expected = new Set(treePaths(size).bundles);
  const taken = new Set(read);
  for (const path of reading.paths) {
    if (!path.startsWith('tile/') || /^tile\/\d/.test(path) || path.endsWith('/') || expected.has(path)) continue;
    if (nothingElse || !taken.has(path)) reading.report('file-unexpected', size, { file: path });
  }
}

async function readEntries(reading: Reading, paths: readonly string[], named: Named) {
  const hashes = hashList();
  const roots = hashList();
  const numbers = streamNumbers(reading.report, named);
  const read = reading.options.readBundle ?? ((bytes: Uint8Array) => readBundle(bytes, reading.sha256));
  const wanted = paths.map((path, n) => ({ path, at: n * TILE_WIDTH }));
  for await (const { of, read: bundle } of inOrderAhead(reading, wanted, read)) {
    if (!bundle) continue;
    numbers.see(bundle, hashes.length);
    if (bundle.root && hashes.length === roots.length * TILE_WIDTH) roots.push(bundle.root);
    hashes.push(bundle.hashes);
    if (!bundle.whole) reading.report('file-torn', hashes.length, { file: of.path });
    reading.options.onProgress?.(hashes.length);
  }
  return { hashes, roots, streams: numbers.streams() };
}

/** The leaf hashes as the tiles keep them; where a tile is missing, those of the entries stand in. */
async function readLowestTiles(reading: Reading, size: number, entries: HashList): Promise<HashList> {
  const stored = hashList();
  const tiles = Array.from({ length: Math.ceil(size / TILE_WIDTH) }, (_, n) => {
    const width = Math.min(TILE_WIDTH, size - n * TILE_WIDTH);
    return { at: n * TILE_WIDTH, width, path: tilePath({ level: 0, n, width }) };
  });
  for await (const { of: tile, read: bytes } of inOrderAhead(reading, tiles, (found) => found)) {
    const torn = bytes !== null && bytes.length !== tile.width * HASH_BYTES;
    if (torn) reading.report('file-torn', tile.at, { file: tile.path });
    stored.push(bytes && !torn ? bytes : entries.slice(tile.at, tile.at + tile.width));
  }
  return stored;
}

/** Files in their order, each with what was read of it (null where it is missing), while the next ones are inflated and read. */
async function* inOrderAhead<Wanted extends { readonly path: string; readonly at: number }, Read>(
  reading: Reading,
  wanted: readonly Wanted[],
  readBytes: (bytes: Uint8Array) => Read | Promise<Read>,
) {
  const begin = (file: Wanted) => {
    const read = readFile(reading, file.path, file.at).then((bytes) => bytes && readBytes(bytes));
    // It is awaited in its turn; that it failed before is no fault of the program.
    read.catch(() => {});
    return read;
  };
  const ahead = wanted.slice(0, READ_AHEAD).map(begin);
  for (const [n, of] of wanted.entries()) {
    const read = (await ahead.shift()) ?? null;
    const next = wanted[n + READ_AHEAD];
    if (next) ahead.push(begin(next));
    yield { of, read };
  }
}

/** Reports how entries and lowest tiles differ, and gives the levels of the tree that is to be believed. */
function compare(
  reading: Reading,
  { hashes: entries, roots }: { readonly hashes: HashList; readonly roots: HashList },
  stored: HashList,
  checkpoints: readonly SignedCheckpoint[],
): readonly HashList[] {
  const own = levelsOf(entries, reading.sha256, roots);
  if (sameHashes(entries, stored)) return own;
  const trusted = checkpoints.filter((checkpoint) => checkpoint.signed).at(-1);
  if (trusted?.size === entries.length && sameBytes(rootAt(own, trusted.size, reading.sha256), trusted.root)) {
    for (let n = 0; n * TILE_WIDTH < stored.length; n++) {
      const [from, to] = [n * TILE_WIDTH, (n + 1) * TILE_WIDTH];
      if (sameBytes(entries.slice(from, to), stored.slice(from, to))) continue;
      reading.report('tile-changed', from, {
        file: tilePath({ level: 0, n, width: Math.min(to, stored.length) - from }),
      });
    }
    return own;
  }
  const difference = align(entries, stored);
  for (const { at } of difference.changed) reading.report('entry-changed', at);
  for (const at of difference.removed) reading.report('entry-removed', at);
  for (const at of difference.inserted) reading.report('entry-inserted', at);
  for (const { at, found } of difference.moved) reading.report('entry-moved', at, { found });
  return levelsOf(stored, reading.sha256);
}

/** The hashes of each tile level: leaves, then the roots of each 256 of the level below, of which the first may be known. */
function levelsOf(leaves: HashList, sha256: Sha256, roots?: HashList): readonly HashList[] {
  const levels = [leaves];
  for (let below = leaves; below.length >= TILE_WIDTH; below = levels.at(-1)!) {
    const level = below === leaves && roots ? roots : hashList();
    for (let from = level.length * TILE_WIDTH; from + TILE_WIDTH <= below.length; from += TILE_WIDTH) {
      level.push(subtreeHash(below.slice(from, from + TILE_WIDTH), 0, TILE_WIDTH, sha256));
    }
    levels.push(level);
  }
  return levels;
}

function rootAt(levels: readonly HashList[], size: number, sha256: Sha256): Uint8Array {
  const read = (node: Node) => {
    const { level, n, from, count } = placeOf(node);
    const first = n * TILE_WIDTH + from;
    return subtreeHash(levels[level]!.slice(first, first + count), 0, count, sha256);
  };
  return hashOf(nodesOf(0, size), read, sha256);
}

/** Tiles above the lowest. Where the tree does not give the signed root, they show which block was rewritten. */
async function checkTilesAbove(reading: Reading, tree: readonly HashList[], head: SignedCheckpoint | undefined) {
  const size = tree[0]!.length;
  const right = head?.size === size && sameBytes(rootAt(tree, size, reading.sha256), head.root);
  for (const [level, hashes] of tree.entries()) {
    if (level === 0) continue;
    for (let n = 0; n * TILE_WIDTH < hashes.length; n++) {
      const from = n * TILE_WIDTH;
      const path = tilePath({ level, n, width: Math.min(TILE_WIDTH, hashes.length - from) });
      const span = TILE_WIDTH ** level;
      const bytes = await readFile(reading, path, from * span);
      const own = hashes.slice(from, from + TILE_WIDTH);
      if (!bytes || sameBytes(bytes, own)) continue;
      if (right || level > 1) reading.report('tile-changed', from * span, { file: path });
      else reportBlocks(reading, bytes, own, from);
    }
  }
  reportUnexpectedTiles(reading, Math.max(size, sizeToRead(reading, head?.size ?? 0)));
}

function reportBlocks(reading: Reading, stored: Uint8Array, own: Uint8Array, from: number): void {
  for (let at = 0; at < own.length; at += HASH_BYTES) {
    if (sameBytes(stored.subarray(at, at + HASH_BYTES), own.subarray(at, at + HASH_BYTES))) continue;
    const first = (from + at / HASH_BYTES) * TILE_WIDTH;
    reading.report('entries-rewritten', first, { end: first + TILE_WIDTH - 1 });
  }
}

function reportUnexpectedTiles(reading: Reading, size: number): void {
  const expected = new Set(treePaths(size).tiles);
  for (const path of reading.paths) {
    if (/^tile\/\d/.test(path) && !path.endsWith('/') && !expected.has(path))
      reading.report('file-unexpected', size, { file: path });
  }
}

/** Every checkpoint with a right signature must be a beginning of this tree. */
function checkRoots(reading: Reading, tree: readonly HashList[], checkpoints: readonly SignedCheckpoint[]): void {
  for (const { size, root, file, signed } of checkpoints) {
    if (!signed) continue;
    const agrees = size <= tree[0]!.length && sameBytes(rootAt(tree, size, reading.sha256), root);
    if (!agrees) reading.report('checkpoint-disagrees', size, { file });
  }
}

async function checkAttachments(reading: Reading, named: Named['attachments']): Promise<void> {
  for (const [hash, at] of named) {
    const file = `${ATTACHMENTS}${hash}`;
    if (!reading.paths.has(file)) reading.report('attachment-missing', at, { file });
  }
  for (const path of reading.paths) {
    if (!path.startsWith(ATTACHMENTS) || path.endsWith('/')) continue;
    const bytes = await readFile(reading, path, 0);
    if (bytes && toHex(reading.sha256(bytes)) !== path.slice(ATTACHMENTS.length)) {
      reading.report('attachment-changed', 0, { file: path });
    }
  }
}
