import { readSheet } from 'read-excel-file/node';
import { type CandidateFault, type CandidateReading, candidateLimits } from './candidate-fault.ts';
import { type Cell, candidatesOf, fault, type SheetRow } from './candidate-rows.ts';
import { farCell } from './far-cell.ts';
import { checkArchive } from './safe-archive.ts';

/** Candidates from the first sheet of an Excel workbook: header in Vietnamese or English, dates as dates or as text. */
export async function readCandidatesXlsx(bytes: Uint8Array): Promise<CandidateReading> {
  const read = await xlsxRows(bytes);
  return 'fault' in read ? { candidates: [], faults: [read.fault] } : candidatesOf(read.rows);
}

/** The rows of the first sheet of an Excel workbook, or why it cannot be read. */
export async function xlsxRows(
  bytes: Uint8Array,
): Promise<{ readonly rows: readonly SheetRow[] } | { readonly fault: CandidateFault }> {
  const refused = (code: 'too-large' | 'unreadable', found: string) => ({ fault: fault(code, 1, 1, found) });
  if (bytes.length > candidateLimits.bytes) return refused('too-large', String(bytes.length));
  try {
    await checkArchive(bytes, {
      inflatedBytes: candidateLimits.inflatedBytes,
      entries: candidateLimits.entriesOfArchive,
      refuse: farCell({ lastLine: candidateLimits.lastLine, columns: candidateLimits.columns }),
    });
    const rows = await readSheet(Buffer.from(bytes));
    return { rows: rows.map((cells, index) => ({ line: index + 1, cells: cells.map(plainCell) })) };
  } catch (error) {
    return refused('unreadable', (error as Error).message);
  }
}

/** The library types a date cell as `typeof Date`; what comes is a Date. */
const plainCell = (cell: unknown): Cell =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date
    ? cell
    : null;
