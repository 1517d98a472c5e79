import type { Box, Layout, LayoutRow } from '../layout/layout.ts';
import { type PaperCode, readPaperCode } from '../layout/paper-code.ts';
import { type Flat, flatten } from './flatten.ts';
import { addedInk, type NameMark, nameMark, type Shift, shiftOf, windowOf } from './name-mark.ts';
import { codesOf } from './page-code.ts';
import type { Picture } from './picture.ts';
import { grown, type PrintedPage } from './printed-form.ts';
import { register } from './register.ts';
import { hasWriting } from './writing.ts';

/** What a cell of the ballots file holds, as far as it can be read from paper. */
export type CellSign = '' | 'x' | 'a' | 'd' | 'ad' | '?';

export interface CellReading {
  readonly candidate: string;
  readonly sign: CellSign;
  /** 0 to 1: how far the ink stands from where it would be doubtful; 0 for a doubtful one. */
  readonly confidence: number;
}

/** What one page of a scan is. */
export type PageReading =
  | { readonly kind: 'not-a-ballot' | 'unreadable-code' }
  | {
      readonly kind: 'ballot';
      readonly code: PaperCode;
      readonly cells: readonly CellReading[];
      readonly writing: boolean;
      readonly stamped: boolean;
    };

/** The printed form, page by page, with what each comparison needs. */
export interface PrintedForm {
  readonly layout: Layout;
  readonly pages: readonly { readonly printed: PrintedPage; readonly wide: Flat }[];
}

/** Ink that may lie within half a millimetre of the print is the print's, away from the names. */
export const withWide = (printed: PrintedPage) => ({ printed, wide: grown(printed.dark, 3) });

/** Reads one page. The same picture always gives the same reading. */
export async function readPage(picture: Picture, form: PrintedForm): Promise<PageReading> {
  const { layout } = form;
  const registrations = register(picture, layout.marks, layout.page);
  const { texts, registration } = await codesOf(picture, registrations, layout);
  if (texts.length === 0) return { kind: registrations.length > 0 ? 'unreadable-code' : 'not-a-ballot' };
  const known = new Set(layout.codes);
  const ours = texts
    .map(readPaperCode)
    .filter((code) => code?.print === layout.print && known.has(code.code) && code.page <= layout.pagesPerBallot);
  const [code] = ours;
  // Two papers in one picture are nobody's ballot.
  if (!code || ours.length > 1) return { kind: 'not-a-ballot' };
  const rows = layout.rows.filter((row) => row.page === code.page);
  const all: readonly CellReading[] = rows.map(({ candidate }) => ({ candidate, sign: '?', confidence: 0 }));
  if (!registration) return { kind: 'ballot', code, cells: all, writing: false, stamped: true };
  const flat = flatten(picture, registration.transform, layout.page);
  const { printed, wide } = form.pages[code.page - 1]!;
  const shifts = shiftsOf(flat, printed, rows);
  return {
    kind: 'ballot',
    code,
    cells: rows.map((row, index) => ({
      candidate: row.candidate,
      ...cellOf(flat, printed, row, layout, shifts[index]!),
    })),
    writing: hasWriting(flat, wide, printed),
    stamped: code.page !== 1 || isStamped(flat, printed, layout.stamp),
  };
}

/** How far each name lies from its place: its neighbours' middle, since paper is pulled smoothly and ink misleads a single one. */
function shiftsOf(flat: Flat, printed: PrintedPage, rows: readonly LayoutRow[]): readonly Shift[] {
  const own = rows.map((row) => shiftOf(flat, printed, row.name));
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  return rows.map(({ name }, index) => {
    const near = own.filter((_, other) => {
      const box = rows[other]!.name;
      return Math.abs(box.x - name.x) < 25 && Math.abs(box.y - name.y) < 32;
    });
    const [mx, my] = [middle(near.map(([dx]) => dx)), middle(near.map(([, dy]) => dy))];
    const [dx, dy] = own[index]!;
    return Math.abs(dx - mx) <= 1 && Math.abs(dy - my) <= 1 ? [dx, dy] : [mx, my];
  });
}

const isStamped = (flat: Flat, printed: PrintedPage, box: Box): boolean =>
  addedInk(flat, printed, windowOf(box, 0, flat), [0, 0]).inkMm2 > 8;

type Cell = Omit<CellReading, 'candidate'>;
const doubtful: Cell = { sign: '?', confidence: 0 };

function cellOf(flat: Flat, printed: PrintedPage, row: LayoutRow, { form }: Layout, shift: Shift): Cell {
  if (form === 'strike-out') return struckOf(flat, printed, row.name, shift);
  if (form === 'cumulative') return doubtful;
  const name = nameMark(flat, printed, row.name, shift);
  const [agree, disagree] = [row.agree!, row.disagree!].map((box) => boxMark(flat, printed, box, shift));
  if (name.inkMm2 > nameInk.someMm2 || name.kept < 0.7 || !agree || !disagree) return doubtful;
  const sign = `${agree.marked ? 'a' : ''}${disagree.marked ? 'd' : ''}` as CellSign;
  return { sign, confidence: Math.min(agree.confidence, disagree.confidence) };
}

const nameInk = {
  /** Less than this is the roughness of print and picture. */
  noneMm2: 0.45,
  someMm2: 0.9,
} as const;

/** A name is struck by a line through it from about end to end; kept when nothing was added; else people look. */
function struckOf(flat: Flat, printed: PrintedPage, box: Box, shift: Shift): Cell {
  const mark = nameMark(flat, printed, box, shift);
  const { inkMm2, extent, cover, kept } = mark;
  if (inkMm2 <= nameInk.noneMm2 && kept >= 0.7 && cover < 0.4)
    return { sign: '', confidence: 1 - inkMm2 / nameInk.noneMm2 / 2 };
  if (!isLine(mark, box.width)) return doubtful;
  return { sign: 'x', confidence: Math.min(1, 0.5 + (cover - 0.85) / 0.3 + (extent - 0.75)) };
}

/**
 * Whether the ink is one or two lines across the name and nothing else. Measured on synthetic scans of 1,300 names: print
 * swings 0.4 and more where lines swing at most 0.35, pencil is at most 0.36 dark where pens are 0.57 and more.
 */
const isLine = (
  { inkMm2, extent, cover, darkness, filled, kept, swing, spread, besideMm2 }: NameMark,
  widthMm: number,
): boolean =>
  extent >= 0.75 &&
  cover >= 0.85 &&
  darkness >= 0.4 &&
  swing <= 0.38 &&
  inkMm2 >= 0.05 * widthMm &&
  filled <= 0.55 &&
  spread <= 0.65 &&
  besideMm2 <= 0.35 * inkMm2 &&
  kept >= 0.6;

/** Null where it cannot be said whether the box is marked. */
function boxMark(flat: Flat, printed: PrintedPage, box: Box, shift: Shift) {
  const inset = -0.25;
  const within = { x: box.x, y: box.y - inset, width: box.width, height: box.height + 2 * inset };
  const { inkMm2, filled } = addedInk(flat, printed, windowOf(within, inset, flat), shift);
  if (inkMm2 <= 0.35) return { marked: false, confidence: 1 - inkMm2 / 0.7 };
  if (inkMm2 < 1.1 || filled < 0.025 || filled > 0.5) return null;
  return { marked: true, confidence: Math.min(1, 0.5 + (inkMm2 - 1.1) / 4) };
}
