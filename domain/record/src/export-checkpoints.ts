import { textOf } from './bytes.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { cosignaturesOf } from './cosignature.ts';
import { CHECKPOINT, CHECKPOINTS, KEYS } from './export-files.ts';
import { type Reading, readFile } from './export-reading.ts';
import { type NoteKey, openNote, parseVerifierKey } from './signed-note.ts';

/** A checkpoint of an export, and whether a known key signed it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly file: string;
  readonly signed: boolean;
  /** The newest, which says how large the tree is. */
  readonly isHead: boolean;
}

/** All checkpoints that can be read, by size. */
export async function readCheckpoints(
  reading: Reading,
  trusted: readonly NoteKey[] | null,
): Promise<readonly SignedCheckpoint[]> {
  const own = await readKeys(reading);
  const keys = trusted ?? own;
  const notes = await readNotes(reading);
  const found: SignedCheckpoint[] = [];
  const { witnesses = [], check } = reading.options;
  const seenBy = new Set<string>();
  for (const { note, file, isHead } of notes) {
    const opened = openNote(note, keys, reading.options.check);
    const checkpoint = opened && parseCheckpoint(opened.text);
    if (!checkpoint) {
      reading.report('checkpoint-unreadable', 0, { file });
      continue;
    }
    const expected = keys[0]?.name ?? found[0]?.origin ?? checkpoint.origin;
    if (checkpoint.origin !== expected) {
      reading.report('checkpoint-of-another-log', checkpoint.size, { file, expected, found: checkpoint.origin });
    }
    const signed = opened.signedBy.some((key) => key.name === checkpoint.origin);
    if (!signed) reading.report('checkpoint-signature', checkpoint.size, { file });
    found.push({ ...checkpoint, file, signed, isHead });
    for (const { key, right } of cosignaturesOf(note, witnesses, check)) {
      if (!right) reading.report('cosignature-wrong', checkpoint.size, { file, name: key.name });
      else if (signed) seenBy.add(key.name);
    }
  }
  for (const { name } of witnesses) if (!seenBy.has(name)) reading.report('cosignature-missing', 0, { name });
  return found.sort((a, b) => a.size - b.size);
}

async function readNotes(reading: Reading): Promise<{ note: string; file: string; isHead: boolean }[]> {
  const notes: { note: string; file: string; isHead: boolean }[] = [];
  if (reading.paths.has(CHECKPOINTS)) {
    for (const note of await readLines(reading, CHECKPOINTS)) {
      notes.push({ note: typeof note === 'string' ? note : '', file: CHECKPOINTS, isHead: false });
    }
  }
  const head = await readFile(reading, CHECKPOINT, 0);
  if (head) notes.push({ note: safeText(head), file: CHECKPOINT, isHead: true });
  return notes;
}

async function readKeys(reading: Reading): Promise<readonly NoteKey[]> {
  const bytes = await readFile(reading, KEYS, 0);
  if (!bytes) return [];
  const keys = parseKeys(safeText(bytes), reading);
  if (keys.length === 0) reading.report('keys-unreadable', 0, { file: KEYS });
  return keys;
}

function parseKeys(text: string, reading: Reading): readonly NoteKey[] {
  try {
    const { log, keys: texts }: { log: unknown; keys: unknown[] } = JSON.parse(text);
    const keys = texts.map((key) => (typeof key === 'string' ? parseVerifierKey(key, reading.sha256) : null));
    return keys.every((key) => key !== null && key.name === log) ? (keys as NoteKey[]) : [];
  } catch {
    return [];
  }
}

/** The values of a file with one JSON value on each line; null for a line that is none. */
export async function readLines(reading: Reading, file: string): Promise<unknown[]> {
  const bytes = await readFile(reading, file, 0);
  return linesOf(bytes ?? new Uint8Array(0)).map((line) => {
    try {
      return JSON.parse(textOf(line));
    } catch {
      return null;
    }
  });
}

/** Parted as bytes: what is no UTF-8 spoils its own line, and leaves a line that can be reported. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(0x0a, from);
    const end = found < 0 ? bytes.length : found;
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

function safeText(bytes: Uint8Array): string {
  try {
    return textOf(bytes);
  } catch {
    return '';
  }
}
