import {
  HASH_BYTES,
  hashOf,
  type Node,
  nodesOf,
  placeOf,
  type RightEdge,
  rightEdge,
  subtreeHash,
  TILE_WIDTH,
} from '@plenum/record';
import type pg from 'pg';
import { sha256 } from './sha256.ts';

type Db = pg.Pool | pg.ClientBase;

/** Hashes of complete subtrees, read from the stored tiles: one query for all of them. */
export async function readNodes(db: Db, nodes: readonly Node[]): Promise<(node: Node) => Uint8Array> {
  const places = nodes.map(placeOf);
  const found = await db.query(
    `select tile.level, tile.n, tile.hashes from tile
       join (select distinct * from unnest($1::integer[], $2::bigint[]) as want (level, n)) want
         on want.level = tile.level and want.n = tile.n`,
    [places.map((place) => place.level), places.map((place) => place.n)],
  );
  const tiles = new Map<string, Buffer>(found.rows.map((row) => [`${row.level}/${row.n}`, row.hashes]));
  return (node) => {
    const { level, n, from, count } = placeOf(node);
    const tile = tiles.get(`${level}/${n}`);
    if (!tile || tile.length < (from + count) * HASH_BYTES) throw new Error(`The tree lacks tile ${level}/${n}.`);
    return subtreeHash(tile, from, count, sha256);
  };
}

/** The tree's right edge at a size that its tiles reach. */
export async function readRightEdge(db: Db, size: number): Promise<RightEdge> {
  const nodes = nodesOf(0, size);
  const read = await readNodes(db, nodes);
  return rightEdge(sha256, size, nodes.map(read));
}

/** Hashes of many ranges of leaves, as proofs need them. */
export async function readRanges(db: Db, ranges: readonly (readonly Node[])[]): Promise<Uint8Array[]> {
  const read = await readNodes(db, ranges.flat());
  return ranges.map((nodes) => hashOf(nodes, read, sha256));
}

/** Writes the leaf hashes from position `size` on into their tiles, and the tiles above that become known by it. */
export async function growTiles(tx: pg.ClientBase, size: number, leafHashes: readonly Uint8Array[]): Promise<void> {
  let [from, hashes] = [size, leafHashes];
  for (let level = 0; hashes.length > 0; level++) {
    const first = Math.floor(from / TILE_WIDTH);
    const kept = from % TILE_WIDTH === 0 ? Buffer.alloc(0) : await readTile(tx, level, first, from % TILE_WIDTH);
    const all = Buffer.concat([kept, ...hashes]);
    const tiles: Buffer[] = [];
    for (let at = 0; at < all.length; at += TILE_WIDTH * HASH_BYTES)
      tiles.push(all.subarray(at, at + TILE_WIDTH * HASH_BYTES));
    await writeTiles(tx, level, first, tiles);
    const full = tiles.filter((tile) => tile.length === TILE_WIDTH * HASH_BYTES);
    from = first;
    hashes = full.map((tile) => subtreeHash(tile, 0, TILE_WIDTH, sha256));
  }
}

async function readTile(tx: pg.ClientBase, level: number, n: number, width: number): Promise<Buffer> {
  const found = await tx.query('select hashes from tile where level = $1 and n = $2', [level, n]);
  const hashes: Buffer | undefined = found.rows[0]?.hashes;
  if (!hashes || hashes.length < width * HASH_BYTES) throw new Error(`The tree lacks tile ${level}/${n}.`);
  return hashes.subarray(0, width * HASH_BYTES);
}

async function writeTiles(tx: pg.ClientBase, level: number, first: number, tiles: readonly Buffer[]): Promise<void> {
  await tx.query(
    `insert into tile (level, n, hashes) select $1, n, hashes from unnest($2::bigint[], $3::bytea[]) as new (n, hashes)
     on conflict (level, n) do update set hashes = excluded.hashes`,
    [level, tiles.map((_, i) => first + i), tiles],
  );
}
