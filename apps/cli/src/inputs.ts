import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { type FileFault, type Regulation, regulationById, regulationIds } from '@plenum/election';
import { limits, readRegulationFile } from '@plenum/election/files';

export type ReadBytes = Uint8Array | 'missing' | 'unreadable';

/** The bytes of a file, standard input for `-`; why they cannot be had. */
export function readBytes(path: string, limit: number = limits.ballotsFileBytes): ReadBytes {
  try {
    if (path === '-') return readFileSync(0);
    const stat = statSync(path);
    if (!stat.isFile()) return readStream(path, limit);
    // One byte past the limit is enough for the parser to say so.
    return stat.size > limit ? new Uint8Array(limit + 1) : readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}

/** The bytes of a pipe or a device, whose size nobody knows before: never more than one past the limit. */
function readStream(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; size <= limit; ) {
      const chunk = Buffer.alloc(Math.min(1 << 16, limit + 1 - size));
      const read = readSync(file, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      size += read;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** The text of a file of structure, or the fault of it as a whole. */
export function readText(path: string): { readonly text: string } | { readonly faults: readonly FileFault[] } {
  const bytes = readBytes(path, limits.electionFileBytes);
  const fault = (code: FileFault['code'], values: FileFault['values'] = {}) => ({
    faults: [{ code, at: [], file: path, found: path, values }],
  });
  if (bytes === 'missing') return fault('file-missing');
  if (bytes === 'unreadable') return fault('file-unreadable');
  if (bytes.length > limits.electionFileBytes)
    return fault('too-large', { of: 'bytes', limit: limits.electionFileBytes });
  const text = Buffer.from(bytes).toString('utf8');
  return isUtf8(bytes)
    ? { text }
    : { faults: [{ code: 'encoding', at: [], file: path, values: {}, ...brokenPlace(text) }] };
}

/** Where the first bytes that are not UTF-8 stand: the decoder left its replacement character there. */
function brokenPlace(text: string): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, text.indexOf('\uFFFD')).split('\n');
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}

/** A path that stands in a file, from where the program runs. Files from standard input speak of the working folder. */
export const beside = (file: string, path: string): string =>
  isAbsolute(path) ? path : resolve(file === '-' ? '.' : dirname(file), path);

/** What an election file may name as its regulation: an id, or a path beside it. */
export function regulationBeside(file: string): (idOrPath: string) => Regulation | readonly FileFault[] {
  return (idOrPath) => {
    const builtIn = regulationById(idOrPath);
    if (builtIn) return builtIn;
    const unknown: FileFault = {
      code: 'unknown-regulation',
      at: [],
      file,
      found: idOrPath,
      values: { ids: regulationIds.join(', ') },
    };
    if (!/[./\\]/.test(idOrPath)) return [unknown];
    const read = readText(beside(file, idOrPath));
    if ('faults' in read) {
      return read.faults.map((fault) =>
        fault.code === 'file-missing' ? unknown : { ...fault, file, found: idOrPath },
      );
    }
    return readRegulationFile(read.text, idOrPath);
  };
}
