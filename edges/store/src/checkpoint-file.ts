import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
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
