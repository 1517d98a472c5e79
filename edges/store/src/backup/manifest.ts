import { machineMessages, type Said, SaidError } from '../machine-message.ts';

/** What a backup holds, as its `manifest.json` says; the first file that a restore reads. */
export interface BackupManifest {
  readonly plenum: 'backup/1';
  /** RFC 3339, UTC. */
  readonly madeAt: string;
  /** The log's name, and its keys as `signing_key` has them. */
  readonly origin: string;
  readonly keys: readonly string[];
  /** The newest signed checkpoint of that moment; null where nothing was signed. */
  readonly checkpoint: string | null;
  /** Steps of the tables: a restore makes the tables as they were, later steps follow. */
  readonly migrations: readonly { readonly room: string; readonly number: number }[];
  readonly tables: readonly BackupTable[];
  /** Whether the log's signing key is in it. */
  readonly withKey: boolean;
}

/** One table, as PostgreSQL's COPY writes it (text). */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  /** Hex, over the bytes. */
  readonly sha256: string;
}

export const MANIFEST = 'manifest.json';
export const KEY = 'keys/record.pem';
export const tablePath = (name: string): string => `table/${name}.copy`;

/** The file is no backup, or not whole. */
export class NotABackupError extends SaidError {
  constructor(why: Said, cause?: unknown) {
    super(why, cause);
    this.name = 'NotABackupError';
  }
}

/** Throws NotABackupError. */
export function parseManifest(bytes: Uint8Array): BackupManifest {
  let value: Partial<BackupManifest> | null;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (cause) {
    throw new NotABackupError(machineMessages.contentsUnreadable(), cause);
  }
  if (value?.plenum !== 'backup/1' || !Array.isArray(value.tables) || !Array.isArray(value.migrations))
    throw new NotABackupError(machineMessages.contentsOfAnotherKind());
  for (const table of value.tables) {
    const names = [table.name, ...table.columns];
    if (names.some((name) => typeof name !== 'string' || !/^[a-z_][a-z0-9_]*$/.test(name)))
      throw new NotABackupError(machineMessages.tableName(String(table.name)));
  }
  return value as BackupManifest;
}
