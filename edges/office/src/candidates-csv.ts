import { parse } from 'csv-parse/sync';
import { type CandidateFault, type CandidateReading, candidateLimits } from './candidate-fault.ts';
import { candidatesOf, fault, type SheetRow } from './candidate-rows.ts';

/** Tab where there is one (pasted from a table), else semicolon, else comma: what separates the columns of the first line. */
function delimiterOf(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  return ['\t', ';', ','].find((sign) => line.includes(sign)) ?? ',';
}

/**
 * Candidates from CSV or pasted lines (`name; born; joined; nominated; support`), with or without a header in Vietnamese or
 * English. Lines of names alone are enough.
 */
export function readCandidatesCsv(text: string): CandidateReading {
  const read = csvRows(text, candidateLimits.rows);
  return 'fault' in read ? { candidates: [], faults: [read.fault] } : candidatesOf(read.rows);
}

/** The rows of CSV or of pasted lines, some more than `most` so that too many are seen as such; or why they cannot be read. */
export function csvRows(
  text: string,
  most: number,
): { readonly rows: readonly SheetRow[] } | { readonly fault: CandidateFault } {
  if (text.length > candidateLimits.bytes) return { fault: fault('too-large', 1, 1, String(text.length)) };
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to: most + 20,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return {
      rows: records.map(({ record, info }): SheetRow => ({ line: info.lines, cells: record.map(withoutMark) })),
    };
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    return { fault: fault('unreadable', line, 1, (error as Error).message) };
  }
}

/** Pasted lists often carry `1.` or a dash before the name. */
const withoutMark = (cell: string, index: number): string =>
  index === 0 ? cell.replace(/^(?:\d{1,4}[.)]|[-–•*])\s+(?=\p{L})/u, '') : cell;
