import type { Box } from '../layout/layout.ts';
import { type Flat, perMm } from './flatten.ts';
import { nameMarginMm, type PrintedPage } from './printed-form.ts';

/** What stands over one printed name. */
export interface NameMark {
  /** Added ink, in square millimetres of full black. */
  readonly inkMm2: number;
  /** The share of the name's width that the best line from left to right crosses. */
  readonly extent: number;
  /** The share of that line which is ink, where the print leaves the paper white. */
  readonly cover: number;
  /** How dark it is there, 0 to 1. */
  readonly darkness: number;
  /** The share of the place that ink fills. */
  readonly filled: number;
  /** The share of the name's own print that is to be seen. */
  readonly kept: number;
  /** How much the line goes up and down: pixels for each pixel to the right. Letters 0.4 and more, a wavy line less. */
  readonly swing: number;
  /** The share of the name's height that ink covers within a millimetre and a half: a line little, scribbling all. */
  readonly spread: number;
  /** Added ink within a millimetre above and below the name, in square millimetres of full black. */
  readonly besideMm2: number;
}

/** A shift in pixels of a flattened page. */
export type Shift = readonly [dx: number, dy: number];

/** Fainter than this is shine-through, shade and the noise of the picture; of 255. */
const faint = 30;
/** Paper, where the print is no darker than this. */
const free = 60;

export interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const windowOf = (box: Box, margin: number, { width, height }: Flat): Window => ({
  left: Math.max(6, Math.floor((box.x - margin) * perMm)),
  right: Math.min(width - 6, Math.ceil((box.x + box.width + margin) * perMm)),
  top: Math.max(6, Math.floor(box.y * perMm)),
  bottom: Math.min(height - 6, Math.ceil((box.y + box.height) * perMm)),
});

/** How far the print of a box lies from where it should, at most four pixels each way, by where it agrees best. */
export function shiftOf(page: Flat, printed: PrintedPage, box: Box): Shift {
  const at = windowOf(box, 0, page);
  const { width, dark } = printed.dark;
  let [sum, count] = [0, 0];
  for (let y = at.top; y < at.bottom; y++)
    for (let x = at.left; x < at.right; x += 2, count++) sum += dark[y * width + x]!;
  const ink = new Float32Array(count);
  const mean = sum / count;
  let to = 0;
  for (let y = at.top; y < at.bottom; y++)
    for (let x = at.left; x < at.right; x += 2) ink[to++] = dark[y * width + x]! - mean;
  const score = (dx: number, dy: number): number => {
    let [total, k] = [0, 0];
    for (let y = at.top; y < at.bottom; y++) {
      const from = (y + dy) * page.width + dx;
      for (let x = at.left; x < at.right; x += 2) total += ink[k++]! * page.dark[from + x]!;
    }
    // Of equal ones the nearest.
    return total * (1 - 0.002 * (Math.abs(dx) + Math.abs(dy)));
  };
  const coarse = best([0, 0], 2, 4, score);
  return best(coarse, 1, 1, score);
}

function best([x, y]: Shift, step: number, reach: number, score: (dx: number, dy: number) => number): Shift {
  let found: Shift = [x, y];
  let most = -Infinity;
  for (let dy = y - reach; dy <= y + reach; dy += step)
    for (let dx = x - reach; dx <= x + reach; dx += step) {
      const value = score(dx, dy);
      if (value > most) {
        most = value;
        found = [dx, dy];
      }
    }
  return found;
}

/** Added ink in a window: darkness that the print does not account for; and how much of the print is there. */
export function addedInk(page: Flat, printed: PrintedPage, at: Window, [dx, dy]: Shift) {
  const [w, h] = [at.right - at.left, at.bottom - at.top];
  const added = new Uint8Array(w * h);
  const near = new Uint8Array(w * h);
  const { width } = page;
  let [sum, dark, own, there] = [0, 0, 0, 0];
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const from = (at.top + y + dy) * width + at.left + x + dx;
      const to = (at.top + y) * width + at.left + x;
      const print = printed.near.dark[to]!;
      const more = page.dark[from]! - print * 1.25;
      const k = y * w + x;
      near[k] = print;
      if (more > faint) {
        added[k] = more;
        sum += more;
        if (more > 70) dark += 1;
      }
      if (printed.dark.dark[to]! > 150) {
        own += 1;
        if (page.dark[from]! > 70) there += 1;
      }
    }
  return {
    w,
    h,
    added,
    near,
    inkMm2: sum / 255 / perMm / perMm,
    filled: dark / (w * h),
    kept: own === 0 ? 1 : there / own,
  };
}

