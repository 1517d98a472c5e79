import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Checkpoint,
  type NoteKey,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  rightEdge,
  sameBytes,
  verifierKeyText,
} from '@plenum/record';
import type pg from 'pg';
import { checkpointFile, machineMemory } from '../checkpoint-file.ts';
import { type Database, type DatabaseOptions, openDatabase } from '../database.ts';
import { machineMessages, SaidError } from '../machine-message.ts';
import { growEdge } from '../sequence-batch.ts';
import { sha256 } from '../sha256.ts';
import { checkSignature, placeSigningKey } from '../signing-key.ts';
import { loadBackup, type RoomMigrations } from './load-backup.ts';
import { type BackupManifest, NotABackupError } from './manifest.ts';
import type { OpenBackup } from './read-backup.ts';

export class FolderNotEmptyError extends SaidError {
  /** @param folder null where it is a database of one's own */
  constructor(folder: string | null) {
    super(folder === null ? machineMessages.databaseNotEmpty() : machineMessages.folderNotEmpty(folder));
    this.name = 'FolderNotEmptyError';
  }
}

export interface RestoreOptions extends DatabaseOptions {
  readonly backup: OpenBackup;
  readonly rooms: RoomMigrations;
  /** Checkpoints that people hold, as signed notes or files that contain one. */
  readonly known: readonly string[];
  /** Where this machine remembers what it saw signed, as for the sequencer. */
  readonly memoryFolder?: string | undefined;
}

/** What was loaded, before anything is decided: nothing is signed yet. */
export interface Loaded {
  readonly database: Database;
  readonly manifest: BackupManifest;
  /** The signed head of the backup; null where nothing was signed. */
  readonly head: Checkpoint | null;
  /** Sizes that people know to have been signed, and that the backup does not reach. */
  readonly later: readonly number[];
  /** Goes on with the same log: its key is in place and the checkpoint file says where it stood. */
  continueLog(pem: Uint8Array): void;
  /** Goes on as a new log, under a new name and with a key that is made at the first start; the entries stay. */
  startNewLog(origin: string): Promise<void>;
  /** Leaves the folder, and the database, as empty as before. */
  undo(): Promise<void>;
}

/**
 * Loads a backup into an empty folder and checks it: every table by its hash, every entry against the signed head and against
 * the checkpoints that people hold. Throws FolderNotEmptyError, NewerBackupError and NotABackupError, and leaves nothing then.
 */
export async function loadIntoEmpty(options: RestoreOptions): Promise<Loaded> {
  const { dataDir, backup } = options;
  for (const path of ['postgres/PG_VERSION', 'keys/record.pem', 'checkpoint/last'])
    if (existsSync(join(dataDir, path))) throw new FolderNotEmptyError(dataDir);
  const database = await openDatabase(options);
  if (await hasTables(database.pool)) {
    await database.close();
    throw new FolderNotEmptyError(null);
  }
  const undo = () => empty(options, database);
  try {
    await loadBackup(database.pool, backup, options.rooms);
    const { manifest } = backup;
    const head = manifest.checkpoint === null ? null : signedBy(manifest, manifest.checkpoint);
    const known = [
      ...options.known.map((text) => signedBy(manifest, noteIn(text))),
      ...rememberedOf(manifest, options.memoryFolder),
    ];
    await compare(database.pool, head, known);
    return {
      database,
      manifest,
      head,
      later: known.map(({ size }) => size).filter((size) => size > (head?.size ?? 0)),
      continueLog: (pem) => continueLog(dataDir, manifest, pem),
      startNewLog: (origin) => startNewLog(database.pool, origin),
      undo,
    };
  } catch (error) {
    await undo();
    throw error;
  }
}

async function hasTables(pool: pg.Pool): Promise<boolean> {
  const found = await pool.query(
    `select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' limit 1`,
  );
  return found.rowCount === 1;
}

async function empty(options: RestoreOptions, database: Database): Promise<void> {
  // It may be closed already.
  await database.close().catch(() => {});
  const { dataDir, databaseUrl } = options;
  if (databaseUrl) {
    const again = await openDatabase(options);
    await again.pool.query('drop schema public cascade; create schema public');
    await again.close();
  }
  const made = databaseUrl ? [] : ['postgres', 'postgres.log', 'postgres-lib', 'run'];
  for (const path of [...made, 'keys', 'checkpoint']) rmSync(join(dataDir, path), { recursive: true, force: true });
}

/** The note in a checkpoint's file or at the end of a receipt. */
const noteIn = (text: string): string =>
  text.startsWith('c2sp.org/tlog-proof') ? text.slice(text.indexOf('\n\n') + 2) : text;

const keysOf = (manifest: BackupManifest): readonly NoteKey[] =>
  manifest.keys.map((text) => parseVerifierKey(text, sha256)).filter((key) => key !== null);

function signedBy(manifest: BackupManifest, note: string): Checkpoint {
  const opened = openNote(note, keysOf(manifest), checkSignature);
  const checkpoint = opened && opened.signedBy.length > 0 ? parseCheckpoint(opened.text) : null;
  if (checkpoint?.origin === manifest.origin) return checkpoint;
  throw new NotABackupError(machineMessages.notItsCheckpoint(manifest.origin));
}

/** What this machine saw signed of the log; nothing where it saw none, or keeps something that the log did not sign. */
function rememberedOf(manifest: BackupManifest, folder: string | undefined): readonly Checkpoint[] {
  const note = folder === undefined ? null : machineMemory(folder, manifest.origin).read();
  const opened = note === null ? null : openNote(note, keysOf(manifest), checkSignature);
  const checkpoint = opened && opened.signedBy.length > 0 ? parseCheckpoint(opened.text) : null;
  return checkpoint?.origin === manifest.origin ? [checkpoint] : [];
}

async function compare(pool: pg.Pool, head: Checkpoint | null, known: readonly Checkpoint[]): Promise<void> {
  const edge = rightEdge(sha256);
  for (const { size, root } of [...(head ? [head] : []), ...known].sort((a, b) => a.size - b.size)) {
    if (size > (head?.size ?? 0)) break;
    await growEdge(pool, edge, size);
    if (edge.size !== size || !sameBytes(edge.root(), root))
      throw new NotABackupError(machineMessages.notAsSigned(size));
  }
}

function continueLog(dataDir: string, manifest: BackupManifest, pem: Uint8Array): void {
  const key = placeSigningKey(dataDir, manifest.origin, pem);
  if (!manifest.keys.includes(verifierKeyText(key))) {
    rmSync(join(dataDir, 'keys'), { recursive: true, force: true });
    throw new NotABackupError(machineMessages.notItsKey());
  }
  if (manifest.checkpoint !== null) checkpointFile(dataDir).write(manifest.checkpoint);
}

/** Entries, positions and tiles stay: the new log begins with all of the old one. What the old one signed is its own. */
async function startNewLog(pool: pg.Pool, origin: string): Promise<void> {
  await pool.query(
    'with one as (delete from checkpoint), two as (delete from signing_key) update log set origin = $1',
    [origin],
  );
}
