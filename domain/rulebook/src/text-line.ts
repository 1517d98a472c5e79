/** A line of an instrument's text. `line` counts from 1 in the document that it came from. */
export interface TextLine {
  readonly line: number;
  /** In NFC, white space single, none at the ends. */
  readonly text: string;
  /** Whether it stands in what an amending instrument quotes: words of another instrument. */
  readonly quoted?: boolean;
  /** What follows the number on this line, or what a line without one is, where the source itself says so (a marked-up document does). */
  readonly as?: 'heading' | 'text' | 'paragraph' | 'closing';
  /** Whether an instrument that is issued with the one before begins here, by the source's own word. */
  readonly begins?: boolean;
}

/** Old texts write the capital eth for Đ, and several kinds of space and of hyphen. */
const sameLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u200b|\u200c|\u200d|\u00ad|\ufeff/g, '');

/** What stands in the right column of a heading; in a plain text it is on the left column's line, after a wide gap or a tab. */
const RIGHT_COLUMN = /^(CỘNG H[OÒ][AÀ] XÃ|Độc lập|ĐẢNG CỘNG SẢN|[-_]{3,}$|[\p{L}. ]{2,40},? ?ngày\s)/u;

function columns(text: string): readonly string[] {
  const gap = /\t+|\s{4,}/.exec(text.trim());
  if (!gap) return [text];
  const left = text.trim();
  const right = left.slice(gap.index + gap[0].length);
  return RIGHT_COLUMN.test(right) ? [left.slice(0, gap.index), right] : [text];
}

/** The lines that say something, of a plain text in any of the usual line endings. */
export function textLines(text: string): readonly TextLine[] {
  return sameLetters(text)
    .split(/\r\n|\n|\r/)
    .flatMap((raw, n) =>
      columns(raw.replace(/\u00a0/g, ' '))
        .map((part) => part.replace(/\s+/g, ' ').trim())
        .filter((part) => part !== '')
        .map((part) => ({ line: n + 1, text: part })),
    );
}

export const isCapitals = (text: string): boolean =>
  /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(text);
