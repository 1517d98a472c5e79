import type { BallotTable } from '../ballot.ts';
import type { FaultCode, FileFault } from '../fault.ts';
import { type BallotFlag, type BallotForm, ballotFlags } from '../regulation.ts';
import { idIndex } from './ballot-ids.ts';
import { reservedColumns } from './ballots-columns.ts';
import { type CsvSource, csvSource } from './csv-source.ts';
import { fastCells } from './fast-cells.ts';
import { foundText } from './found-text.ts';
import { limits } from './limits.ts';

export interface BallotsOptions {
  /** The file's name, as it is shown in faults. */
  readonly file: string;
  readonly form: BallotForm;
  /** Candidate ids in the order of the paper; the table keeps this order whatever the order of the columns. */
  readonly candidates: readonly string[];
  /** Papers collected: what the rows must add up to. */
  readonly collected: number;
}

const comma = 0x2c;
const quote = 0x22;
const cr = 0x0d;
const lf = 0x0a;
const letterA = 0x61;
const letterD = 0x64;
const letterX = 0x78;
const questionMark = 0x3f;

/**
 * Reads a ballots file straight into a table, in one pass over its bytes: RFC 4180, UTF-8 with or without a byte-order mark, any line end.
 * All faults at once, each with line, column (in characters) and the column's name in `values`; past `limits.faultsListed` a last fault says
 * how many more there are. The table keeps `bytes` alive, for the ballots' ids stay there.
 */
export function readBallots(bytes: Uint8Array, options: BallotsOptions): BallotTable | FileFault[] {
  const faults = faultList(bytes, options.file);
  if (bytes.length > limits.ballotsFileBytes) {
    faults.add('too-large', null, { of: 'bytes', limit: limits.ballotsFileBytes });
    return faults.list();
  }
  const source = csvSource(bytes);
  if (source.utf16) {
    faults.add('encoding', { line: 1, lineStart: 0, offset: 0 }, { expected: 'UTF-8' });
    return faults.list();
  }
  const columns = readHeader(source, options, faults);
  const table = readRows(source, columns, options, faults);
  const found = faults.list();
  return found.length > 0 ? found : table;
}

// A column's kind: a candidate's place (0 and above), or one of these.
const idColumn = -1;
const flagsColumn = -2;
const weightColumn = -3;
const timesColumn = -4;
const unknownColumn = -5;

/** The kinds of the columns in their order. A column that is unknown or stands twice is a fault, and its cells say nothing. */
function readHeader(source: CsvSource, options: BallotsOptions, faults: FaultList): Int32Array {
  const kinds = new Map<string, number>(
    options.candidates.map((candidate, index) => [candidate.normalize('NFC'), index]),
  );
  const reserved = [idColumn, flagsColumn, weightColumn, timesColumn];
  reservedColumns.forEach((name, index) => {
    kinds.set(name, reserved[index]!);
  });
  const columns: number[] = [];
  const seen = new Set<number>();
  for (let more = !source.atEnd(); more; more = source.nextInRow()) {
    const start = source.offset;
    const name = headerCell(source, start, faults);
    const kind = name === null ? unknownColumn : (kinds.get(name.normalize('NFC')) ?? unknownColumn);
    if (name !== null && kind === unknownColumn) {
      const values = { columns: [...kinds.keys()].join(', ') };
      faults.add('unknown-column', { line: 1, lineStart: 0, offset: start }, values, name);
    } else if (kind !== unknownColumn && seen.has(kind)) {
      faults.add('duplicate-column', { line: 1, lineStart: 0, offset: start }, { column: name ?? '' }, name ?? '');
    }
    columns.push(seen.has(kind) ? unknownColumn : kind);
    seen.add(kind);
  }
  source.endRow();
  for (const [name, kind] of kinds) {
    const optional = kind < idColumn && kind !== unknownColumn;
    if (!optional && !seen.has(kind))
      faults.add('missing-column', { line: 1, lineStart: 0, offset: 0 }, { column: name });
  }
  return Int32Array.from(columns);
}

function headerCell(source: CsvSource, start: number, faults: FaultList): string | null {
  const problem = source.skipCell();
  const place = { line: 1, lineStart: 0, offset: start };
  if (problem) {
    faults.add('syntax', place, { detail: problem, language: 'CSV' });
    return null;
  }
  const text = source.text(start, source.offset);
  if (text === null) faults.add('encoding', place, { expected: 'UTF-8' });
  return text;
}

