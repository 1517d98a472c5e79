import { foldedText } from '@plenum/organisation';

/** What a person asks for, taken apart. */
export interface SearchQuery {
  /** What is left of the words that were typed. */
  readonly words: string;
  /** Number of an article: `12`, `5a`. */
  readonly article: string | null;
  /** A number and symbol, or its beginning, folded and without spaces: `15-qc/tu`. */
  readonly number: string | null;
  /** Days between which it was issued, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
}

const ARTICLE = /(?<![\p{L}\p{M}\p{N}])(?:điều|dieu|đ\.|article)\s*(\d{1,4}[a-zđ]?)(?![\p{L}\p{M}\p{N}/-])/iu;
const DAY = /(?<![\p{N}/-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\p{N}/-])/u;
const ISO_DAY = /(?<![\p{N}/-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}/-])/u;
const MONTH = /(?<![\p{N}/-])(?:tháng\s*|thang\s*)?(\d{1,2})\/(\d{4})(?![\p{N}/-])/u;
const YEAR = /(?<![\p{L}\p{M}\p{N}])(?:năm|nam|year)\s+((?:19|20)\d{2})(?![\p{N}/-])/iu;
const NUMBER =
  /(?<![\p{L}\p{M}\p{N}])(?:số\s*|so\s*)?(\d{1,5}(?:\/\d{4})?\s?[-/]\s?\p{L}[\p{L}\p{M}]*(?:[-/]\p{L}[\p{L}\p{M}]*)*)/iu;

/** As numbers and symbols are compared. */
export const numberForm = (number: string): string => foldedText(number).replace(/\s+/g, '');

const two = (text: string): string => text.padStart(2, '0');

/** Reads `quy chế điều 12 15-QC/TU 05/9/2021` as a person means it; what is none of these is words. */
export function readSearch(typed: string): SearchQuery {
  let rest = typed.normalize('NFC');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const article = take(ARTICLE)?.[1]?.toLowerCase() ?? null;
  const iso = take(ISO_DAY);
  const day = iso ? null : take(DAY);
  const month = iso || day ? null : take(MONTH);
  const year = iso || day || month ? null : take(YEAR);
  const number = take(NUMBER)?.[1];
  const span = iso
    ? [iso[0], iso[0]]
    : day
      ? [`${day[3]}-${two(day[2]!)}-${two(day[1]!)}`, `${day[3]}-${two(day[2]!)}-${two(day[1]!)}`]
      : month
        ? [`${month[2]}-${two(month[1]!)}-01`, `${month[2]}-${two(month[1]!)}-31`]
        : year
          ? [`${year[1]}-01-01`, `${year[1]}-12-31`]
          : [null, null];
  return {
    words: rest.replace(/\s+/g, ' ').trim(),
    article,
    number: number === undefined ? null : numberForm(number),
    from: span[0] ?? null,
    to: span[1] ?? null,
  };
}
