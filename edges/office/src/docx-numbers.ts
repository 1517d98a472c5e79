import type { Document, Element } from '@xmldom/xmldom';
import { parseXml } from './broken-xml.ts';
import { attribute, child, children, value } from './docx-styles.ts';

interface LevelFormat {
  readonly format: string;
  /** `Điều %1.` */
  readonly text: string;
  readonly start: number;
}

/**
 * The numbers that Word counts itself (`Điều %1.`), from `word/numbering.xml`: gives the next label of a list (numId) at a level, in
 * the order in which its paragraphs stand; empty where it writes none, `-` for a bullet.
 * @throws BrokenXml
 */
export function numberingOf(xml: string): (numId: string, level: number) => string {
  const lists = levelsOf(parseXml(xml, 'word/numbering.xml'));
  const counters = new Map<string, number[]>();
  return (numId, level) => {
    const list = lists.get(numId);
    return list ? nextLabel(list, level, counters) : '';
  };
}

type Levels = ReadonlyMap<string, { readonly abstract: string; readonly levels: ReadonlyMap<number, LevelFormat> }>;

/** What each list (numId) writes at each level. */
function levelsOf(numbering: Document): Levels {
  const abstracts = new Map(
    children(numbering, 'abstractNum').map((abstract) => [
      attribute(abstract, 'abstractNumId') ?? '',
      new Map(children(abstract, 'lvl').map((level) => [Number(attribute(level, 'ilvl')), formatOf(level)])),
    ]),
  );
  return new Map(
    children(numbering, 'num').map((num) => {
      const abstract = value(child(num, 'abstractNumId')) ?? '';
      const levels = new Map(abstracts.get(abstract) ?? []);
      for (const override of children(num, 'lvlOverride')) {
        const [at, level] = [Number(attribute(override, 'ilvl')), child(override, 'lvl')];
        if (level) levels.set(at, formatOf(level));
      }
      return [attribute(num, 'numId') ?? '', { abstract, levels }];
    }),
  );
}

const formatOf = (level: Element): LevelFormat => ({
  format: value(child(level, 'numFmt')) ?? 'decimal',
  text: value(child(level, 'lvlText')) ?? '',
  start: Number(value(child(level, 'start')) ?? 1),
});

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
