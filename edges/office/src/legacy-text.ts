import type { LegacyEncoding } from '@plenum/rulebook';
import iconv from 'iconv-lite';

/** TCVN3 (the ABC fonts) has the letters of TCVN 5712, which iconv-lite knows, at the places of Latin-1. */
const tcvn3 = new Map(
  Array.from({ length: 0xff - 0xa1 }, (_, n) => 0xa1 + n).map((code) => [
    String.fromCharCode(code),
    iconv.decode(Buffer.of(code), 'tcvn'),
  ]),
);

/** VNI writes a vowel and after it a second letter for its marks; no library on the registry knows it. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const VNI = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/giu;

function fromVni(text: string): string {
  return text.replace(VNI, (found, vowel: string | undefined, mark: string | undefined) => {
    const letter = (vowel ?? found).toLowerCase();
    const isUpper = (vowel ?? found) !== letter;
    const marked = (VNI_LETTERS[letter] ?? letter) + (mark === undefined ? '' : VNI_MARKS[mark.toLowerCase()]!);
    return (isUpper ? marked.toLocaleUpperCase('vi') : marked).normalize('NFC');
  });
}

const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3.get(sign) ?? sign).normalize('NFC');

/** ABC has no capitals with tones outside its capital fonts: in a line of capitals they are written small. */
const capitalsWhole = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      /[A-Z](?:[^a-zA-Z]*[A-Z]){3}/.test(line) && !/[a-z]/.test(line) ? line.toLocaleUpperCase('vi') : line,
    )
    .join('\n');

/** Text that stands in the letters of an old font, as Unicode. The capital fonts of ABC (`.VnTimeH`) show small letters large. */
export function fromLegacyFont(
  text: string,
  font: string,
): { readonly text: string; readonly from: LegacyEncoding } | null {
  if (/^\.Vn/i.test(font)) {
    const small = fromTcvn3(text);
    return { text: /H$/.test(font) ? small.toLocaleUpperCase('vi') : small, from: 'tcvn3' };
  }
  return /^VNI[- ]?/i.test(font) ? { text: fromVni(text), from: 'vni' } : null;
}

/** How much of a text is looked at to tell its encoding, and how much of its marked words must be Vietnamese. */
const LOOKED_AT = 40_000;
const ENOUGH = 0.85;

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:[aeiouy]\p{M}*){0,3}(?:ng|nh|ch|[cmnpt])?$/u;

/** The share of a text's words with letters outside ASCII that could be Vietnamese syllables; null where it has hardly any. */
function vietnameseShare(text: string): number | null {
  const words = text.match(/[\p{L}\p{M}\p{N}\u00a1-\u00bf]+/gu)?.filter((word) => /[^\p{ASCII}]/u.test(word)) ?? [];
  if (words.length < 3) return null;
  return words.filter((word) => isSyllable(word)).length / words.length;
}

function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().replaceAll('đ', 'd').normalize('NFD');
  if (!SYLLABLE.test(apart)) return false;
  return (apart.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).length <= 1;
}

/**
 * The text as Unicode where it is Vietnamese in an encoding from before it, whether its bytes were kept or came as Latin-1 letters
 * (pasted from a document in an old font): the encoding in which nearly all its marked words are Vietnamese, while as it stands
 * they are not. Null where it is Unicode, or nothing that is known.
 */
export function fromLegacyText(text: string): { readonly text: string; readonly from: LegacyEncoding } | null {
  const start = text.slice(0, LOOKED_AT);
  const asItStands = vietnameseShare(start);
  if (asItStands === null || asItStands >= ENOUGH) return null;
  const candidates = [
    { from: 'tcvn3' as const, convert: (old: string) => capitalsWhole(fromTcvn3(old)) },
    { from: 'vni' as const, convert: fromVni },
    { from: 'windows-1258' as const, convert: fromWindows1258 },
  ].map((one) => ({ ...one, share: vietnameseShare(one.convert(start)) ?? 0 }));
  const best = candidates.sort((a, b) => b.share - a.share)[0]!;
  return best.share >= ENOUGH && best.share > asItStands ? { text: best.convert(text), from: best.from } : null;
}

const fromWindows1258 = (text: string): string =>
  iconv.decode(iconv.encode(text, 'windows-1252'), 'windows-1258').normalize('NFC');

/** Bytes that are no UTF-8, as text: UTF-16 by its mark, else an encoding of before Unicode that can be told; null where none fits. */
export function fromLegacyBytes(bytes: Uint8Array): { readonly text: string; readonly from: LegacyEncoding } | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: iconv.decode(Buffer.from(bytes), 'utf-16le'), from: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: iconv.decode(Buffer.from(bytes), 'utf-16be'), from: 'utf-16' };
  if (bytes.includes(0)) return null;
  return fromLegacyText(iconv.decode(Buffer.from(bytes), 'windows-1252'));
}
