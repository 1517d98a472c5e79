import { formatPercent, type Language, type Sheet, type SheetCell } from '@plenum/election';

/** What a spreadsheet takes for the start of a formula, full-width forms too. */
const formulaStart = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A sheet as CSV: UTF-8 with the mark by which Excel knows it, CRLF, cells quoted where they must be. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
export function sheetCsv({ header, rows }: Sheet, lang: Language): Uint8Array {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => csvCell(cell, lang)).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function csvCell(cell: SheetCell, lang: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'string' ? disarmed(cell) : formatPercent(cell.percent, lang);
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const disarmed = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);
