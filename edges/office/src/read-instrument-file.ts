import { isUtf8 } from 'node:buffer';
import { type OutlineFinding, type SourceNotes, type TextLine, type TrackedChoice, textLines } from '@plenum/rulebook';
import { akomaNtosoLines } from './akoma-ntoso-lines.ts';
import { numberingOf } from './docx-numbers.ts';
import { type DocxParts, type DocxText, docxParagraphs } from './docx-paragraphs.ts';
import { stylesOf } from './docx-styles.ts';
import { type FaultyFile, faultOf } from './instrument-fault.ts';
import { fromLegacyBytes, fromLegacyText } from './legacy-text.ts';
import { archiveParts } from './safe-archive.ts';

export const instrumentLimits = { bytes: 50_000_000, inflatedBytes: 50_000_000, entries: 5_000 } as const;

/** The lines of an instrument, or why there are none. */
export type InstrumentReading =
  | { readonly lines: readonly TextLine[]; readonly findings: readonly OutlineFinding[]; readonly source: SourceNotes }
  | FaultyFile;

const plain: SourceNotes = { converted: null, sample: null, tracked: { insertions: 0, deletions: 0 } };

/**
 * Reads the text of an instrument from a plain text, a DOCX (its paragraphs, with the numbers that Word gives; tracked changes as
 * `tracked` says) or Akoma Ntoso. Lines of a DOCX are its paragraphs. Text from before Unicode (TCVN3, VNI, windows-1258) is
 * converted, and said to be.
 */
export async function readInstrumentFile(
  bytes: Uint8Array,
  { tracked = 'keep' }: { readonly tracked?: TrackedChoice } = {},
): Promise<InstrumentReading> {
  if (bytes.length > instrumentLimits.bytes) return { fault: 'too-large', found: `${bytes.length}` };
  const picture = pictureOf(bytes);
  if (picture !== null) return { fault: 'no-text', found: picture };
  const reading = bytes[0] === 0x50 && bytes[1] === 0x4b ? await readDocx(bytes, tracked) : readPlain(bytes);
  return 'lines' in reading && reading.lines.length === 0 ? { fault: 'no-text', found: '' } : reading;
}

/** Files that are pictures of pages. */
const PICTURES: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
];

const pictureOf = (bytes: Uint8Array): string | null =>
  PICTURES.find(([, signs]) => signs.every((sign, n) => bytes[n] === sign))?.[0] ?? null;

function readPlain(bytes: Uint8Array): InstrumentReading {
  if (!isUtf8(bytes)) {
    const legacy = fromLegacyBytes(bytes);
    if (legacy === null) return { fault: 'not-utf-8', found: '' };
    return convertedText(Buffer.from(bytes).toString('latin1'), legacy);
  }
  const text = new TextDecoder().decode(bytes);
  if (/^\s*<(\?xml|akomaNtoso)/.test(text)) {
    const reading = akomaNtosoLines(text);
    return 'lines' in reading ? { ...reading, findings: [], source: plain } : reading;
  }
  const legacy = fromLegacyText(text);
  return legacy ? convertedText(text, legacy) : { lines: textLines(text), findings: [], source: plain };
}

/** Among how many lines the sample is chosen. */
const SAMPLED = 40;

type Converted = NonNullable<ReturnType<typeof fromLegacyText>>;

function convertedText(before: string, { text, from }: Converted): InstrumentReading {
  const lines = textLines(text);
  // The line with most letters that were converted shows best whether they are right.
  const marks = ({ text: said }: TextLine) => said.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const after = [...lines.slice(0, SAMPLED)].sort((a, b) => marks(b) - marks(a))[0];
  const stood = before.split(/\r\n|\n|\r/)[(after?.line ?? 1) - 1] ?? '';
  return {
    lines,
    findings: [{ reason: 'text-converted', line: after?.line ?? 1, found: from, expected: '' }],
    source: {
      ...plain,
      converted: from,
      sample:
        from === 'utf-16' || !after ? null : { before: stood.trim().slice(0, 200), after: after.text.slice(0, 200) },
    },
  };
}

const MAIN = 'word/document.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'] as const;
const WANTED: ReadonlySet<string> = new Set([MAIN, 'word/numbering.xml', 'word/styles.xml', ...NOTES]);

async function readDocx(bytes: Uint8Array, tracked: TrackedChoice): Promise<InstrumentReading> {
  try {
    const files = await archiveParts(bytes, instrumentLimits, (name) => WANTED.has(name));
    const macros = [...files.keys()].find((name) => /vbaProject\.bin$/i.test(name));
    if (macros !== undefined) return { fault: 'macros', found: macros };
    const part = (name: string): string | null => {
      const content = files.get(name);
      return content ? new TextDecoder().decode(content) : null;
    };
    const main = part(MAIN);
    if (main === null) return { fault: 'unreadable', found: MAIN };
    const [numbering, styles] = [part('word/numbering.xml'), part('word/styles.xml')];
    const lists = numbering !== null && /<w:numPr>/.test(main + (styles ?? ''));
    const fonts = styles !== null && /"(?:\.Vn|VNI)/i.test(styles);
    const parts: DocxParts = {
      tracked,
      ...(numbering !== null && lists ? { label: numberingOf(numbering) } : {}),
      ...(styles !== null && (lists || fonts) ? { styles: stylesOf(styles) } : {}),
    };
    return docxReading(
      [MAIN, ...NOTES].flatMap((name) => {
        const xml = part(name);
        return xml === null ? [] : [{ name, xml }];
      }),
      parts,
    );
  } catch (error) {
    return faultOf(error);
  }
}

/** The body and after it its notes. */
function docxReading(
  files: readonly { readonly name: string; readonly xml: string }[],
  parts: DocxParts,
): InstrumentReading {
  const texts: DocxText[] = [];
  let linesBefore = 0;
  for (const { name, xml } of files) {
    const text = docxParagraphs(name, xml, { ...parts, linesBefore });
    linesBefore += text.paragraphs.length;
    texts.push(text);
  }
  const paragraphs = texts.flatMap((text) => text.paragraphs);
  const sum = (of: (text: DocxText) => number) => texts.reduce((total, text) => total + of(text), 0);
  const pictures = sum((text) => text.pictures);
  if (paragraphs.length === 0) return { fault: 'no-text', found: pictures === 0 ? '' : `${pictures} pictures` };
  const tracked = { insertions: sum((text) => text.insertions), deletions: sum((text) => text.deletions) };
  const findings = texts.flatMap((text) => text.findings);
  const body = texts.find(({ converted }) => converted !== null) ?? texts[0]!;
  // Letters of an old font may also stand in a font of today, where nothing but the words tells them.
  const legacy = body.converted === null ? fromLegacyText(paragraphs.join('\n')) : null;
  if (legacy !== null) {
    const reading = convertedText(paragraphs.join('\n'), legacy);
    return 'lines' in reading
      ? { ...reading, findings: [...findings, ...reading.findings], source: { ...reading.source, tracked } }
      : reading;
  }
  const lines = paragraphs.flatMap((paragraph, n) => textLines(paragraph).map(({ text }) => ({ line: n + 1, text })));
  if (body.converted === null) return { lines, findings, source: { ...plain, tracked } };
  const told: OutlineFinding = { reason: 'text-converted', line: 1, found: body.converted, expected: '' };
  return { lines, findings: [told, ...findings], source: { converted: body.converted, sample: body.sample, tracked } };
}
