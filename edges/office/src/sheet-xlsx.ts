import type { Sheet, SheetCell } from '@plenum/election';
import writeXlsx from 'write-excel-file/node';
import { printable } from './printable.ts';

/** Sheets as an Excel workbook. Texts are cells of text, so that none is a formula; shares are numbers shown with two decimals. */
export async function sheetsXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = writeXlsx(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      columns: sheet.header.map((_, at) => ({ width: widthOf(sheet, at) })),
      data: [
        sheet.header.map((value) => ({ value: printable(value), fontWeight: 'bold' as const })),
        ...sheet.rows.map((row) => row.map(cellOf)),
      ],
    })),
  );
  return new Uint8Array(await file.toBuffer());
}

function cellOf(cell: SheetCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: printable(cell), type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: Number(`${cell.percent}e-2`), type: Number, format: '0.00%' };
}

/** In characters, as wide as what stands in it, within bounds. */
function widthOf({ header, rows }: Sheet, at: number): number {
  const lengths = [header, ...rows].map((row) => String(row[at] ?? '').length);
  return Math.min(Math.max(...lengths, 6) + 2, 48);
}
