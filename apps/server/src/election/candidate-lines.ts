import type { CandidateEntry, Nomination } from '@plenum/election';
import type { Language } from '../http/language.ts';
import type { CandidateFault, CandidatePreview } from './candidate-preview.ts';

const fields = ['name', 'born', 'joined', 'nominated', 'support'] as const;
type Field = (typeof fields)[number];

/** Headings that people give the columns, without accents and case. */
const headings: Readonly<Record<string, Field>> = {
  name: 'name',
  'ho ten': 'name',
  'ho va ten': 'name',
  'full name': 'name',
  born: 'born',
  'birth date': 'born',
  'ngay sinh': 'born',
  joined: 'joined',
  'ngay vao': 'joined',
  'ngay vao dang': 'joined',
  'ngay ket nap': 'joined',
  nominated: 'nominated',
  'nguon gioi thieu': 'nominated',
  'gioi thieu': 'nominated',
  support: 'support',
  'so phieu dong y': 'support',
  'phieu dong y': 'support',
};

const nominations: Readonly<Record<string, Nomination>> = {
  '': 'committee',
  committee: 'committee',
  'cap uy': 'committee',
  'ban chap hanh': 'committee',
  floor: 'floor',
  'de cu': 'floor',
  'dai hoi': 'floor',
  self: 'self',
  'ung cu': 'self',
  'tu ung cu': 'self',
};

const expectations = {
  born: ['ngày/tháng/năm, hoặc năm-tháng-ngày', 'day/month/year, or year-month-day'],
  joined: ['ngày/tháng/năm, hoặc năm-tháng-ngày', 'day/month/year, or year-month-day'],
  nominated: ['cấp ủy, đề cử hoặc ứng cử', 'committee, floor or self'],
  support: ['số nguyên không âm', 'a whole number, not negative'],
  name: ['họ và tên', 'a name'],
  more: ['nhiều nhất 5 cột', 'at most 5 columns'],
} as const;

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').replace(/\s+/g, ' ').trim().toLowerCase();

/** `2/3/1975` and `1975-03-02` as `1975-03-02`; null for anything else. */
function dateOf(text: string): string | null {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (vietnamese) return `${vietnamese[3]}-${vietnamese[2]?.padStart(2, '0')}-${vietnamese[1]?.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

export interface CandidateRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Pasted lines: `name; born; joined; nominated; support`, with semicolons or tabs between. */
export function candidatesInLines(text: string, language: Language): CandidatePreview {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split(/[;\t]/).map((cell) => cell.trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  return candidatesInRows(rows, language);
}

/** Rows of a table, with or without a row of headings. Every fault of every row at once; rows without one are given. */
export function candidatesInRows(rows: readonly CandidateRow[], language: Language): CandidatePreview {
  const header = rows[0]?.cells.map((cell) => headings[plain(cell)] ?? null) ?? [];
  const named = header.includes('name');
  const columns: readonly (Field | null)[] = named ? header : fields;
  const candidates: CandidateEntry[] = [];
  const faults: CandidateFault[] = [];
  for (const row of named ? rows.slice(1) : rows) {
    const read = candidateOf(row, columns, language);
    faults.push(...read.faults);
    if (read.faults.length === 0) candidates.push(read.candidate);
  }
  return { candidates, faults };
}

function candidateOf(row: CandidateRow, columns: readonly (Field | null)[], language: Language) {
  const faults: CandidateFault[] = [];
  const fault = (what: keyof typeof expectations, column: number, found: string) => {
    const expected = expectations[what][language === 'vi' ? 0 : 1];
    const message =
      language === 'vi'
        ? `Dòng ${row.line}: “${found}” không phải là ${expected}.`
        : `Line ${row.line}: “${found}” is not ${expected}.`;
    faults.push({ line: row.line, column: column + 1, found, expected, message });
  };
  const cell = (field: Field): { text: string; column: number } => {
    const column = columns.indexOf(field);
    return { text: column < 0 ? '' : (row.cells[column] ?? ''), column: Math.max(column, 0) };
  };
  const date = (field: 'born' | 'joined'): string | undefined => {
    const { text, column } = cell(field);
    if (text === '') return undefined;
    const found = dateOf(text);
    if (found === null) fault(field, column, text);
    return found ?? undefined;
  };
  const name = cell('name');
  if (name.text === '') fault('name', name.column, '');
  const nominated = cell('nominated');
  const source = nominations[plain(nominated.text)];
  if (!source) fault('nominated', nominated.column, nominated.text);
  const support = cell('support');
  if (!/^\d{0,12}$/.test(support.text)) fault('support', support.column, support.text);
  if (row.cells.length > columns.length && row.cells.slice(columns.length).some((text) => text !== ''))
    fault('more', columns.length, row.cells[columns.length] ?? '');
  const [born, joined] = [date('born'), date('joined')];
  const candidate: CandidateEntry = {
    name: name.text.normalize('NFC'),
    nominated: source ?? 'committee',
    ...(born && { born }),
    ...(joined && { joined }),
    ...(support.text !== '' && { support: Number(support.text) }),
  };
  return { candidate, faults };
}