/** Planes and columns of a table while its rows are read. A plane that nothing has needed yet is null. */
interface Rows {
  readonly words: number;
  readonly capacity: number;
  first: Uint32Array;
  second: Uint32Array | null;
  doubtful: Uint32Array | null;
  points: Uint32Array | Float64Array | null;
  flags: Uint8Array | null;
  weights: Float64Array | null;
  times: Float64Array | null;
}

function readRows(source: CsvSource, columns: Int32Array, options: BallotsOptions, faults: FaultList): BallotTable {
  const { bytes } = source;
  const rows = emptyRows(bytes.length - source.offset, columns, options);
  const ids = idIndex(bytes, rows.capacity);
  const inOrder = columns[0] === idColumn && options.candidates.every((_, index) => columns[index + 1] === index);
  const fast = inOrder ? fastCells(bytes, options.candidates.length, rows) : null;
  const withIds = columns.includes(idColumn);
  // Under a column that nobody understands, `times` misspelt perhaps, the papers can't be added up.
  let countable = columns.length > 0 && !columns.includes(unknownColumn);
  let [row, papers, heft] = [0, 0, 0];
  while (!source.atEnd()) {
    const lineStart = source.offset;
    const line = source.line;
    const reading: RowReading = {
      row,
      line,
      lineStart,
      idStart: lineStart,
      idEnd: lineStart,
      points: 0,
      countable: true,
      broken: false,
    };
    if (rows.weights) rows.weights[row] = 1;
    if (rows.times) rows.times[row] = 1;
    let column = 0;
    const idEnd = fast ? plainCellEnd(bytes, lineStart) : -1;
    const cellsEnd = idEnd >= 0 && bytes[idEnd] === comma ? fast!(idEnd + 1, row) : -1;
    if (cellsEnd >= 0) {
      reading.idEnd = idEnd;
      source.offset = cellsEnd;
      column = options.candidates.length + 1;
      if (rows.points) reading.points = pointsOf(rows.points, row, options.candidates.length);
    } else if (fast) clearMarks(rows, row, options.candidates.length);
    for (let more = column === 0 || source.nextInRow(); more; more = source.nextInRow()) {
      const kind = column < columns.length ? columns[column]! : unknownColumn;
      column += 1;
      readCell(source, kind, rows, reading, options, faults);
    }
    source.endRow();
    countable &&= reading.countable;
    if (column !== columns.length) {
      countable = false;
      clearRow(rows, row, options.candidates.length);
      const values = { expected: columns.length, columns: columns.length };
      if (!reading.broken)
        faults.add('wrong-cell-count', { line, lineStart, offset: lineStart }, values, String(column));
      continue;
    }
    if (withIds && reading.idStart >= 0) checkId(source, ids, reading, faults);
    const times = rows.times ? rows.times[row]! : 1;
    papers += times;
    heft += times * Math.max(rows.weights ? rows.weights[row]! : 1, reading.points, 1);
    row += 1;
  }
  if (papers > Number.MAX_SAFE_INTEGER || heft > Number.MAX_SAFE_INTEGER) {
    faults.add('too-large', null, { of: 'sum', limit: Number.MAX_SAFE_INTEGER });
  } else if (countable && papers !== options.collected) {
    const values = { field: 'collected', collected: options.collected, counted: papers, ballots: options.file };
    faults.add('collected-differs', null, values, String(papers));
  }
  return tableOf(rows, row, options, ids.textOf);
}

function emptyRows(length: number, columns: Int32Array, { form, candidates }: BallotsOptions): Rows {
  const words = Math.max(1, Math.ceil(candidates.length / 32));
  // No row is shorter than its separators, so the planes never have to grow; what no row uses is never touched memory.
  const capacity = Math.floor(length / Math.max(columns.length, 1)) + 1;
  return {
    words,
    capacity,
    first: new Uint32Array(form === 'cumulative' ? 0 : capacity * words),
    second: form === 'agree-disagree' ? new Uint32Array(capacity * words) : null,
    doubtful: null,
    points: form === 'cumulative' ? new Uint32Array(capacity * candidates.length) : null,
    flags: null,
    weights: columns.includes(weightColumn) ? new Float64Array(capacity) : null,
    times: columns.includes(timesColumn) ? new Float64Array(capacity) : null,
  };
}

