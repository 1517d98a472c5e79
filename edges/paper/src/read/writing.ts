import { type Flat, perMm } from './flatten.ts';
import { firstRow, type PrintedPage, passedOver } from './printed-form.ts';

/** A piece of added ink. */
interface Piece {
  readonly pixels: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Pixels that lie on nobody's place. */
  readonly outside: number;
  readonly touchesRow: boolean;
  readonly touchesRest: boolean;
}

/** Darker than shine-through and the noise of a picture; of 255. */
const ink = 64;

/** Whether something was written or drawn that is no mark on a name or in a box, no stamp and no shadow of an edge. */
export function hasWriting(page: Flat, wide: Flat, printed: PrintedPage): boolean {
  return pieces(page, wide, printed).some(isWriting);
}

const leastMm = 2.4;
const leastMm2 = 0.55;

function isWriting({ pixels, widthMm, heightMm, outside, touchesRow, touchesRest }: Piece): boolean {
  const long = Math.max(widthMm, heightMm) >= leastMm && pixels / perMm / perMm >= leastMm2;
  if (!long) return false;
  if (touchesRest && !touchesRow) return outside / perMm / perMm > 12 && outside > pixels * 0.6;
  // A line across a name may reach far past it; writing that begins on a name is high.
  if (touchesRow) return heightMm > 22 && outside > pixels * 0.5;
  return true;
}

function pieces(page: Flat, wide: Flat, { owner }: PrintedPage): readonly Piece[] {
  const { width, dark } = page;
  const size = dark.length;
  const seen = new Uint8Array(size);
  const is = (at: number) => dark[at]! - wide.dark[at]! * 1.25 > ink;
  const found: Piece[] = [];
  const stack: number[] = [];
  for (let start = 0; start < size; start++) {
    if (seen[start] || owner[start] === passedOver || dark[start]! <= ink || !is(start)) continue;
    let [pixels, outside, left, right, top, bottom] = [0, 0, width, 0, size, 0];
    let [touchesRow, touchesRest] = [false, false];
    seen[start] = 1;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [x, y] = [at % width, (at / width) | 0];
      pixels += 1;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      const who = owner[at]!;
      if (who >= firstRow) touchesRow = true;
      else if (who === passedOver) touchesRest = true;
      else outside += 1;
      // Two pixels away is the same stroke: print cuts strokes in pieces.
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const [nx, next] = [x + dx, at + dy * width + dx];
          if (nx < 0 || nx >= width || next < 0 || next >= size || seen[next]) continue;
          if (dark[next]! <= ink || !is(next)) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    if (pixels < 8) continue;
    found.push({
      pixels,
      outside,
      widthMm: (right - left + 1) / perMm,
      heightMm: (bottom - top + 1) / perMm,
      touchesRow,
      touchesRest,
    });
  }
  return found;
}
