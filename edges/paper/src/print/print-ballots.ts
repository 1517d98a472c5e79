import type { BallotPaper } from '@plenum/election';
import { faceOf } from '../layout/face.ts';
import type { Layout } from '../layout/layout.ts';
import { renderBallotsPdf } from './ballots-pdf.ts';
import { type DrawnCodes, drawCodes } from './draw-codes.ts';

export interface PrintedBallots {
  readonly pdf: Uint8Array;
  readonly layout: Layout;
}

/** Prints copies of a ballot paper, each with a code drawn by lot; the layout is all that is needed to read them. */
export function printBallots(
  paper: BallotPaper,
  copies: number,
  draw: (copies: number) => DrawnCodes = drawCodes,
): PrintedBallots {
  const face = faceOf(paper);
  const drawn = draw(copies);
  const title = `${paper.title}: ${paper.subject}`;
  return {
    pdf: renderBallotsPdf({ face, title, drawn }),
    layout: { ...face.layout, print: drawn.print, codes: [...drawn.codes].sort() },
  };
}
