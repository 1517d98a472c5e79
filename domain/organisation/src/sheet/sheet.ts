import { tidyText } from '@plenum/kernel';
import { isDate } from '../field-check.ts';
import { foldedText } from '../name-order.ts';
import { organisationLimits } from '../organisation-limits.ts';

/** A row of a spreadsheet with the line it stands on; a date cell comes as `YYYY-MM-DD`. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export const sheetFaultCodes = [
  'no-rows',
  'too-many-rows',
  'column-missing',
  'column-twice',
  'cell-missing',
  'wrong-date',
  'wrong-word',
  'line-twice',
  'unknown-unit',
] as const;
export type SheetFaultCode = (typeof sheetFaultCodes)[number];

/** Why a line cannot be kept; line and column count from 1, the header is a line too. Column 0: the line as a whole. */
export interface SheetFault {
  readonly line: number;
  readonly column: number;
  /** One of `sheetFaultCodes`, or a refusal's code. */
  readonly code: string;
  readonly found: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A column: its header in both languages, and other headers it goes by, folded. */
export interface Column<Key extends string> {
  readonly key: Key;
  readonly header: { readonly vi: string; readonly en: string };
  readonly also?: RegExp;
  readonly needed?: true;
}

/** A line with its cells by column. */
export interface SheetLine<Key extends string> {
  readonly line: number;
  /** The cell, tidied; empty where the file has no such column. */
  readonly cell: (key: Key) => string;
  readonly has: (key: Key) => boolean;
  readonly fault: (key: Key, code: string, values?: SheetFault['values']) => SheetFault;
}

const headerForm = (text: string): string =>
  foldedText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function columnOf<Key extends string>(header: string, columns: readonly Column<Key>[]): Key | null {
  const form = headerForm(header);
  const found = columns.find(
    (column) =>
      form === headerForm(column.header.vi) || form === headerForm(column.header.en) || column.also?.test(form),
  );
  return found?.key ?? null;
}

/** Finds the header among the first rows (a title may stand above it) and gives the lines below; every fault at once. */
export function readSheet<Key extends string>(
  rows: readonly SheetRow[],
  columns: readonly Column<Key>[],
): { readonly lines: readonly SheetLine<Key>[]; readonly faults: readonly SheetFault[] } {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const needed = columns.filter((column) => column.needed).map((column) => column.key);
  const placed = (row: SheetRow) => row.cells.map((cell) => columnOf(cell, columns));
  const at = filled.slice(0, 10).findIndex((row) => placed(row).includes(needed[0]!));
  const header = filled[Math.max(at, 0)];
  if (!header) return { lines: [], faults: [fault(1, 0, 'no-rows')] };
  const places = new Map<Key, number>();
  const faults: SheetFault[] = [];
  placed(header).forEach((key, index) => {
    if (key === null) return;
    if (places.has(key)) faults.push(fault(header.line, index + 1, 'column-twice', header.cells[index]));
    else places.set(key, index);
  });
  for (const column of columns)
    if (column.needed && !places.has(column.key))
      faults.push(
        fault(header.line, 0, 'column-missing', '', { header: column.header.vi, headerEn: column.header.en }),
      );
  const below = filled.slice(Math.max(at, 0) + 1);
  if (below.length === 0) faults.push(fault(header.line, 0, 'no-rows'));
  if (below.length > organisationLimits.rows)
    faults.push(
      fault(below[organisationLimits.rows]!.line, 0, 'too-many-rows', String(below.length), {
        maximum: organisationLimits.rows,
      }),
    );
  return faults.length > 0 ? { lines: [], faults } : { lines: below.map((row) => lineOf(row, places)), faults };
}

function lineOf<Key extends string>(row: SheetRow, places: ReadonlyMap<Key, number>): SheetLine<Key> {
  const cell = (key: Key): string => {
    const at = places.get(key);
    return at === undefined ? '' : tidyText(row.cells[at] ?? '');
  };
  return {
    line: row.line,
    cell,
    has: (key) => places.has(key),
    fault: (key, code, values = {}) => fault(row.line, (places.get(key) ?? -1) + 1, code, cell(key), values),
  };
}

export const fault = (
  line: number,
  column: number,
  code: string,
  found = '',
  values: SheetFault['values'] = {},
): SheetFault => ({ line, column, code, found: found.slice(0, 80), values });

/** `YYYY-MM-DD` from `dd/mm/yyyy` (also `-` or `.`) or `yyyy-mm-dd`; null where it is no day. */
export function cellDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const parts = iso ? iso.slice(1) : local ? local.slice(1).reverse() : null;
  if (!parts) return null;
  const date = `${parts[0]}-${parts[1]!.padStart(2, '0')}-${parts[2]!.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/** The code that a word stands for, in either language, with or without tones; null for another word. */
export function cellWord<Code extends string>(
  text: string,
  ...words: readonly Readonly<Record<Code, string>>[]
): Code | null {
  const form = headerForm(text);
  for (const each of words)
    for (const [code, word] of Object.entries(each) as [Code, string][])
      if (form === headerForm(word) || form === headerForm(code)) return code;
  return null;
}
