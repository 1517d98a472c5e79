/** What the code on one page of one paper says. */
export interface PaperCode {
  readonly print: string;
  /** The paper's own, as in `Layout.codes`. */
  readonly code: string;
  /** From 1. */
  readonly page: number;
}

/** Digits and capitals without I, L, O and U (Crockford's base 32): a code is short in a QR and cannot be misread by a person. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters of a print's name (30 bits) and of a paper's code (60 bits). */
export const printLength = 6;
export const codeLength = 12;

const form = /^PL1\.([0-9A-HJKMNP-TV-Z]{6})\.([0-9A-HJKMNP-TV-Z]{12})\.([1-9]\d?)$/;

/** `PL1.K7QF2M.0AX3GMZ9PT4D.1`. */
export const writePaperCode = ({ print, code, page }: PaperCode): string => `PL1.${print}.${code}.${page}`;

/** Null where the text is no code of a ballot paper. Whether it is one of this print is the layout's to say. */
export function readPaperCode(text: string): PaperCode | null {
  const match = form.exec(text);
  return match ? { print: match[1]!, code: match[2]!, page: Number(match[3]) } : null;
}
