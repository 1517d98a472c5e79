import type { BallotForm, BallotPaper } from '@plenum/election';
import type { PageOfNames } from './arrange.ts';
import { frame, type Item, rule, textItem } from './item.ts';
import type { Box, LayoutRow } from './layout.ts';
import { noteSizePt, type SetName, setNames } from './names.ts';
import { inner, lineMm } from './sheet.ts';

export const headerMm = 9;
const ptMm = 25.4 / 72;
const gapMm = 4;

/** What stands where in one column of names, in millimetres from the column's left edge. */
interface Columns {
  readonly left: number;
  readonly width: number;
  readonly orderMm: number;
  readonly nameMm: number;
  readonly markMm: number;
  readonly namePt: number;
}

/** Columns to mark in each form, and the boxes in them. */
const markColumns: Readonly<Record<BallotForm, readonly ('agree' | 'disagree' | 'points')[]>> = {
  'strike-out': [],
  'agree-disagree': ['agree', 'disagree'],
  cumulative: ['points'],
};

/** The size of names by the number of columns. */
const namePts = [15, 13, 12.5] as const;

export function columnsOf(form: BallotForm, count: number): Columns {
  const marks = markColumns[form].length;
  // One column of names alone would be too wide to read across.
  const all = count === 1 && marks === 0 ? 130 : inner.right - inner.left;
  const width = (all - gapMm * (count - 1)) / count;
  const orderMm = count === 1 ? 14 : 9;
  const markMm = form === 'cumulative' ? (count === 1 ? 45 : 24) : count === 1 ? 30 : 16;
  return {
    left: inner.left + (inner.right - inner.left - all) / 2,
    width,
    orderMm,
    nameMm: width - orderMm - marks * markMm,
    markMm,
    namePt: namePts[count - 1]!,
  };
}

/** The names of the whole paper, set for a number of columns. */
export const namesFor = (paper: BallotPaper, columns: Columns): readonly SetName[] =>
  setNames(paper, columns.nameMm - 4, columns.namePt);

export interface TablePage {
  readonly page: number;
  readonly top: number;
  readonly rowMm: number;
  readonly names: PageOfNames;
}

interface TableOfNames {
  /** All that is printed beside the names. */
  readonly items: readonly Item[];
  readonly nameItems: readonly Item[];
  readonly rows: readonly LayoutRow[];
}

/** The table of one page: its lines and texts, and where each name and box stands. */
export function tableOf(
  paper: BallotPaper,
  columns: Columns,
  set: readonly SetName[],
  { page, top, rowMm, names }: TablePage,
): TableOfNames {
  const items: Item[] = [];
  const nameItems: Item[] = [];
  const rows: LayoutRow[] = [];
  const count = Math.ceil((names.to - names.from) / names.rows);
  for (let column = 0; column < count; column += 1) {
    const left = columns.left + column * (columns.width + gapMm);
    const from = names.from + column * names.rows;
    const to = Math.min(names.to, from + names.rows);
    items.push(...gridOf(paper, columns, page, { left, top, rows: to - from, rowMm }));
    for (let at = from; at < to; at += 1) {
      const y = top + headerMm + (at - from) * rowMm;
      const placed = rowOf(paper, columns, { page, at, left, y, rowMm, name: set[at]! });
      items.push(...placed.items);
      nameItems.push(...placed.nameItems);
      rows.push(placed.row);
    }
  }
  return { items, nameItems, rows };
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly rows: number;
  readonly rowMm: number;
}

function gridOf(paper: BallotPaper, columns: Columns, page: number, { left, top, rows, rowMm }: Grid): Item[] {
  const marks = markColumns[paper.ballotForm];
  const edges = [0, columns.orderMm, columns.orderMm + columns.nameMm];
  for (const _ of marks) edges.push(edges.at(-1)! + columns.markMm);
  const height = headerMm + rows * rowMm;
  const titles = [paper.columns.order, paper.columns.name, ...marks.map((mark) => paper.columns[mark])];
  return [
    ...edges.map((x) => rule(page, left + x - lineMm / 2, top - lineMm / 2, lineMm, height + lineMm)),
    ...Array.from({ length: rows + 2 }, (_, index) => {
      const y = index === 0 ? top : top + headerMm + (index - 1) * rowMm;
      return rule(page, left, y - lineMm / 2, columns.width, lineMm);
    }),
    ...titles.map((text, index) => {
      const box = { x: left + edges[index]!, y: top, width: edges[index + 1]! - edges[index]!, height: headerMm };
      const narrow = box.width < 20;
      return textItem(page, text, narrow ? 9.5 : 12, box, { bold: true, align: 'center', middle: true });
    }),
  ];
}

interface RowAt {
  readonly page: number;
  readonly at: number;
  readonly left: number;
  readonly y: number;
  readonly rowMm: number;
  readonly name: SetName;
}

function rowOf(
  paper: BallotPaper,
  columns: Columns,
  { page, at, left, y, rowMm, name }: RowAt,
): { readonly items: readonly Item[]; readonly nameItems: readonly Item[]; readonly row: LayoutRow } {
  const { candidate, note } = paper.rows[at]!;
  const lineHeight = name.sizePt * ptMm * 1.107;
  const pitch = name.sizePt * ptMm * 1.05;
  const height = lineHeight + (name.lines.length - 1) * pitch;
  const box = { x: left + columns.orderMm + 2, y: y + (rowMm - height) / 2, width: name.width, height };
  const order = { x: left + 0.5, y: y + 0.5, width: columns.orderMm - 1, height: rowMm - 1 };
  const items: Item[] = [textItem(page, String(at + 1), columns.namePt - 1, order, { align: 'center', middle: true })];
  const nameItems = name.lines.map((text, index) =>
    textItem(page, text, name.sizePt, { ...box, y: box.y + index * pitch, height: lineHeight }, { oneLine: true }),
  );
  if (note !== null) {
    const beside = { x: box.x + box.width + 1.5, y: box.y, width: name.noteWidth, height };
    items.push(textItem(page, note, noteSizePt(name.sizePt), beside, { oneLine: true, middle: true }));
  }
  const boxes = markBoxes(paper.ballotForm, columns, { left, y, rowMm });
  items.push(...Object.values(boxes).flatMap((one) => frame(page, one, lineMm)));
  return { items, nameItems, row: { candidate, page, name: box, ...boxes } };
}

/** The boxes of a row: squares to mark, a wide one for a number. */
function markBoxes(
  form: BallotForm,
  columns: Columns,
  { left, y, rowMm }: Pick<RowAt, 'left' | 'y' | 'rowMm'>,
): Partial<Record<'agree' | 'disagree' | 'points', Box>> {
  const height = Math.min(7, rowMm - 2.6);
  const width = form === 'cumulative' ? columns.markMm - 6 : height;
  return Object.fromEntries(
    markColumns[form].map((mark, index) => {
      const middle = left + columns.orderMm + columns.nameMm + (index + 0.5) * columns.markMm;
      return [mark, { x: middle - width / 2, y: y + (rowMm - height) / 2, width, height }];
    }),
  );
}
