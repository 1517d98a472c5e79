import type { BallotPaper } from '@plenum/election';
import { arrange } from './arrange.ts';
import { firstHead, laterHead } from './head.ts';
import { type Item, rule, textItem } from './item.ts';
import type { Box, Layout } from './layout.ts';
import { measure } from './measure.ts';
import { code, inner, marks, sheet, stamp } from './sheet.ts';
import { columnsOf, headerMm, namesFor, tableOf } from './table.ts';

/** What every copy has in common: where all stands, and all that is printed but the codes. */
export interface BallotFace {
  readonly layout: Omit<Layout, 'print' | 'codes'>;
  readonly items: readonly Item[];
}

/** Gives everything on a ballot paper its place. The same paper always gives the same face. */
export function faceOf(paper: BallotPaper): BallotFace {
  const head = firstHead(paper);
  const later = laterHead(paper, 2);
  const bottom = inner.bottom - (paper.signature ? signatureMm : 0);
  const arrangement = arrange({
    names: paper.rows.length,
    form: paper.ballotForm,
    firstMm: bottom - head.bottom - headerMm,
    laterMm: bottom - later.bottom - headerMm,
  });
  const columns = columnsOf(paper.ballotForm, arrangement.columns);
  const names = namesFor(paper, columns);
  const pages = arrangement.pages.map((of, index) => {
    const page = index + 1;
    const above = page === 1 ? head : laterHead(paper, page);
    const { items, nameItems, rows } = tableOf(paper, columns, names, {
      page,
      top: above.bottom,
      rowMm: arrangement.rowMm,
      names: of,
    });
    const below = footItems(paper, page, arrangement.pages.length);
    return {
      rows,
      free: [...above.items, ...items, ...below],
      boxed: [...nameItems, ...marks.map((mark) => rule(page, mark.x, mark.y, mark.width, mark.height))],
    };
  });
  const last = pages.length;
  const signature = paper.signature ? signatureItems(paper.signature, last) : [];
  const rows = pages.flatMap((one) => one.rows);
  const printed = [...pages.flatMap(({ free }) => free), ...signature];
  return {
    layout: {
      plenum: 'layout/1',
      election: paper.election,
      round: paper.round,
      form: paper.ballotForm,
      seats: paper.seats,
      page: { width: sheet.width, height: sheet.height, unit: 'mm' },
      pagesPerBallot: last,
      rows: rows.map((row) => ({
        ...row,
        name: rounded(row.name),
        ...(row.agree ? { agree: rounded(row.agree) } : {}),
        ...(row.disagree ? { disagree: rounded(row.disagree) } : {}),
        ...(row.points ? { points: rounded(row.points) } : {}),
      })),
      stamp,
      marks,
      code,
      printed: [
        ...printed.map((item) => ({ page: item.page, ...rounded(item) })),
        ...handwritten(paper, head.bottom, last),
      ],
    },
    items: [...printed, ...pages.flatMap((one) => one.boxed)],
  };
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
const rounded = ({ x, y, width, height }: Box): Box => ({
  x: hundredth(x),
  y: hundredth(y),
  width: hundredth(width),
  height: hundredth(height),
});

/** What makes a paper invalid, left of the code, and the page where there are several. */
function footItems(paper: BallotPaper, page: number, of: number): readonly Item[] {
  const width = code.x - 8 - inner.left;
  const sizePt = 10.5;
  const [size] = measure([{ text: paper.invalid, sizePt, italic: true, widthMm: width }]);
  const items: Item[] = [
    textItem(page, paper.invalid, sizePt, { x: inner.left, y: code.y, width, height: size!.height }, { italic: true }),
  ];
  if (of > 1) {
    const below = { x: inner.left, y: code.y + code.height - 4.5, width: inner.right - inner.left, height: 4.5 };
    items.push(textItem(page, paper.page(page, of), 11, { ...below, width: 150 }, { bold: true, middle: true }));
  }
  return items;
}

/** Room for a signature at the end, right. */
const signatureMm = 36;
const signatureLeft = 115;

function signatureItems({ who, how }: NonNullable<BallotPaper['signature']>, page: number): readonly Item[] {
  const x = signatureLeft;
  const y = inner.bottom - signatureMm + 5;
  const width = inner.right - signatureLeft;
  return [
    textItem(page, who, 12.5, { x, y, width, height: 5 }, { bold: true, align: 'center' }),
    textItem(page, how, 11.5, { x, y: y + 5.5, width, height: 4.6 }, { italic: true, align: 'center' }),
  ];
}

/** Where the voter is asked to write beside the boxes: ink there is no extra writing. */
function handwritten(
  paper: BallotPaper,
  headBottom: number,
  lastPage: number,
): readonly (Box & { readonly page: number })[] {
  const lines = paper.toFill.length * 8.5;
  return [
    ...(lines > 0
      ? [
          {
            page: 1,
            ...rounded({
              x: inner.left,
              y: headBottom - 3 - lines,
              width: inner.right - inner.left,
              height: lines + 1,
            }),
          },
        ]
      : []),
    ...(paper.signature
      ? [
          {
            page: lastPage,
            x: signatureLeft,
            y: inner.bottom - signatureMm + 4,
            width: inner.right - signatureLeft,
            height: signatureMm - 4,
          },
        ]
      : []),
  ];
}
