import type { Box } from './layout.ts';

/** A4, in millimetres. */
export const sheet = { width: 210, height: 297 } as const;

/** Side of a corner mark, and how far its outer edges are from the edges of the paper: printers leave up to 6 mm white. */
const markMm = 5;
const markInsetMm = 8;

/** In the order of `markPlaces`. */
export const marks: readonly Box[] = [markInsetMm, sheet.height - markInsetMm - markMm].flatMap((y) =>
  [markInsetMm, sheet.width - markInsetMm - markMm].map((x) => ({ x, y, width: markMm, height: markMm })),
);

/** The code's dark modules; three millimetres (four modules) of white lie around it. */
export const code: Box = { x: 173, y: 267, width: 18, height: 18 };

/** Room for a round stamp of up to 36 mm. */
export const stamp: Box = { x: 20, y: 15, width: 36, height: 36 };

/** What is between the margins, and where the names end. */
export const inner = { left: 20, right: 190, top: 16, bottom: 262 } as const;

/** Thickness of the lines of the table and of the edge of a box to mark. */
export const lineMm = 0.3;
