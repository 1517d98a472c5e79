import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import yazl from 'yazl';
import { type BackupManifest, type BackupTable, KEY, MANIFEST, tablePath } from './manifest.ts';
import { seal } from './seal.ts';

export interface BackupOptions {
  /** Where the log's key is. */
  readonly dataDir: string;
  readonly connection: pg.ClientConfig;
  readonly passphrase: string;
  /** With the signing key the restored machine signs for the same log; without, the key has to be brought to it. */
  readonly withKey: boolean;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** A backup under way: the sealed file as a stream, and what it says of itself. */
export interface Backup {
  readonly stream: Readable;
  readonly origin: string;
  /** Entries that are in a signed checkpoint. */
  readonly size: number;
}

/**
 * Everything of this moment in one sealed file, while acts go on: all tables in one snapshot, the newest checkpoint, and the
 * signing key where asked. Read as the stream is; it fails where the database does.
 */
export async function writeBackup(options: BackupOptions): Promise<Backup> {
  const client = new pg.Client(options.connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const found = await describe(client);
    const key = options.withKey ? readFileSync(join(options.dataDir, 'keys', 'record.pem')) : null;
    const zip = zipOf(client, { ...found, key, madeAt: options.now });
    zip.once('close', () => void client.end().catch(() => {}));
    return { stream: await seal(zip, options.passphrase), origin: found.origin, size: found.size };
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

interface Described {
  readonly origin: string;
  readonly size: number;
  readonly keys: readonly string[];
  readonly checkpoint: string | null;
  readonly migrations: BackupManifest['migrations'];
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** `migration` is made anew by the restore; columns that the database computes are not copied. */
async function describe(client: pg.Client): Promise<Described> {
  const tables = await client.query(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
      group by c.relname order by c.relname`,
  );
  const migrations = await client.query('select room, number from migration order by room, number');
  const head = await client.query('select size, note from checkpoint order by size desc limit 1');
  const keys = await client.query('select vkey from signing_key order by since');
  return {
    origin: (await client.query('select origin from log')).rows[0].origin,
    size: Number(head.rows[0]?.size ?? 0),
    keys: keys.rows.map((row) => row.vkey),
    checkpoint: head.rows[0]?.note ?? null,
    migrations: migrations.rows,
    tables: tables.rows,
  };
}

function zipOf(
  client: pg.Client,
  found: Described & { readonly key: Buffer | null; readonly madeAt: string },
): Readable {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  const mtime = new Date(found.madeAt);
  const done: BackupTable[] = [];
  for (const { name, columns } of found.tables) {
    zip.addReadStreamLazy(tablePath(name), { mtime }, (give) => {
      const rows = client.query(copyTo(`copy "${name}" (${quoted(columns)}) to stdout`));
      const hashed = hashing((bytes, sha256) => done.push({ name, columns, rows: rows.rowCount, bytes, sha256 }));
      rows.on('error', (error) => hashed.destroy(error));
      give(null, rows.pipe(hashed));
    });
  }
  if (found.key) zip.addBuffer(found.key, KEY, { mtime, compress: false });
  const { origin, keys, checkpoint, migrations, madeAt, key } = found;
  zip.addReadStreamLazy(MANIFEST, { mtime }, (give) => {
    const described = { plenum: 'backup/1', madeAt, origin, keys, checkpoint, migrations, tables: done } as const;
    const manifest: BackupManifest = { ...described, withKey: key !== null };
    give(null, Readable.from([Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]));
  });
  zip.end();
  return out;
}

export const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** Passes bytes through and says their number and hash at the end. */
export function hashing(done: (bytes: number, sha256: string) => void): Transform {
  const hash = createHash('sha256');
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.length;
      next(null, chunk);
    },
    flush(next) {
      done(bytes, hash.digest('hex'));
      next();
    },
  });
}
