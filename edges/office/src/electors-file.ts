import { csvRows } from './candidates-csv.ts';
import { xlsxRows } from './candidates-xlsx.ts';
import { type ElectorReading, electorRowLimit, electorsOf } from './elector-rows.ts';

/**
 * Those summoned from CSV or pasted lines (`name; born; unit; official or alternate`), with or without a header in Vietnamese or
 * English. Lines of names alone are enough.
 */
export function readElectorsCsv(text: string): ElectorReading {
  const read = csvRows(text, electorRowLimit);
  return 'fault' in read ? { electors: [], faults: [read.fault] } : electorsOf(read.rows);
}

/** Those summoned from the first sheet of an Excel workbook, in the same columns. */
export async function readElectorsXlsx(bytes: Uint8Array): Promise<ElectorReading> {
  const read = await xlsxRows(bytes);
  return 'fault' in read ? { electors: [], faults: [read.fault] } : electorsOf(read.rows);
}
