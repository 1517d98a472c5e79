import { isUtf8 } from 'node:buffer';
import { type TextLine, textLines } from '@plenum/rulebook';
import mammoth from 'mammoth';
import { akomaNtosoLines } from './akoma-ntoso-lines.ts';
import { numbersWritten } from './docx-numbers.ts';
import { linesOfHtml } from './html-lines.ts';
import { checkArchive, UnsafeArchive } from './safe-archive.ts';

export const instrumentLimits = { bytes: 50_000_000, inflatedBytes: 50_000_000, entries: 5_000 } as const;

export type InstrumentFault =
  /** Larger than `instrumentLimits`. */
  | 'too-large'
  /** A text that is not UTF-8. */
  | 'not-utf-8'
  /** A zip or XML that cannot be read, or that is none of the formats. */
  | 'unreadable'
  /** A zip that is no safe DOCX: a bomb, a DOCTYPE, macros. */
  | 'unsafe'
  /** Pictures only, or nothing at all. */
  | 'no-text';

/** The lines of an instrument, or why there are none, with what was found. */
export type InstrumentReading =
  | { readonly lines: readonly TextLine[] }
  | { readonly fault: InstrumentFault; readonly found: string };

/**
 * Reads the text of an instrument from a plain text (UTF-8), a DOCX (its paragraphs, with the numbers that Word gives; what was
 * deleted with change tracking is left out, what was inserted is in) or Akoma Ntoso. Lines of a DOCX are its paragraphs.
 */
export async function readInstrumentFile(bytes: Uint8Array): Promise<InstrumentReading> {
  if (bytes.length > instrumentLimits.bytes) return { fault: 'too-large', found: `${bytes.length}` };
  const reading = await readLines(bytes);
  return 'lines' in reading && reading.lines.length === 0 ? { fault: 'no-text', found: '' } : reading;
}

async function readLines(bytes: Uint8Array): Promise<InstrumentReading> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readDocx(bytes);
  if (!isUtf8(bytes)) return { fault: 'not-utf-8', found: '' };
  const text = new TextDecoder().decode(bytes);
  if (/^\s*<(\?xml|akomaNtoso)/.test(text)) return akomaNtosoLines(text);
  return { lines: textLines(text) };
}

async function readDocx(bytes: Uint8Array): Promise<InstrumentReading> {
  try {
    await checkArchive(bytes, instrumentLimits);
    const plain = await numbersWritten(bytes);
    if (plain === null) return { fault: 'unreadable', found: 'word/document.xml' };
    if (plain === 'macros') return { fault: 'unsafe', found: 'vbaProject.bin' };
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(plain) }, { includeEmbeddedStyleMap: false });
    return { lines: linesOfHtml(value) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { fault: error instanceof UnsafeArchive ? 'unsafe' : 'unreadable', found };
  }
}
