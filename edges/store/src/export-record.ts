import { Readable } from 'node:stream';
import {
  ATTACHMENTS,
  bundlePath,
  CHECKPOINT,
  CHECKPOINTS,
  encodeBundle,
  HASH_BYTES,
  KEYS,
  PERSONAL,
  TILE_WIDTH,
  tilePath,
  tilesOf,
} from '@plenum/record';
import yazl from 'yazl';
import { COSIGNED } from './cosignature.ts';
import { latestCheckpoint } from './receipt.ts';
import type { Store } from './store.ts';

export interface ExportOptions {
  /** Carries the personal texts that were not erased; without them the export still verifies. */
  readonly personal?: boolean | undefined;
}

export class NothingSignedError extends Error {
  constructor() {
    super('Nothing is signed yet: there is no act in the record, or its checkpoint is still being made. Try again.');
    this.name = 'NothingSignedError';
  }
}

/**
 * The record up to its newest checkpoint as a zip: a tlog-tiles tree with keys, earlier checkpoints and attachments, which any
 * static server can host. Files are read while the zip is; the stream fails where the database does.
 */
export async function exportRecord(store: Store, options: ExportOptions = {}): Promise<Readable> {
  const head = await latestCheckpoint(store);
  if (!head) throw new NothingSignedError();
  const zip = new yazl.ZipFile();
  const mtime = head.signedAt;
  const add = (path: string, make: () => Promise<Uint8Array | string> | Uint8Array | string) =>
    zip.addReadStreamLazy(path, { mtime }, (done) => {
      Promise.resolve()
        .then(make)
        .then(
          (bytes) => done(null, Readable.from([Buffer.from(bytes as Uint8Array)])),
          (error) => done(error, null as never),
        );
    });
  add(CHECKPOINT, () => head.note);
  add(KEYS, () => keysFile(store));
  add(CHECKPOINTS, () => earlierCheckpoints(store, head.size));
  for (const tile of tilesOf(head.size)) {
    add(tilePath(tile), () => readTile(store, tile));
    if (tile.level === 0) add(bundlePath(tile.n, tile.width), () => readBundle(store, tile));
  }
  for (const digest of await attachments(store))
    add(`${ATTACHMENTS}${digest.toString('hex')}`, () => readBytes(store, digest));
  if (options.personal) add(PERSONAL, () => personalFile(store, head.size));
  zip.end();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  return out;
}

async function keysFile(store: Store): Promise<string> {
  const found = await store.pool.query('select vkey from signing_key order by since');
  return `${JSON.stringify({ log: store.origin, keys: found.rows.map((row) => row.vkey) }, null, 2)}\n`;
}

/** The last of each 256 entries, enough to find from when on a record was rewritten; and each witness's newest. */
async function earlierCheckpoints(store: Store, size: number): Promise<string> {
  const found = await store.pool.query(
    `select ${COSIGNED} as note from checkpoint where size in (
       select max(size) from checkpoint where size < $1 group by (size - 1) / 256
       union select max(size) from cosignature where size < $1 group by witness) order by size`,
    [size],
  );
  return found.rows.map((row) => `${JSON.stringify(row.note)}\n`).join('');
}

async function readTile(store: Store, tile: { level: number; n: number; width: number }): Promise<Uint8Array> {
  const found = await store.pool.query('select hashes from tile where level = $1 and n = $2', [tile.level, tile.n]);
  const hashes: Buffer | undefined = found.rows[0]?.hashes;
  if (!hashes) throw new Error(`The tree lacks tile ${tile.level}/${tile.n}.`);
  return hashes.subarray(0, tile.width * HASH_BYTES);
}

async function readBundle(store: Store, { n, width }: { n: number; width: number }): Promise<Uint8Array> {
  const found = await store.pool.query(
    'select leaf from entry where position >= $1 and position < $2 order by position',
    [n * TILE_WIDTH, n * TILE_WIDTH + width],
  );
  return encodeBundle(found.rows.map((row) => row.leaf));
}

async function attachments(store: Store): Promise<readonly Buffer[]> {
  return (await store.pool.query('select sha256 from attachment order by sha256')).rows.map((row) => row.sha256);
}

async function readBytes(store: Store, digest: Buffer): Promise<Uint8Array> {
  return (await store.pool.query('select bytes from attachment where sha256 = $1', [digest])).rows[0].bytes;
}

/** In the order of the commitments: it says nothing of the order in which they came. */
async function personalFile(store: Store, size: number): Promise<string> {
  const found = await store.pool.query(
    `select encode(commitment, 'hex') as commitment, encode(salt, 'hex') as salt, text from personal
      where text is not null and stream in (select stream from entry where position < $1) order by commitment`,
    [size],
  );
  return found.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
