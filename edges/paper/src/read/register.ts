import type { Box } from '../layout/layout.ts';
import { halved, histogramOf, type Picture, percentile } from './picture.ts';
import { type Point, type Transform, throughPoints } from './transform.ts';

/** Millimetres of the page to pixels of the picture. */
export interface Registration {
  readonly transform: Transform;
  /** How many of the four corner marks were seen; the fourth place follows from three. */
  readonly seen: 3 | 4;
}

interface Square {
  readonly at: Point;
  /** The side of a square of the same area, in pixels. */
  readonly side: number;
}

const centre = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];

/**
 * Where the page lies in the picture by its four corner marks, which are equal: both ways up fit, and the code says which it is.
 * Empty where fewer than three marks stand as they should.
 */
export function register(
  picture: Picture,
  marks: readonly Box[],
  page: { readonly width: number; readonly height: number },
): readonly Registration[] {
  const expected = marks.map(centre);
  const perMm = Math.max(picture.width, picture.height) / Math.max(page.width, page.height);
  const squares = squaresOf(picture, marks[0]!.width * perMm);
  const found = fit(squares, expected, perMm, marks[0]!.width);
  if (!found) return [];
  return [found.points, [found.points[3]!, found.points[2]!, found.points[1]!, found.points[0]!]].flatMap((points) => {
    const transform = throughPoints(expected, points);
    return transform ? [{ transform, seen: found.seen }] : [];
  });
}

/** Filled dark squares of about one side in pixels, the most likely first. */
function squaresOf(picture: Picture, side: number): readonly Square[] {
  const small = halved(picture);
  const { width, height, data } = small;
  const white = percentile(histogramOf(data, 7), 0.8);
  const limit = white * 0.55;
  const seen = new Uint8Array(data.length);
  const stack: number[] = [];
  const found: Square[] = [];
  const expected = side / 2;
  const largest = expected * expected * 3.5;
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || data[start]! > limit) continue;
    let [area, left, right, top, bottom] = [0, width, 0, height, 0];
    stack.push(start);
    seen[start] = 1;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [x, y] = [at % width, (at / width) | 0];
      area += 1;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (const next of [
        x > 0 ? at - 1 : -1,
        x < width - 1 ? at + 1 : -1,
        at - width,
        y < height - 1 ? at + width : -1,
      ]) {
        if (next < 0 || seen[next] || data[next]! > limit) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    const [w, h] = [right - left + 1, bottom - top + 1];
    if (area < expected * expected * 0.3 || area > largest || w > h * 1.35 || h > w * 1.35 || area < w * h * 0.62)
      continue;
    found.push(weighed(picture, { left, right, top, bottom }, white));
  }
  const off = (square: Square) => Math.abs(Math.log(square.side / side));
  return found.sort((a, b) => off(a) - off(b)).slice(0, 40);
}

/** The centre of the darkness in a box of the halved picture, to a part of a pixel. */
function weighed(
  { width, height, data }: Picture,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  white: number,
): Square {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let y = Math.max(0, box.top * 2 - 2); y < Math.min(height, box.bottom * 2 + 4); y++)
    for (let x = Math.max(0, box.left * 2 - 2); x < Math.min(width, box.right * 2 + 4); x++) {
      const dark = Math.max(0, white * 0.8 - data[y * width + x]!);
      sum += dark;
      sumX += dark * x;
      sumY += dark * y;
    }
  // Centres of pixels, so that the same place has the same number at any resolution.
  return { at: [sumX / sum + 0.5, sumY / sum + 0.5], side: Math.sqrt(sum / (white * 0.8)) };
}

interface Fit {
  readonly points: readonly Point[];
  readonly seen: 3 | 4;
  readonly error: number;
}

/** The corner marks among squares: two of a diagonal say where the others must be. */
function fit(squares: readonly Square[], expected: readonly Point[], perMm: number, sideMm: number): Fit | null {
  let best: Fit | null = null;
  const size = Math.hypot(expected[3]![0] - expected[0]![0], expected[3]![1] - expected[0]![1]);
  for (const [a, b, c, d] of [
    [0, 3, 1, 2],
    [1, 2, 0, 3],
  ] as const)
    for (const one of squares)
      for (const other of squares) {
        if (one === other) continue;
        const [dx, dy] = [other.at[0] - one.at[0], other.at[1] - one.at[1]];
        const scale = Math.hypot(dx, dy) / size;
        if (scale < perMm * 0.55 || scale > perMm * 1.12) continue;
        if (!likely(one, scale * sideMm) || !likely(other, scale * sideMm)) continue;
        const place = similar(expected[a]!, expected[b]!, one.at, other.at);
        const third = nearest(squares, place(expected[c]!), scale, sideMm);
        const fourth = nearest(squares, place(expected[d]!), scale, sideMm);
        if (!third && !fourth) continue;
        const points: Point[] = [];
        points[a] = one.at;
        points[b] = other.at;
        // Opposite corners have the same middle.
        points[c] = third?.at ?? across(one.at, other.at, fourth!.at);
        points[d] = fourth?.at ?? across(one.at, other.at, third!.at);
        const seen = third && fourth ? 4 : 3;
        const error = (third?.off ?? 0) + (fourth?.off ?? 0) + (seen === 3 ? 1000 : 0);
        if (!best || error < best.error) best = { points, seen, error };
      }
  return best;
}

const across = (one: Point, other: Point, known: Point): Point => [
  one[0] + other[0] - known[0],
  one[1] + other[1] - known[1],
];

const likely = (square: Square, side: number): boolean => square.side > side * 0.72 && square.side < side * 1.4;

/** The turn, shift and size that take two points to two others. */
function similar(a: Point, b: Point, toA: Point, toB: Point): (point: Point) => Point {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const [u, v] = [toB[0] - toA[0], toB[1] - toA[1]];
  const square = x * x + y * y;
  const [cos, sin] = [(u * x + v * y) / square, (v * x - u * y) / square];
  return ([px, py]) => [toA[0] + cos * (px - a[0]) - sin * (py - a[1]), toA[1] + sin * (px - a[0]) + cos * (py - a[1])];
}

function nearest(squares: readonly Square[], [x, y]: Point, scale: number, sideMm: number) {
  let best: { readonly at: Point; readonly off: number } | null = null;
  for (const square of squares) {
    if (!likely(square, scale * sideMm)) continue;
    const off = Math.hypot(square.at[0] - x, square.at[1] - y) / scale;
    // Sheets are pulled and turned by a few millimetres in a length of thirty centimetres.
    if (off < 9 && (!best || off < best.off)) best = { at: square.at, off };
  }
  return best;
}