/** Measures the ink over a name. */
export function nameMark(page: Flat, printed: PrintedPage, box: Box, shift: Shift): NameMark {
  const at = windowOf(box, nameMarginMm, page);
  const ink = addedInk(page, printed, at, shift);
  const path = darkestPath(page, at, shift);
  const margin = Math.round(nameMarginMm * perMm);
  let [open, first, last, swing] = [0, -1, -1, 0];
  const values: number[] = [];
  for (let x = margin; x < ink.w - margin; x++) {
    const y = path[x]!;
    swing += Math.abs(y - path[x - 1]!);
    if (ink.near[y * ink.w + x]! > free) continue;
    open += 1;
    const value = page.dark[(at.top + y + shift[1]) * page.width + at.left + x + shift[0]]!;
    if (value <= faint * 1.5) continue;
    values.push(value);
    if (first < 0) first = x;
    last = x;
  }
  const width = ink.w - 2 * margin;
  return {
    inkMm2: ink.inkMm2,
    filled: ink.filled,
    kept: ink.kept,
    extent: first < 0 ? 0 : (last - first + 1) / width,
    cover: open === 0 ? 0 : values.length / open,
    darkness: middle(values) / 255,
    swing: swing / width,
    spread: spreadOf(ink),
    besideMm2:
      addedInk(page, printed, { ...at, top: at.top - perMm, bottom: at.bottom + perMm }, shift).inkMm2 - ink.inkMm2,
  };
}

/** Of an even number the upper; 0 of none. */
const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

function spreadOf({ w, h, added }: { readonly w: number; readonly h: number; readonly added: Uint8Array }): number {
  const wide = Math.round(1.5 * perMm);
  const spreads: number[] = [];
  for (let from = 0; from + wide <= w; from += wide) {
    let [top, bottom] = [h, -1];
    for (let y = 0; y < h; y++)
      for (let x = from; x < from + wide; x++)
        if (added[y * w + x]! > 70) {
          top = Math.min(top, y);
          bottom = y;
        }
    if (bottom >= 0) spreads.push((bottom - top + 1) / h);
  }
  return middle(spreads);
}

/** For each column of a window the row of the darkest line from left to right that runs through the middle of the name. */
function darkestPath(page: Flat, at: Window, [dx, dy]: Shift): Int16Array {
  const [w, h] = [at.right - at.left, at.bottom - at.top];
  // Between the top of the letters and the line they stand on.
  const [from, to] = [Math.round(h * 0.2), Math.round(h * 0.77)];
  const rows = to - from;
  const cost = new Float32Array(w * rows);
  const came = new Int8Array(w * rows);
  const darkAt = (x: number, row: number) =>
    Math.min(180, page.dark[(at.top + from + row + dy) * page.width + at.left + x + dx]!);
  for (let row = 0; row < rows; row++) cost[row] = -darkAt(0, row);
  for (let x = 1; x < w; x++)
    for (let row = 0; row < rows; row++) {
      let [best, step] = [Infinity, 0];
      for (let k = -2; k <= 2; k++) {
        const other = row + k;
        if (other < 0 || other >= rows) continue;
        const value = cost[(x - 1) * rows + other]! + (k === 0 ? 0 : k * k * 6);
        if (value < best) {
          best = value;
          step = k;
        }
      }
      cost[x * rows + row] = best - darkAt(x, row);
      came[x * rows + row] = step;
    }
  let row = 0;
  for (let k = 1; k < rows; k++) if (cost[(w - 1) * rows + k]! < cost[(w - 1) * rows + row]!) row = k;
  const path = new Int16Array(w);
  for (let x = w - 1; x >= 0; x--) {
    path[x] = from + row;
    row += came[x * rows + row]!;
  }
  return path;
}
