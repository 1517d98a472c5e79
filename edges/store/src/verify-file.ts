import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type NoteKey, type Verification, verifyExport } from '@plenum/record';
import { bundleThreads } from './bundle-threads.ts';
import { readExport } from './read-export.ts';
import { sha256 } from './sha256.ts';
import { checkSignature } from './signing-key.ts';

export interface VerifyFileOptions {
  /** bundle-thread.ts as it was built beside the program; a program that runs from its sources has none, and reads in its own thread. */
  readonly threadScript: URL;
  /** Keys of witnesses that the reader trusts. */
  readonly witnesses?: readonly NoteKey[] | undefined;
  readonly onProgress?: (entries: number) => void;
}

/** Files of an export (about 100 entries each) from which on threads are worth their start. */
const MANY_FILES = 200;
const MOST_THREADS = 4;

/**
 * `verifyExport` of a zip or its folder, with the bundles of a large one read in threads. `keys` null takes the export's own.
 * Throws NotAnExportError where the path is neither.
 */
export async function verifyFile(
  path: string,
  keys: readonly NoteKey[] | null,
  { threadScript, witnesses, onProgress }: VerifyFileOptions,
): Promise<Verification> {
  const files = await readExport(path);
  const wanted = files.paths.length >= MANY_FILES && existsSync(threadScript);
  const threads = wanted ? bundleThreads(threadScript, Math.min(availableParallelism(), MOST_THREADS)) : null;
  try {
    return await verifyExport(files, keys, sha256, {
      check: checkSignature,
      witnesses,
      onProgress,
      readBundle: threads?.read,
    });
  } finally {
    files.close();
    await threads?.close();
  }
}
