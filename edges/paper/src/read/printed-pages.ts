import type { BallotPaper } from '@plenum/election';
import { type BallotFace, faceOf } from '../layout/face.ts';
import type { Box, Layout } from '../layout/layout.ts';
import { renderBallotsPdf } from '../print/ballots-pdf.ts';
import { flatten } from './flatten.ts';
import type { PrintedForm } from './page-reading.ts';
import { withWide } from './page-reading.ts';
import { printedPage } from './printed-form.ts';
import { register } from './register.ts';
import { openScan } from './scan-file.ts';

/**
 * The form as it was printed, set again from the election and looked at as a scan is. Null where none of the papers (one in each
 * language) gives the layout that was kept: the election has changed since, or the papers were made by something else.
 */
export async function printedForm(papers: readonly BallotPaper[], layout: Layout): Promise<PrintedForm | null> {
  const paper = papers.find((one) => isSame(faceOf(one).layout, layout));
  if (!paper) return null;
  const face = faceOf(paper);
  const drawn = { print: layout.print, codes: [layout.codes[0]!] };
  const scan = await openScan(renderBallotsPdf({ face, title: paper.title, drawn }));
  try {
    const pages = [];
    for (let page = 1; page <= layout.pagesPerBallot; page++) {
      const picture = await scan.page(page);
      const [upright] = register(picture, layout.marks, layout.page).toSorted(
        (a, b) =>
          Math.abs(a.transform[2]) + Math.abs(a.transform[5]) - Math.abs(b.transform[2]) - Math.abs(b.transform[5]),
      );
      if (!upright) throw new Error('the printed form shows no corner marks');
      const flat = flatten(picture, upright.transform, layout.page);
      pages.push(withWide(printedPage(flat, layout, page, handwrittenOn(face, page))));
    }
    return { layout, pages };
  } finally {
    scan.close();
  }
}

const isSame = (face: BallotFace['layout'], { print: _print, codes: _codes, ...layout }: Layout): boolean =>
  JSON.stringify(inOrder(face)) === JSON.stringify(inOrder(layout));

/** The same value with the names of its fields in order. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(inOrder)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, one]) => one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, one]) => [name, inOrder(one)]),
        )
      : value;

/** Boxes in which nothing is printed but where something is to be written. */
function handwrittenOn({ layout, items }: BallotFace, page: number): readonly Box[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.02;
  return layout.printed.filter(
    (box) =>
      box.page === page && !items.some((item) => item.page === page && near(item.x, box.x) && near(item.y, box.y)),
  );
}
