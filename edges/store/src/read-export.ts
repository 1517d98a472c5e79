import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import type { ExportFiles } from '@plenum/record';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** A single file of an export; an attachment is the largest. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** All files together, as they are inflated. */
const MAX_EXPORT_BYTES = 64 * 1024 * 1024 * 1024;
const MAX_FILES = 5_000_000;

export class NotAnExportError extends Error {
  constructor(path: string, why: string, cause?: unknown) {
    super(`${path}: ${why}`, { cause });
    this.name = 'NotAnExportError';
  }
}

export interface OpenExport extends ExportFiles {
  close(): void;
}

/**
 * Opens an export for `verifyExport`: a zip, or the folder that it was unpacked to. Files are read when they are asked for, with
 * the bytes counted while they inflate. Throws NotAnExportError where it is neither.
 */
export async function readExport(path: string): Promise<OpenExport> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new NotAnExportError(path, 'no such file');
  return found.isDirectory() ? readFolder(path) : readZip(path);
}

function readFolder(root: string): OpenExport {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const read = (path: string) => readFileSync(join(root, ...path.split('/')));
  return { paths, read, close: () => {} };
}

async function readZip(path: string): Promise<OpenExport> {
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch((error: Error) => {
    throw new NotAnExportError(path, `not a zip (${error.message})`, error);
  });
  const entries = await listEntries(zip, path);
  const byPath = new Map(entries.map((entry) => [entry.fileName, entry]));
  const file = openSync(path, 'r');
  let total = 0;
  return {
    paths: entries.map((entry) => entry.fileName),
    async read(name) {
      const entry = byPath.get(name)!;
      const bytes = inflate(file, entry, await startOf(zip, entry));
      total += bytes.length;
      if (total > MAX_EXPORT_BYTES) throw new NotAnExportError(path, 'inflates to more than an export may have');
      return bytes;
    },
    close() {
      zip.close();
      closeSync(file);
    },
  };
}

async function listEntries(zip: ZipFile, path: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      if (entries.length > MAX_FILES) throw new Error('too many files');
    }
  } catch (error) {
    zip.close();
    throw new NotAnExportError(path, `not a readable zip (${(error as Error).message})`, error);
  }
  return entries;
}

/** Stored and deflated, as APPNOTE.TXT 4.4.5 numbers them; exports hold no other. */
const [STORED, DEFLATED] = [0, 8];

/**
 * The bytes of an entry, inflated at once: an export has many files of a few kilobytes, for which a stream each costs more than
 * their inflating. Never more than a file may have.
 */
function inflate(file: number, entry: Entry, start: number): Uint8Array {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (uncompressedSize > MAX_FILE_BYTES || compressedSize > MAX_FILE_BYTES)
    throw new Error('larger than a file may be');
  if (entry.isEncrypted() || (compressionMethod !== STORED && compressionMethod !== DEFLATED))
    throw new Error('not stored and not deflated');
  const packed = Buffer.allocUnsafe(compressedSize);
  if (readSync(file, packed, 0, compressedSize, start) !== compressedSize) throw new Error('cut off');
  const whole =
    compressionMethod === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
  if (whole.length !== uncompressedSize || crc32(whole) !== entry.crc32)
    throw new Error('not the bytes that were put into the zip');
  return whole;
}

/** The name stands in a zip twice; programs differ in which they believe, so a file with two names is none. */
async function startOf(zip: ZipFile, entry: Entry): Promise<number> {
  const { fileName, fileDataStart } = await zip.readLocalFileHeaderPromise(entry);
  if (!fileName.equals(entry.fileNameRaw)) throw new Error('two names');
  return fileDataStart;
}
