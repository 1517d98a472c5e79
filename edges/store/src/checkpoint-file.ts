import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The last signed checkpoint, kept outside the database: a database that was set back is behind it, and nothing more is signed.
 */
export interface CheckpointFile {
  /** The note, or null before the first. */
  read(): string | null;
  /** On disk when it returns: the old note or the new one, never a part. */
  write(note: string): void;
}

export function checkpointFile(dataDir: string): CheckpointFile {
  const path = join(dataDir, 'checkpoint', 'last');
  return {
    read: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
    write(note) {
      mkdirSync(dirname(path), { recursive: true });
      writeDurably(`${path}.new`, note);
      renameSync(`${path}.new`, path);
      syncFolder(dirname(path));
    },
  };
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
