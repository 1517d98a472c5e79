import type { Box } from '../layout/layout.ts';
import { histogramOf, type Picture, percentile } from './picture.ts';
import type { Transform } from './transform.ts';

/** Pixels for a millimetre of a flattened page. */
export const perMm = 6;

/** A page turned, pulled straight and evenly lit: darkness of each pixel, 0 paper, 255 black. */
export interface Flat {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

/** A part of the page as grey, so many pixels for a millimetre; outside the picture is white. */
export function cut(picture: Picture, transform: Transform, box: Box, perMillimetre: number): Picture {
  const width = Math.round(box.width * perMillimetre);
  const height = Math.round(box.height * perMillimetre);
  const data = new Uint8Array(width * height).fill(255);
  const step = 1 / perMillimetre;
  const t = transform;
  const [maxX, maxY, stride, from] = [picture.width - 1.001, picture.height - 1.001, picture.width, picture.data];
  for (let row = 0; row < height; row++) {
    const y = box.y + (row + 0.5) * step;
    const [u, v, w] = [t[1] * y + t[2], t[4] * y + t[5], t[7] * y + 1];
    let at = row * width;
    for (let column = 0; column < width; column++, at++) {
      const x = box.x + (column + 0.5) * step;
      const below = t[6] * x + w;
      const px = (t[0] * x + u) / below - 0.5;
      const py = (t[3] * x + v) / below - 0.5;
      if (px < 0 || py < 0 || px > maxX || py > maxY) continue;
      const [ix, iy] = [px | 0, py | 0];
      const [fx, fy] = [px - ix, py - iy];
      const i = iy * stride + ix;
      const top = from[i]! + (from[i + 1]! - from[i]!) * fx;
      const bottom = from[i + stride]! + (from[i + stride + 1]! - from[i + stride]!) * fx;
      data[at] = top + (bottom - top) * fy + 0.5;
    }
  }
  return { width, height, data };
}

/** Side of the squares in which the white of the paper is taken, in pixels: more than a corner mark. */
const tile = 8 * perMm;

/** The whole page, its paper made white by parts: shade, stains and yellowed paper are no ink. */
export function flatten(
  picture: Picture,
  transform: Transform,
  page: { readonly width: number; readonly height: number },
): Flat {
  const { width, height, data } = cut(picture, transform, { x: 0, y: 0, ...page }, perMm);
  const whole = percentile(histogramOf(data, 5), 0.75);
  const [columns, rows] = [Math.ceil(width / tile), Math.ceil(height / tile)];
  const whites = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      histogram.fill(0);
      for (let y = r * tile; y < Math.min(height, (r + 1) * tile); y += 2)
        for (let x = c * tile; x < Math.min(width, (c + 1) * tile); x += 2) histogram[data[y * width + x]!]!++;
      whites[r * columns + c] = Math.max(whole * 0.55, percentile(histogram, 0.8));
    }
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const gy = Math.min(rows - 1.001, Math.max(0, (y + 0.5) / tile - 0.5));
    const [r, fy] = [gy | 0, gy - (gy | 0)];
    for (let x = 0; x < width; x++) {
      const gx = Math.min(columns - 1.001, Math.max(0, (x + 0.5) / tile - 0.5));
      const [c, fx] = [gx | 0, gx - (gx | 0)];
      const i = r * columns + c;
      const top = whites[i]! + (whites[i + 1]! - whites[i]!) * fx;
      const bottom = whites[i + columns]! + (whites[i + columns + 1]! - whites[i + columns]!) * fx;
      const white = top + (bottom - top) * fy;
      const value = data[y * width + x]!;
      if (value < white) dark[y * width + x] = 255 - (255 * value) / white;
    }
  }
  return { width, height, dark };
}
