import type { BallotForm } from '@plenum/election';

/** Rows of names on a page, in columns that are read downwards. */
export interface PageOfNames {
  /** Names `from` up to, not with, `to`. */
  readonly from: number;
  readonly to: number;
  /** Rows in the first column; no other has more. */
  readonly rows: number;
}

export interface Arrangement {
  readonly columns: number;
  readonly rowMm: number;
  readonly pages: readonly PageOfNames[];
}

export interface Room {
  readonly names: number;
  readonly form: BallotForm;
  /** Height for rows on the first page and on every later one. */
  readonly firstMm: number;
  readonly laterMm: number;
}

/** A stroke by hand stays within a row of this height; higher than the most, a row looks lost. */
const rowLeastMm = 7.8;
const rowMostMm = 13;

const columnsMost: Readonly<Record<BallotForm, number>> = { 'strike-out': 3, 'agree-disagree': 2, cumulative: 2 };

/** As few pages as the least height of a row allows, then as few columns, then rows as high as fit. */
export function arrange(room: Room): Arrangement {
  const choices = Array.from({ length: columnsMost[room.form] }, (_, index) => pagesOf(room, index + 1, rowLeastMm));
  const fewest = Math.min(...choices.map((pages) => pages.length));
  const columns = choices.findIndex((pages) => pages.length === fewest) + 1;
  let rowMm = rowMostMm;
  while (rowMm > rowLeastMm && pagesOf(room, columns, rowMm).length > fewest) rowMm -= 0.1;
  rowMm = Math.max(rowLeastMm, Math.floor(rowMm * 10) / 10);
  return { columns, rowMm, pages: pagesOf(room, columns, rowMm) };
}

function pagesOf({ names, firstMm, laterMm }: Room, columns: number, rowMm: number): PageOfNames[] {
  const pages: PageOfNames[] = [];
  for (let from = 0; from < names; ) {
    const most = columns * Math.max(1, Math.floor((pages.length === 0 ? firstMm : laterMm) / rowMm + 1e-9));
    const to = Math.min(names, from + most);
    pages.push({ from, to, rows: Math.ceil((to - from) / columns) });
    from = to;
  }
  return pages;
}