/** The row being read: where it stands, its id's cell (-1 where its quotes are broken), and what its cells add up to. */
interface RowReading {
  readonly row: number;
  readonly line: number;
  readonly lineStart: number;
  idStart: number;
  idEnd: number;
  points: number;
  /** False when a cell leaves open how many papers the row stands for. */
  countable: boolean;
  /** True once a cell's quotes are broken: what follows from that is no fault of its own. */
  broken: boolean;
}

function pointsOf(points: Uint32Array | Float64Array, row: number, candidates: number): number {
  let sum = 0;
  for (let at = row * candidates; at < (row + 1) * candidates; at += 1) sum += points[at]!;
  return sum;
}

/** The end of a cell that starts here and has no quotes; -1 where it has. */
function plainCellEnd(bytes: Uint8Array, start: number): number {
  for (let i = start; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (byte === comma || byte === lf || byte === cr) return i;
    if (byte === quote) return -1;
  }
  return bytes.length;
}

function readCell(
  source: CsvSource,
  kind: number,
  rows: Rows,
  reading: RowReading,
  options: BallotsOptions,
  faults: FaultList,
): void {
  const { bytes } = source;
  const { row } = reading;
  const start = source.offset;
  const problem = source.skipCell();
  const place = { line: reading.line, lineStart: reading.lineStart, offset: start };
  if (problem) {
    faults.add('syntax', place, { detail: problem, language: 'CSV' });
    reading.countable &&= kind !== timesColumn;
    reading.broken = true;
    if (kind === idColumn) reading.idStart = -1;
    return;
  }
  const quoted = bytes[start] === quote;
  const from = quoted ? start + 1 : start;
  const to = quoted ? source.offset - 1 : source.offset;
  if (kind === idColumn) {
    reading.idStart = start;
    reading.idEnd = source.offset;
  } else if (kind >= 0) {
    if (from === to) return;
    const read = rows.points
      ? setPoints(bytes, from, to, rows, reading, kind, options)
      : setMark(bytes, from, to, rows, row, kind);
    if (!read) unknownCell(source, place, options.candidates[kind]!, options.form, faults);
  } else if (kind === flagsColumn) {
    if (from !== to) readFlags(source, place, rows, row, faults);
  } else if (kind === weightColumn || kind === timesColumn) {
    const value = wholeNumber(bytes, from, to);
    if (value >= 1) (kind === weightColumn ? rows.weights! : rows.times!)[row] = value;
    else {
      reading.countable &&= kind !== timesColumn;
      const name = kind === weightColumn ? 'weight' : 'times';
      const values = { column: name, field: name, min: 1, max: limits.figure };
      faults.add('not-a-count', place, values, source.text(start, source.offset) ?? '');
    }
  }
}

function tableOf(rows: Rows, size: number, options: BallotsOptions, idOf: (row: number) => string): BallotTable {
  const { words } = rows;
  const { length } = options.candidates;
  return {
    form: options.form,
    candidates: options.candidates,
    size,
    words,
    first: rows.first.subarray(0, size * words),
    second: rows.second?.subarray(0, size * words) ?? null,
    doubtful: rows.doubtful?.subarray(0, size * words) ?? null,
    points: rows.points?.subarray(0, size * length) ?? null,
    flags: rows.flags?.subarray(0, size) ?? null,
    weights: rows.weights?.subarray(0, size) ?? null,
    times: rows.times?.subarray(0, size) ?? null,
    idOf,
  };
}

function setMark(bytes: Uint8Array, from: number, to: number, rows: Rows, row: number, kind: number): boolean {
  const strikeOut = rows.second === null;
  const head = bytes[from];
  const at = row * rows.words + (kind >> 5);
  const bit = 1 << (kind & 31);
  if (to - from === 2 && !strikeOut && head === letterA && bytes[from + 1] === letterD) {
    rows.first[at]! |= bit;
    rows.second![at]! |= bit;
    return true;
  }
  if (to - from !== 1) return false;
  if (head === questionMark) setDoubtful(rows, row, kind);
  else if (head === (strikeOut ? letterX : letterA)) rows.first[at]! |= bit;
  else if (head === letterD && !strikeOut) rows.second![at]! |= bit;
  else return false;
  return true;
}

function setPoints(
  bytes: Uint8Array,
  from: number,
  to: number,
  rows: Rows,
  reading: RowReading,
  kind: number,
  options: BallotsOptions,
): boolean {
  const value = wholeNumber(bytes, from, to);
  if (value < 0) return false;
  if (value > 0xffff_ffff && rows.points instanceof Uint32Array)
    widenPoints(rows, reading.row, options.candidates.length);
  rows.points![reading.row * options.candidates.length + kind] = value;
  reading.points += value;
  return true;
}

