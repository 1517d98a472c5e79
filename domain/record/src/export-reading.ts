import type { BundleReading } from './bundle-reading.ts';
import type { ExportFiles } from './export-files.ts';
import type { FaultReason, FaultValues } from './fault.ts';
import type { Sha256 } from './merkle-hash.ts';
import type { CheckSignature, NoteKey } from './signed-note.ts';

export interface VerifyOptions {
  /** A faster check of signatures than the pure one. */
  readonly check?: CheckSignature | undefined;
  /** Keys of witnesses that the reader trusts: each must have cosigned some checkpoint, and none wrongly. */
  readonly witnesses?: readonly NoteKey[] | undefined;
  /** Reads a bundle elsewhere, in another thread say; it must give what `readBundle` gives. */
  readonly readBundle?: ((bytes: Uint8Array) => Promise<BundleReading>) | undefined;
  /** Called now and then with the number of entries read. */
  readonly onProgress?: ((entries: number) => void) | undefined;
}

/** What is read on the way: the faults, and what they are found with. */
export interface Reading {
  readonly files: ExportFiles;
  readonly paths: ReadonlySet<string>;
  readonly sha256: Sha256;
  readonly options: VerifyOptions;
  report(reason: FaultReason, at: number, values?: FaultValues): void;
}

/** Null where the file is missing or unreadable, which is reported. */
export async function readFile(reading: Reading, path: string, at: number): Promise<Uint8Array | null> {
  if (!reading.paths.has(path)) {
    reading.report('file-missing', at, { file: path });
    return null;
  }
  try {
    return await reading.files.read(path);
  } catch {
    reading.report('file-torn', at, { file: path });
    return null;
  }
}
