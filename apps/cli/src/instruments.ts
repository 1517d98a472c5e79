import type { Language } from '@plenum/election';
import { type InstrumentFault, instrumentLimits, readInstrumentFile } from '@plenum/office';
import type { TextLine } from '@plenum/rulebook';
import { readBytes } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import type { Style } from './terminal.ts';
import { words } from './wording.ts';

type FileFault = InstrumentFault | 'file-missing' | 'file-unreadable';

/** The lines of each instrument, or what is wrong with every file that could not be read. */
export async function readInstruments(
  paths: readonly string[],
  lang: Language,
  style: Style,
): Promise<{ readonly texts: readonly (readonly TextLine[])[] } | Outcome> {
  const texts: (readonly TextLine[])[] = [];
  const faults: { readonly file: string; readonly code: FileFault; readonly found: string }[] = [];
  for (const file of paths) {
    const reading = await readOne(file);
    if ('lines' in reading) texts.push(reading.lines);
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
): Promise<{ readonly lines: readonly TextLine[] } | { readonly fault: FileFault; readonly found: string }> {
  const bytes = readBytes(file, instrumentLimits.bytes);
  if (bytes === 'missing') return { fault: 'file-missing', found: file };
  if (bytes === 'unreadable') return { fault: 'file-unreadable', found: file };
  return readInstrumentFile(bytes);
}
