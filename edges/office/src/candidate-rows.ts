import type { CandidateEntry, Nomination } from '@plenum/election';
import { tidyText } from '@plenum/kernel';
import { type CandidateColumn, columnOf, pastedOrder, plainLetters } from './candidate-columns.ts';
import {
  type CandidateFault,
  type CandidateFaultCode,
  type CandidateReading,
  candidateLimits,
} from './candidate-fault.ts';

/** What a cell may hold once its file is read. */
export type Cell = string | number | boolean | Date | null;

/** A row with the line it stands on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

const expectations: Readonly<Record<CandidateFaultCode, { readonly vi: string; readonly en: string }>> = {
  'too-large': { vi: 'tệp nhỏ hơn 5 MB', en: 'a file below 5 MB' },
  unreadable: { vi: 'tệp Excel (.xlsx) hoặc CSV đọc được', en: 'a readable Excel (.xlsx) or CSV file' },
  'no-rows': { vi: 'ít nhất một người', en: 'at least one person' },
  'too-many-rows': { vi: `nhiều nhất ${candidateLimits.rows} người`, en: `at most ${candidateLimits.rows} people` },
  'missing-name': { vi: 'họ và tên', en: 'a name' },
  'name-too-long': {
    vi: `họ tên dài nhất ${candidateLimits.nameCharacters} ký tự`,
    en: `a name of at most ${candidateLimits.nameCharacters} characters`,
  },
  'name-twice': {
    vi: 'mỗi người một dòng; người trùng tên phải có ngày sinh khác nhau',
    en: 'one line a person; people of the same name need different birth dates',
  },
  'column-twice': { vi: 'mỗi cột một lần', en: 'each column once' },
  'wrong-date': { vi: 'ngày có thật, dạng 19/05/1998 hoặc 1998-05-19', en: 'a real date, as 19/05/1998 or 1998-05-19' },
  'wrong-source': { vi: 'Giới thiệu, Đề cử hoặc Ứng cử', en: 'Committee, Floor or Self' },
  'wrong-count': { vi: 'số nguyên từ 0', en: 'a whole number from 0' },
  'wrong-standing': { vi: 'Chính thức hoặc Dự khuyết', en: 'Official or Alternate' },
  'row-without-header': { vi: 'cột “Họ và tên” ở dòng tiêu đề', en: 'a column “Name” in the header line' },
};

export const fault = (code: CandidateFaultCode, line: number, column: number, found: string): CandidateFault => ({
  line,
  column,
  found: found.slice(0, 80),
  expected: expectations[code],
  code,
});

export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return tidyText(String(cell));
};

export const isEmpty = (row: SheetRow): boolean => row.cells.every((cell) => cellText(cell) === '');

/** `YYYY-MM-DD` of a date that exists, from `dd/mm/yyyy` (also with `-` or `.`), `yyyy-mm-dd` or a date cell; else null. */
export function readDate(cell: Cell | undefined): string | null {
  const text = cellText(cell);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1).map(Number) : local ? local.slice(1).reverse().map(Number) : [];
  if (!year || !month || !day || year < 1900 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const sources: readonly (readonly [Nomination, RegExp])[] = [
  ['self', /^(ung cu|tu ung cu|self|self nominated|self nomination)$/],
  ['floor', /^(de cu|duoc de cu|dai hoi de cu|floor|nominated)$/],
  [
    'committee',
    /^(gioi thieu|cap uy|cap uy gioi thieu|cap trieu tap|ban chap hanh|committee|convener|convening body)$/,
  ],
];

/** How a name came on the list; an empty cell means the convening committee. */
function readSource(text: string): Nomination | null {
  const plain = plainLetters(text);
  return plain === '' ? 'committee' : (sources.find(([, pattern]) => pattern.test(plain))?.[0] ?? null);
}

type Placed = ReadonlyMap<CandidateColumn, number>;

interface Header {
  readonly columns: Placed;
  readonly rows: readonly SheetRow[];
  readonly faults: readonly CandidateFault[];
}

/** Finds the header among the first rows (a title may stand above it); without one the columns have the pasted order. */
function headerOf(rows: readonly SheetRow[]): Header {
  const at = rows.slice(0, 10).findIndex((row) => row.cells.some((cell) => columnOf(cellText(cell)) === 'name'));
  if (at < 0) {
    const numbered = rows.every((row) => /^\d{1,4}[.)]?$/.test(cellText(row.cells[0])));
    const columns = new Map(pastedOrder.map((column, index) => [column, index + (numbered ? 1 : 0)]));
    return { columns, rows, faults: [] };
  }
  const columns = new Map<CandidateColumn, number>();
  const faults: CandidateFault[] = [];
  const header = rows[at]!;
  header.cells.forEach((cell, index) => {
    const column = columnOf(cellText(cell));
    if (!column) return;
    if (columns.has(column)) faults.push(fault('column-twice', header.line, index + 1, cellText(cell)));
    else columns.set(column, index);
  });
  return { columns, rows: rows.slice(at + 1), faults };
}

function candidateOf(row: SheetRow, columns: Placed, faults: CandidateFault[]): CandidateEntry | null {
  const cellAt = (column: CandidateColumn): Cell | undefined => {
    const index = columns.get(column);
    return index === undefined ? undefined : row.cells[index];
  };
  const refuse = (code: CandidateFaultCode, column: CandidateColumn): void => {
    faults.push(fault(code, row.line, (columns.get(column) ?? 0) + 1, cellText(cellAt(column))));
  };
  const before = faults.length;
  const name = cellText(cellAt('name'));
  if (!/\p{L}/u.test(name)) refuse('missing-name', 'name');
  else if (name.length > candidateLimits.nameCharacters) refuse('name-too-long', 'name');
  const dates: { born?: string; joined?: string } = {};
  for (const column of ['born', 'joined'] as const) {
    if (cellText(cellAt(column)) === '') continue;
    const date = readDate(cellAt(column));
    if (date) dates[column] = date;
    else refuse('wrong-date', column);
  }
  const nominated = readSource(cellText(cellAt('nominated')));
  if (!nominated) refuse('wrong-source', 'nominated');
  const support = cellText(cellAt('support'));
  if (support !== '' && !/^\d{1,9}$/.test(support)) refuse('wrong-count', 'support');
  if (faults.length > before || !nominated) return null;
  return { name, ...dates, nominated, ...(support !== '' && { support: Number(support) }) };
}

/** Reads rows as candidates: all faults at once, each with its place. */
export function candidatesOf(all: readonly SheetRow[]): CandidateReading {
  const filled = all.filter((row) => !isEmpty(row));
  const { columns, rows, faults: headerFaults } = headerOf(filled);
  const faults = [...headerFaults];
  if (rows.length === 0) faults.push(fault('no-rows', filled.at(-1)?.line ?? 1, 1, ''));
  if (rows.length > candidateLimits.rows) {
    const over = rows[candidateLimits.rows]!;
    return { candidates: [], faults: [...faults, fault('too-many-rows', over.line, 1, String(rows.length))] };
  }
  const candidates: CandidateEntry[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const candidate = candidateOf(row, columns, faults);
    if (!candidate) continue;
    const key = `${candidate.name.toLowerCase()} ${candidate.born ?? ''}`;
    if (seen.has(key)) faults.push(fault('name-twice', row.line, (columns.get('name') ?? 0) + 1, candidate.name));
    seen.add(key);
    candidates.push(candidate);
  }
  return { candidates, faults: faults.slice(0, candidateLimits.faults) };
}
