import type { Box, Layout } from '../layout/layout.ts';
import { type Flat, perMm } from './flatten.ts';

/** One page of the form as it was printed, without any mark: what is ink of the print and what was added. */
export interface PrintedPage {
  /** Darkness of the print as it is. */
  readonly dark: Flat;
  /** Darkness within a sixth of a millimetre: where the print may be after a slight shift. */
  readonly near: Flat;
  /** Whose place each pixel is: 0 nobody's, 1 not looked at, 2 and on the rows in the order of the layout. */
  readonly owner: Uint16Array;
}

/** Not looked at. */
export const passedOver = 1;
/** The first row of the layout. */
export const firstRow = 2;

/** Around a name, in millimetres: a line across it may begin there. */
export const nameMarginMm = 0.8;

/**
 * @param handwritten where voters are asked to write
 */
export function printedPage(flat: Flat, layout: Layout, page: number, handwritten: readonly Box[]): PrintedPage {
  const owner = new Uint16Array(flat.width * flat.height);
  const fill = (box: Box, by: number, margin: number, value: number) => {
    const left = Math.max(0, Math.floor((box.x - margin) * perMm));
    const right = Math.min(flat.width, Math.ceil((box.x + box.width + margin) * perMm));
    const top = Math.max(0, Math.floor((box.y - by) * perMm));
    const bottom = Math.min(flat.height, Math.ceil((box.y + box.height + by) * perMm));
    for (let y = top; y < bottom; y++) owner.fill(value, y * flat.width + left, y * flat.width + right);
  };
  for (const [index, row] of layout.rows.entries()) {
    if (row.page !== page) continue;
    fill(row.name, 0, nameMarginMm, firstRow + index);
    for (const box of [row.agree, row.disagree, row.points]) if (box) fill(box, 0.4, 0.4, firstRow + index);
  }
  for (const box of [...layout.marks, layout.code]) fill(box, 2, 2, passedOver);
  for (const box of handwritten) fill(box, 1, 1, passedOver);
  if (page === 1) fill(layout.stamp, 4, 4, passedOver);
  edges(owner, flat);
  return { dark: flat, near: grown(flat, 1), owner };
}

/** Scanners show shadows and the feeder's teeth along the edges. */
const edgeMm = 5;

function edges(owner: Uint16Array, { width, height }: Flat): void {
  const edge = edgeMm * perMm;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (x < edge || y < edge || x >= width - edge || y >= height - edge) owner[y * width + x] = passedOver;
}

/** The darkest within some pixels. */
export function grown({ width, height, dark }: Flat, by: number): Flat {
  const across = new Uint8Array(dark.length);
  const both = new Uint8Array(dark.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let most = 0;
      for (let k = Math.max(0, x - by); k <= Math.min(width - 1, x + by); k++)
        most = Math.max(most, dark[y * width + k]!);
      across[y * width + x] = most;
    }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let most = 0;
      for (let k = Math.max(0, y - by); k <= Math.min(height - 1, y + by); k++)
        most = Math.max(most, across[k * width + x]!);
      both[y * width + x] = most;
    }
  return { width, height, dark: both };
}
