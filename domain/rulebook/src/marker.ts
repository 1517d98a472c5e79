import { isCapitals } from './text-line.ts';

export const levels = ['part', 'chapter', 'section', 'article', 'clause', 'point'] as const;
export type Level = (typeof levels)[number];

/** What a line begins with where it begins a provision. Whether it does is also a question of what stood before. */
export interface Marker {
  readonly level: Level;
  /** As it is printed, without what parts it from the text: `Điều 14`, `a)`. */
  readonly label: string;
  /** `14`, `II`, `1.1`, `đ`. */
  readonly number: string;
  /** What follows on the line. */
  readonly rest: string;
  /** A sign parts number and text (`Điều 14.`), so it is hardly a citation at a line's start. */
  readonly parted: boolean;
  /** The kind of number, where one level has several: `I.` and `Mục 1` both are sections. */
  readonly style: 'word' | 'roman' | 'capital' | 'decimal' | 'letter' | 'small-roman';
}

const ORDINALS = 'nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai| ba| bốn| tư| lăm| sáu)?';
const PART = new RegExp(
  `^(phần (?:thứ )?((?:${ORDINALS})|[ivxl]+|\\d{1,2}|[a-h]))(?![\\p{L}\\p{N}])\\s*([.:–-]?)\\s*(.*)$`,
  'iu',
);
const CHAPTER = /^(chương ([ivxlc]+|\d{1,3}|[A-H](?![\p{L}])))(?![\p{L}\p{N}])\s*([.:–-]?)\s*(.*)$/iu;
const SECTION = /^((?:tiểu )?mục (\d{1,3}|[ivxl]+|[A-H]))(?![\p{L}\p{N}])\s*([.:–-]?)\s*(.*)$/iu;
const ARTICLE = /^(điều (\d{1,4}[a-zđ]?))(?![\p{L}\p{N}])\s*([.:–-]?)\s*(.*)$/iu;
const ROMAN = /^([IVXL]{1,7})\s*([.\-–/)]+)\s*(\S.*)$/u;
const CAPITAL = /^([A-H])\s*([.\-–/)]+)\s+(\S.*)$/u;
const DECIMAL = /^((\d{1,3}(?:\.\d{1,2}){0,3})\s?(\.|-|–|\)|\/)[.\-–]?)\s*(?![\d/])(\S.*)$/u;
/** `1.1 Text`: two numbers and more need no sign after them. */
const DECIMAL_BARE = /^((\d{1,3}(?:\.\d{1,2}){1,3}))\s+(\p{L}.*)$/u;
const LETTER = /^(([a-zđ](?:\.?\d{1,2})?)\s?(\)|\.|-|–|\/)[.\-–]?)\s*(\S.*)$/u;
const SMALL_ROMAN = /^(\(?([ivx]{1,5})\))\s*(\S.*)$/u;

/** Words that follow a number where a line only cites: `Điều 5 của Luật này`, `Mục 1 Chương II`. */
const CITES =
  /^(của|và|hoặc|tại|trong|này|đến|thì|là|được|nêu|quy định|Chương|Mục|Phần|Luật|Bộ luật|Nghị|Quy chế|Quy định|Quyết|Thông|Điều lệ|Pháp lệnh|Hiến pháp|Hướng dẫn|Chỉ thị|Kết luận)(?![\p{L}])/u;

/** Everything that the line can begin, the likeliest first. */
export function markersOf(text: string): readonly Marker[] {
  const found: Marker[] = [];
  const word = (level: Level, pattern: RegExp) => {
    const match = pattern.exec(text);
    if (!match) return;
    const [, label, number, sign, rest] = match as unknown as [string, string, string, string, string];
    if (sign === '' && CITES.test(rest)) return;
    if (sign === '' && rest !== '' && !/^[\p{Lu}(]/u.test(rest)) return;
    found.push({ level, label, number, rest, parted: sign !== '' || rest === '' || isCapitals(rest), style: 'word' });
  };
  word('part', PART);
  word('chapter', CHAPTER);
  word('section', SECTION);
  word('article', ARTICLE);
  if (found.length > 0) return found;
  const roman = ROMAN.exec(text);
  if (roman && isRoman(roman[1]!)) found.push(heading('section', roman, 'roman'));
  const capital = CAPITAL.exec(text);
  if (capital) found.push(heading('part', capital, 'capital'));
  const decimal = DECIMAL.exec(text);
  if (decimal) found.push(numbered('clause', decimal[1]!, decimal[2]!, decimal[4]!, 'decimal'));
  const bare = decimal ? null : DECIMAL_BARE.exec(text);
  if (bare) found.push(numbered('clause', bare[1]!, bare[2]!, bare[3]!, 'decimal'));
  const letter = LETTER.exec(text);
  if (letter) found.push(numbered('point', letter[1]!, letter[2]!, letter[4]!, 'letter'));
  const small = SMALL_ROMAN.exec(text);
  if (small) found.push(numbered('point', small[1]!, small[2]!, small[3]!, 'small-roman'));
  return found;
}

const heading = (level: Level, [, number, sign, rest]: RegExpExecArray, style: 'roman' | 'capital'): Marker => ({
  level,
  label: `${number}${sign}`,
  number: number!,
  rest: rest!,
  parted: true,
  style,
});

const numbered = (level: Level, label: string, number: string, rest: string, style: Marker['style']): Marker => ({
  level,
  label,
  number,
  rest,
  parted: true,
  style,
});

const isRoman = (text: string): boolean => toRoman(fromRoman(text)) === text;

const ROMANS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function fromRoman(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  const digits = [...text.toUpperCase()].map((letter) => values[letter] ?? 0);
  for (const [n, value] of digits.entries()) total += value < (digits[n + 1] ?? 0) ? -value : value;
  return total;
}

function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMANS)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}

const ORDINAL_WORDS = [
  ...['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  ...['mười một', 'mười hai', 'mười ba', 'mười bốn', 'mười lăm', 'mười sáu'],
];
/** Drafting order: đ follows d. Some texts use f, j, w and z as well, others pass over them. */
const LETTERS = [...'abcdđefghijklmnopqrstuvwxyz'];
const passedOver: ReadonlySet<string> = new Set('fjwz');

/** The place of a number in its run, from 1: `II` 2, `ba` 3, `14` 14; null where it has none, as `14a`. */
export function placeOf(number: string, style: Marker['style']): number | null {
  const text = number.toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  if (style === 'letter') return LETTERS.includes(text) ? LETTERS.indexOf(text) + 1 : null;
  if (ORDINAL_WORDS.includes(text)) return ORDINAL_WORDS.indexOf(text) + 1;
  if (text === 'bốn') return 4;
  if (text === 'mười tư') return 14;
  if (style !== 'capital' && isRoman(text.toUpperCase())) return fromRoman(text);
  return /^[a-h]$/.test(text) ? 'abcdefgh'.indexOf(text) + 1 : null;
}

/** Whether nothing is left out between two letters of points. */
export const areLettersNext = (before: number, after: number): boolean =>
  after > before && LETTERS.slice(before, after - 1).every((letter) => passedOver.has(letter));

/** The letters of points at these places of the alphabet, without those that drafting passes over. */
export const lettersAt = (places: readonly number[]): readonly string[] =>
  places.map((place) => LETTERS[place - 1]!).filter((letter) => letter !== undefined && !passedOver.has(letter));

/** What would have come next, for a message. */
export const letterAfter = (place: number): string =>
  LETTERS.slice(place).find((letter) => !passedOver.has(letter)) ?? '';
