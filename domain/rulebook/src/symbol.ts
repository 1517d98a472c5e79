const LETTERS = '\\p{Lu}';
/** A capital that begins no word: `NĐ-CPHà Nội` comes from a heading whose columns were run together. */
const CAPITAL = `(?:[${LETTERS}0-9](?!\\p{Ll}))`;
/** `TTg` is the Prime Minister. */
const INITIALS = `(?:${CAPITAL}*Tg(?!\\p{Ll})|${CAPITAL}+)`;
/** It may go on on the next line after its hyphen. */
const ISSUER = `${INITIALS}(?:[-.]\\n?${INITIALS})*`;
/** The type of instrument: `QĐ`, `NQLT`, and with a small letter `CTr`, `TTr`. */
const TYPE = `[${LETTERS}]{1,8}r?`;

/** Party and mass organisations: `39-CT/TW`, `367 - QĐ/TWĐTN-VP`, `84 QĐ/TWĐTN`. */
const PARTY = `\\d{1,5}(?:\\s?[-–]\\s?|\\s)${TYPE}\\s?\\/\\s?${ISSUER}`;
/** State, unions and laws: `30/2020/NĐ-CP`, `28/HD-TLĐ`, `63/2020/QH14`. */
const STATE = `\\d{1,5}\\s?\\/\\s?(?:\\d{4}\\s?\\/\\s?)?(?:QH\\d{1,2}|UBTVQH\\d{1,2}|${TYPE}\\s?[-–]\\s?${ISSUER})`;

export const SYMBOL = `(?:${PARTY}|${STATE})`;

/** Number and symbol as a key: no spaces, a plain hyphen. */
export const symbolOf = (printed: string): string =>
  printed
    .replace(/^(\d+)\s+(?=\p{L})/u, '$1-')
    .replace(/\s/g, '')
    .replace(/–/g, '-')
    .replace(/[-.]$/, '');

const DATES = [
  /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu,
  /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/u,
];

/** The first date of a text as `YYYY-MM-DD`, null where it has none that exists. */
export function dateIn(text: string): string | null {
  for (const pattern of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
    if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) continue;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return null;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
