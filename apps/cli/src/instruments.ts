import type { Language } from '@plenum/election';
import { type FaultyFile, type InstrumentFault, instrumentLimits, readInstrumentFile } from '@plenum/office';
import type { OutlineFinding, TextLine, TrackedChoice } from '@plenum/rulebook';
import { readBytes } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import type { Style } from './terminal.ts';
import { words } from './wording.ts';

type FileFault = InstrumentFault | 'file-missing' | 'file-unreadable';
type Faulty = Omit<FaultyFile, 'fault'> & { readonly fault: FileFault };

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
  const faults: (Faulty & { readonly file: string })[] = [];
  for (const file of paths) {
    const reading = await readOne(file, tracked);
    if ('lines' in reading) texts.push(reading);
    else faults.push({ ...reading, file });
  }
  return faults.length === 0 ? { texts } : faultsOutcome(faults, lang, style);
}

/** What is wrong with files, each with its place where it has one. */
export function faultsOutcome(
  faults: readonly (Faulty & { readonly file: string })[],
  lang: Language,
  style: Style,
): Outcome {
  const say = words(lang);
  const errors = faults.map(({ file, fault, found, place }) => ({
    code: fault,
    message: place ? `${say.instrumentFault[fault]} (${say.xmlPlace(place)})` : say.instrumentFault[fault],
    file,
    ...(place ? { part: place.part, line: place.line, column: place.column } : {}),
    found: found === '' ? file : found,
    expected: say.instrumentExpected,
  }));
  const lines = errors.map(
    ({ file, message, expected }) => `${style.bold(file)}: ${message} ${style.dim(say.expected(expected))}`,
  );
  return { exit: 2, json: { errors }, text: lines.join('\n') };
}

async function readOne(file: string, tracked: TrackedChoice | null): Promise<ReadText | Faulty> {
  const bytes = readBytes(file, instrumentLimits.bytes);
  if (bytes === 'missing') return { fault: 'file-missing', found: file };
  if (bytes === 'unreadable') return { fault: 'file-unreadable', found: file };
  const reading = await readInstrumentFile(bytes, tracked === null ? {} : { tracked });
  return 'lines' in reading ? { ...reading, bytes } : reading;
}
