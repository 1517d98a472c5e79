import type { ElectorEntry } from '@plenum/election';
import { plainLetters } from './candidate-columns.ts';
import { type CandidateFault, type CandidateFaultCode, candidateLimits } from './candidate-fault.ts';
import { type Cell, cellText, fault, isEmpty, readDate, type SheetRow } from './candidate-rows.ts';

/** Everybody who could be read, and every fault at once; nothing is to be kept while there is a fault. */
export interface ElectorReading {
  readonly electors: readonly ElectorEntry[];
  readonly faults: readonly CandidateFault[];
}

/** Most people of one file; as many as a list may hold. */
export const electorRowLimit = 3_000;

type Column = 'order' | 'name' | 'born' | 'unit' | 'standing';

const headers: readonly (readonly [Column, RegExp])[] = [
  ['order', /^(tt|stt|so tt|so thu tu|thu tu|no|nr|order)$/],
  ['name', /^(ho va ten|ho ten|ho va ten khai sinh|dai bieu|ten|name|full name)$/],
  ['born', /^(ngay sinh|ngay thang nam sinh|sinh ngay|nam sinh|born|birth date|date of birth)$/],
  ['unit', /^(don vi|doan|doan dai bieu|to|chi bo|dang bo|to chuc|unit|delegation|group)$/],
  ['standing', /^(tu cach|loai|loai dai bieu|chinh thuc du khuyet|standing|kind)$/],
];
const pastedOrder: readonly Column[] = ['name', 'born', 'unit', 'standing'];

const columnOf = (cell: Cell): Column | null => {
  const plain = plainLetters(cellText(cell));
  return headers.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
};

interface Placed {
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly SheetRow[];
  readonly faults: readonly CandidateFault[];
}

/** Finds the header among the first rows (a title may stand above it); without one the columns have the pasted order. */
function placed(rows: readonly SheetRow[]): Placed {
  const at = rows.slice(0, 10).findIndex((row) => row.cells.some((cell) => columnOf(cell) === 'name'));
  if (at < 0) {
    const numbered = rows.every((row) => /^\d{1,4}[.)]?$/.test(cellText(row.cells[0])));
    const columns = new Map(pastedOrder.map((column, index) => [column, index + (numbered ? 1 : 0)]));
    return { columns, rows, faults: [] };
  }
  const columns = new Map<Column, number>();
  const faults: CandidateFault[] = [];
  const header = rows[at]!;
  header.cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (!column) return;
    if (columns.has(column)) faults.push(fault('column-twice', header.line, index + 1, cellText(cell)));
    else columns.set(column, index);
  });
  return { columns, rows: rows.slice(at + 1), faults };
}

/** Whether the person is an alternate; an empty cell means a person summoned. Null where the word is not known. */
function readAlternate(text: string): boolean | null {
  const plain = plainLetters(text);
  if (/^(|chinh thuc|duong nhien|duoc bau|chi dinh|official|full|ex officio|elected|appointed)$/.test(plain))
    return false;
  return /^(du khuyet|dai bieu du khuyet|alternate|substitute)$/.test(plain) ? true : null;
}

function electorOf(row: SheetRow, columns: Placed['columns'], faults: CandidateFault[]): ElectorEntry | null {
  const cellAt = (column: Column): Cell | undefined => {
    const index = columns.get(column);
    return index === undefined ? undefined : row.cells[index];
  };
  const refuse = (code: CandidateFaultCode, column: Column): void => {
    faults.push(fault(code, row.line, (columns.get(column) ?? 0) + 1, cellText(cellAt(column))));
  };
  const before = faults.length;
  const name = cellText(cellAt('name'));
  if (!/\p{L}/u.test(name)) refuse('missing-name', 'name');
  else if (name.length > candidateLimits.nameCharacters) refuse('name-too-long', 'name');
  const unit = cellText(cellAt('unit'));
  if (unit.length > candidateLimits.nameCharacters) refuse('name-too-long', 'unit');
  const born = cellText(cellAt('born')) === '' ? undefined : readDate(cellAt('born'));
  if (born === null) refuse('wrong-date', 'born');
  const alternate = readAlternate(cellText(cellAt('standing')));
  if (alternate === null) refuse('wrong-standing', 'standing');
  if (faults.length > before) return null;
  return { name, ...(born && { born }), ...(unit && { unit }), ...(alternate && { alternate }) };
}

/** Reads rows as people summoned: all faults at once, each with its place. */
export function electorsOf(all: readonly SheetRow[]): ElectorReading {
  const filled = all.filter((row) => !isEmpty(row));
  const { columns, rows, faults: headerFaults } = placed(filled);
  const faults = [...headerFaults];
  if (rows.length === 0) faults.push(fault('no-rows', filled.at(-1)?.line ?? 1, 1, ''));
  if (rows.length > electorRowLimit) {
    const over = fault('too-many-rows', rows[electorRowLimit]!.line, 1, String(rows.length));
    const expected = { vi: `nhiều nhất ${electorRowLimit} người`, en: `at most ${electorRowLimit} people` };
    return { electors: [], faults: [...faults, { ...over, expected }] };
  }
  const electors: ElectorEntry[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const elector = electorOf(row, columns, faults);
    if (!elector) continue;
    const key = `${elector.name.toLowerCase()} ${elector.born ?? ''}`;
    if (seen.has(key)) faults.push(fault('name-twice', row.line, (columns.get('name') ?? 0) + 1, elector.name));
    seen.add(key);
    electors.push(elector);
  }
  return { electors, faults: faults.slice(0, candidateLimits.faults) };
}
