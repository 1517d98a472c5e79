import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { farCell } from './far-cell.ts';
import { checkArchive } from './safe-archive.ts';

/** A row of a spreadsheet as texts, with the line it stands on; a date cell is `YYYY-MM-DD`. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How large a list of units or people may be; past it the file is refused, not read slowly. */
export const sheetLimits = {
  csvBytes: 48 * 1024 * 1024,
  xlsxBytes: 16 * 1024 * 1024,
  inflatedBytes: 256 * 1024 * 1024,
  /** The last line that may hold anything, and the last column (CV). */
  xlsxLines: 100_000,
  columns: 100,
  csvLines: 260_000,
} as const;

/** The file cannot be read as a list; `found` says in English what was met. */
export class UnreadableSheet extends Error {
  readonly code: 'too-large' | 'unreadable';
  constructor(code: 'too-large' | 'unreadable', found: string) {
    super(found);
    this.code = code;
  }
}

/**
 * The rows of a CSV file (UTF-8; commas, semicolons or tabs) or of the first sheet of an Excel workbook, by the ending of its
 * name.
 * @throws UnreadableSheet
 */
export const readSheetRows = (bytes: Uint8Array, name: string): Promise<readonly SheetRow[]> =>
  /\.xlsx$/i.test(name) ? xlsxRows(bytes) : csvRows(bytes);

async function csvRows(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  if (bytes.length > sheetLimits.csvBytes) throw new UnreadableSheet('too-large', `${bytes.length} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSheet('unreadable', 'not UTF-8');
  }
  if (text.includes('\0')) throw new UnreadableSheet('unreadable', 'a NUL character');
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const delimiter = ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ',';
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: sheetLimits.csvLines,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    throw new UnreadableSheet('unreadable', (error as Error).message);
  }
}

async function xlsxRows(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  if (bytes.length > sheetLimits.xlsxBytes) throw new UnreadableSheet('too-large', `${bytes.length} bytes`);
  try {
    await checkArchive(bytes, {
      inflatedBytes: sheetLimits.inflatedBytes,
      entries: 2_000,
      refuse: farCell({ lastLine: sheetLimits.xlsxLines, columns: sheetLimits.columns }),
    });
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((cells, at) => ({ line: at + 1, cells: (cells as readonly unknown[]).map(cellText) }));
  } catch (error) {
    throw new UnreadableSheet('unreadable', (error as Error).message);
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
