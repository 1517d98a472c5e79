import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface LevelFormat {
  readonly format: string;
  /** `Điều %1.` */
  readonly text: string;
  readonly start: number;
}

/**
 * A DOCX in which the numbers that Word counts itself (`Điều %1.`) are written into their paragraphs, as a reader sees them; a
 * converter that knows only lists loses them. Null where there is no document in it.
 */
export async function numbersWritten(docx: Uint8Array): Promise<Uint8Array | null | 'macros'> {
  const files = unzipSync(docx);
  if (Object.keys(files).some((name) => /vbaProject\.bin$/i.test(name))) return 'macros';
  const main = files['word/document.xml'];
  if (!main) return null;
  const numbering = files['word/numbering.xml'];
  if (!numbering) return docx;
  const levels = levelsOf(parse(strFromU8(numbering)));
  const styles = files['word/styles.xml'] ? styleNumbers(parse(strFromU8(files['word/styles.xml']))) : new Map();
  const document = parse(strFromU8(main));
  if (!writeNumbers(document, levels, styles)) return docx;
  files['word/document.xml'] = strToU8(new XMLSerializer().serializeToString(document));
  return zipSync(files, { level: 0 });
}

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml');

const children = (node: Document | Element, name: string): readonly Element[] =>
  Array.from(node.getElementsByTagNameNS(W, name));

const value = (node: Element | undefined): string | null => node?.getAttributeNS(W, 'val') ?? null;

const child = (node: Element, name: string): Element | undefined =>
  Array.from(node.childNodes).find((one): one is Element => (one as Element).localName === name);

type Levels = ReadonlyMap<string, { readonly abstract: string; readonly levels: ReadonlyMap<number, LevelFormat> }>;

/** What each list (numId) writes at each level. */
function levelsOf(numbering: Document): Levels {
  const abstracts = new Map(
    children(numbering, 'abstractNum').map((abstract) => [
      abstract.getAttributeNS(W, 'abstractNumId') ?? '',
      new Map(children(abstract, 'lvl').map((level) => [Number(level.getAttributeNS(W, 'ilvl')), formatOf(level)])),
    ]),
  );
  return new Map(
    children(numbering, 'num').map((num) => {
      const abstract = value(child(num, 'abstractNumId')) ?? '';
      const levels = new Map(abstracts.get(abstract) ?? []);
      for (const override of children(num, 'lvlOverride')) {
        const [at, level] = [Number(override.getAttributeNS(W, 'ilvl')), child(override, 'lvl')];
        if (level) levels.set(at, formatOf(level));
      }
      return [num.getAttributeNS(W, 'numId') ?? '', { abstract, levels }];
    }),
  );
}

const formatOf = (level: Element): LevelFormat => ({
  format: value(child(level, 'numFmt')) ?? 'decimal',
  text: value(child(level, 'lvlText')) ?? '',
  start: Number(value(child(level, 'start')) ?? 1),
});

/** Lists that a paragraph has through its style. */
function styleNumbers(styles: Document): ReadonlyMap<string, { numId: string; level: number }> {
  const found = new Map<string, { numId: string; level: number }>();
  for (const style of children(styles, 'style')) {
    const numbers = children(style, 'numPr')[0];
    const numId = numbers && value(child(numbers, 'numId'));
    if (numbers && numId)
      found.set(style.getAttributeNS(W, 'styleId') ?? '', { numId, level: Number(value(child(numbers, 'ilvl')) ?? 0) });
  }
  return found;
}

function writeNumbers(
  document: Document,
  lists: Levels,
  styles: ReadonlyMap<string, { numId: string; level: number }>,
): boolean {
  const counters = new Map<string, number[]>();
  let written = false;
  for (const paragraph of children(document, 'p')) {
    const properties = child(paragraph, 'pPr');
    if (!properties) continue;
    const own = child(properties, 'numPr');
    const ofStyle = styles.get(value(child(properties, 'pStyle')) ?? '');
    const numId = (own && value(child(own, 'numId'))) ?? ofStyle?.numId;
    const list = numId ? lists.get(numId) : undefined;
    if (!list) continue;
    const level = own ? Number(value(child(own, 'ilvl')) ?? ofStyle?.level ?? 0) : (ofStyle?.level ?? 0);
    const label = nextLabel(list, level, counters);
    if (own) properties.removeChild(own);
    if (label !== '') prepend(document, paragraph, properties, `${label} `);
    written = true;
  }
  return written;
}

/** Counts on in the list and writes the label; lists that share their abstract numbering count together. */
function nextLabel(
  { abstract, levels }: { abstract: string; levels: ReadonlyMap<number, LevelFormat> },
  level: number,
  counters: Map<string, number[]>,
): string {
  const counts = counters.get(abstract) ?? [];
  const format = levels.get(level);
  if (!format || format.format === 'none') return '';
  counts[level] = (counts[level] ?? format.start - 1) + 1;
  counts.length = level + 1;
  counters.set(abstract, counts);
  if (format.format === 'bullet') return '-';
  return format.text.replace(/%(\d)/g, (_, digit: string) => {
    const of = levels.get(Number(digit) - 1);
    return of ? written(counts[Number(digit) - 1] ?? of.start, of.format) : '';
  });
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Numbers beyond it are written in digits, whatever the format: no text has them. */
const MOST = 520;

function written(number: number, format: string): string {
  if (!(number >= 1 && number <= MOST)) return String(number);
  if (format === 'lowerLetter') return LETTERS[(number - 1) % 26]!.repeat(Math.ceil(number / 26));
  if (format === 'upperLetter') return LETTERS[(number - 1) % 26]!.toUpperCase().repeat(Math.ceil(number / 26));
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  if (format === 'upperRoman') return roman(number);
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [worth, letters] of ROMANS)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}

function prepend(document: Document, paragraph: Element, after: Element, label: string): void {
  const run = document.createElementNS(W, 'w:r');
  const text = document.createElementNS(W, 'w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  run.appendChild(text);
  paragraph.insertBefore(run, after.nextSibling);
}
