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

/** In the right column of a closing: for whom is signed, the office, the mark of signing, the name. */
const SIGNED = /^(T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|T\/U|TUQ\.|Q\.|\()/u;
const RECIPIENTS = /^(nơi nhận|[-–•+*]\s?\p{L}|(?:như|lưu)(?!\p{L}))/iu;

const isSigned = (text: string): boolean => SIGNED.test(text) || isCapitals(text) || isName(text);

/** A degree or rank, and two to seven words that begin with a capital. */
const NAME =
  /^(?:(?:GS|PGS|TS|ThS|KS|CN|BS|LS|NSND|Th\.S)\.?\s?){0,3}(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá) )?\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,6}$/u;

/** Whether a line is a person's name as it stands below a signature. */
export const isName = (text: string): boolean => NAME.test(text) && !isCapitals(text);

function columns(text: string): readonly string[] {
  const gap = /\t+|\s{4,}/.exec(text.trim());
  if (!gap) return [text];
  const left = text.trim();
  const right = left.slice(gap.index + gap[0].length);
  const inClosing = RECIPIENTS.test(left) && isSigned(right);
  return RIGHT_COLUMN.test(right) || inClosing ? [left.slice(0, gap.index), right] : [text];
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
