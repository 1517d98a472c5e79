import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeDurably } from './durable-file.ts';

/**
 * The last signed checkpoint, kept outside the database: a database that was set back is behind it, and nothing more is signed.
 */
export interface CheckpointFile {
  /** The note, or null before the first. */
  read(): string | null;
  /** On disk when it returns: the old note or the new one, never a part. `prepared` is called while both are there. */
  write(note: string, prepared?: () => void): void;
}

export function checkpointFile(dataDir: string): CheckpointFile {
  const path = join(dataDir, 'checkpoint', 'last');
  return {
    read: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
    write(note, prepared) {
      mkdirSync(dirname(path), { recursive: true });
      writeDurably(`${path}.new`, note);
      prepared?.();
      renameSync(`${path}.new`, path);
      syncFolder(dirname(path));
    },
  };
}

/**
 * What this machine saw signed of a log, in a folder of its own beside no data: a whole data folder that was set back, or thrown away
 * and restored from an older backup, is behind it. It is an extra and never in the way: what cannot be read says nothing, what cannot
 * be written is left.
 */
export function machineMemory(folder: string, origin: string): CheckpointFile {
  const path = join(folder, createHash('sha256').update(origin).digest('hex').slice(0, 32));
  return {
    read() {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return null;
      }
    },
    write(note) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(`${path}.${process.pid}`, note, { mode: 0o600 });
        renameSync(`${path}.${process.pid}`, path);
      } catch {
        // A home that is read-only or full: the file in the data folder and the witnesses remain.
      }
    },
  };
}
