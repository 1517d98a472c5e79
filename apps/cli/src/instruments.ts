import type { Language } from '@plenum/election';
import { type InstrumentFault, instrumentLimits, readInstrumentFile } from '@plenum/office';
import type { OutlineFinding, TextLine, TrackedChoice } from '@plenum/rulebook';
import { readBytes } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import type { Style } from './terminal.ts';
import { words } from './wording.ts';

type FileFault = InstrumentFault | 'file-missing' | 'file-unreadable';

/** The lines of a text, and what was found where they were taken from their file. */
interface ReadText {
  readonly lines: readonly TextLine[];
  readonly findings: readonly OutlineFinding[];
  readonly bytes: Uint8Array;
}

/** The lines of each instrument, or what is wrong with every file that could not be read. */
export async function readInstruments(
  paths: readonly string[],
  lang: Language,
  style: Style,
  tracked: TrackedChoice | null,
): Promise<{ readonly texts: readonly ReadText[] } | Outcome> {
  const texts: ReadText[] = [];
  const faults: { readonly file: string; readonly code: FileFault; readonly found: string }[] = [];
  for (const file of paths) {
    const reading = await readOne(file, tracked);
    if ('lines' in reading) texts.push(reading);
    else faults.push({ file, code: reading.fault, found: reading.found });
  }
  if (faults.length === 0) return { texts };
  const say = words(lang).instrumentFault;
  const errors = faults.map(({ file, code, found }) => ({
    code,
    message: say[code],
    file,
    found: found === '' ? file : found,
    expected: words(lang).instrumentExpected,
  }));
  const lines = errors.map(
    ({ file, message, expected }) => `${style.bold(file)}: ${message} ${style.dim(words(lang).expected(expected))}`,
  );
  return { exit: 2, json: { errors }, text: lines.join('\n') };
}

async function readOne(
  file: string,
  tracked: TrackedChoice | null,
): Promise<ReadText | { readonly fault: FileFault; readonly found: string }> {
  const bytes = readBytes(file, instrumentLimits.bytes);
  if (bytes === 'missing') return { fault: 'file-missing', found: file };
  if (bytes === 'unreadable') return { fault: 'file-unreadable', found: file };
  const reading = await readInstrumentFile(bytes, tracked === null ? {} : { tracked });
  return 'lines' in reading ? { ...reading, bytes } : reading;
}