/** Votes take half the memory until somebody puts more than 2^32 of them on a name. */
function widenPoints(rows: Rows, row: number, candidates: number): void {
  const narrow = rows.points!;
  rows.points = new Float64Array(rows.capacity * candidates);
  rows.points.set(narrow.subarray(0, (row + 1) * candidates));
}

function setDoubtful(rows: Rows, row: number, kind: number): void {
  rows.doubtful ??= new Uint32Array(rows.capacity * rows.words);
  rows.doubtful[row * rows.words + (kind >> 5)]! |= 1 << (kind & 31);
}

/** Takes back what the fast reader wrote before it met something that is not its own. */
function clearMarks(rows: Rows, row: number, candidates: number): void {
  const [from, to] = [row * rows.words, (row + 1) * rows.words];
  rows.first.fill(0, from, to);
  rows.second?.fill(0, from, to);
  rows.points?.fill(0, row * candidates, (row + 1) * candidates);
}

function clearRow(rows: Rows, row: number, candidates: number): void {
  clearMarks(rows, row, candidates);
  rows.doubtful?.fill(0, row * rows.words, (row + 1) * rows.words);
  rows.flags?.fill(0, row, row + 1);
}

/** A whole number written in digits alone, up to the limit; -1 where it is none. */
function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (from === to || to - from > 15) return -1;
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value <= limits.figure ? value : -1;
}

function readFlags(source: CsvSource, place: RowPlace, rows: Rows, row: number, faults: FaultList): void {
  const text = source.text(place.offset, source.offset);
  rows.flags ??= new Uint8Array(rows.capacity);
  if (text === null) faults.add('encoding', place, { expected: 'UTF-8', column: 'flags' });
  for (const flag of text?.split(' ') ?? []) {
    const bit = ballotFlags.indexOf(flag as BallotFlag);
    if (bit >= 0) rows.flags[row]! |= 1 << bit;
    else if (flag !== '') faults.add('unknown-flag', place, { column: 'flags', flags: ballotFlags.join(' ') }, flag);
  }
}

function unknownCell(source: CsvSource, place: RowPlace, column: string, form: BallotForm, faults: FaultList): void {
  const text = source.text(place.offset, source.offset);
  if (text === null) faults.add('encoding', place, { expected: 'UTF-8', column });
  else faults.add('unknown-cell', place, { column, form }, text);
}

function checkId(source: CsvSource, ids: ReturnType<typeof idIndex>, reading: RowReading, faults: FaultList): void {
  const { row, line, lineStart, idStart, idEnd } = reading;
  const added = ids.add(row, idStart, idEnd);
  if (added === 'new') return;
  const place = { line, lineStart, offset: idStart };
  if (added === 'empty')
    faults.add('wrong-value', place, { column: 'ballot', field: 'ballot', format: 'not-empty' }, '');
  else if (added === 'too-long') faults.add('too-large', place, { of: 'id', limit: limits.idLength });
  else if (added === 'not-utf8') faults.add('encoding', place, { expected: 'UTF-8', column: 'ballot' });
  else faults.add('duplicate-ballot', place, { column: 'ballot' }, source.text(idStart, idEnd) ?? '');
}

/** Where a cell stands: the line it is on, where that line starts, and the cell's own offset. */
interface RowPlace {
  readonly line: number;
  readonly lineStart: number;
  readonly offset: number;
}
type FaultList = ReturnType<typeof faultList>;

function faultList(bytes: Uint8Array, file: string) {
  const faults: FileFault[] = [];
  let count = 0;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  return {
    add(code: FaultCode, place: RowPlace | null, values: FileFault['values'], found?: string): void {
      count += 1;
      if (faults.length >= limits.faultsListed) return;
      const text = found === undefined ? {} : { found: foundText(found) };
      if (!place) faults.push({ code, at: [], file, values, ...text });
      else {
        const column = [...decoder.decode(bytes.subarray(place.lineStart, place.offset))].length + 1;
        faults.push({
          code,
          at: [place.line, values.column ?? ''],
          file,
          line: place.line,
          column,
          values,
          ...text,
        });
      }
    },
    list(): FileFault[] {
      const more = count - faults.length;
      return more === 0 ? faults : [...faults, { code: 'more-faults', at: [], file, values: { count: more } }];
    },
  };
}
