const comma = 0x2c;
const lf = 0x0a;
const cr = 0x0d;
const letterA = 0x61;
const letterD = 0x64;
const letterX = 0x78;

/** The planes that a form's cells are written to, row by row. */
export interface Planes {
  readonly words: number;
  readonly first: Uint32Array;
  readonly second: Uint32Array | null;
  readonly points: Uint32Array | Float64Array | null;
}

/** Reads the candidates' cells of one row that start at `offset` into the planes; where they end, or -1 to read them cell by cell. */
export type FastCells = (offset: number, row: number) => number;

/**
 * A reader for rows as nearly all are: candidates side by side in the order of the paper, nothing but known letters, no quotes. It has no
 * branch on what a cell holds (marks are as good as random to the processor) and writes a word of the plane at a time. Anything else, the
 * end of the file included, is -1 with the planes possibly written, and belongs to the reader that goes cell by cell.
 */
export function fastCells(bytes: Uint8Array, candidates: number, planes: Planes): FastCells {
  const { first, second, points, words } = planes;
  if (points) return cumulative(bytes, candidates, planes);
  const read = second ? agreeDisagree(bytes, candidates, first, second) : strikeOut(bytes, candidates, first);
  return (offset, row) => read(offset, row * words);
}

const endsCell = (byte: number): boolean => byte === comma || byte === lf || byte === cr;

type ReadRow = (offset: number, planeOffset: number) => number;

function strikeOut(bytes: Uint8Array, candidates: number, first: Uint32Array): ReadRow {
  const longest = candidates * 2 + 2;
  return (offset, planeOffset) => {
    if (offset + longest > bytes.length) return -1;
    let [p, bad, plane] = [offset, 0, planeOffset];
    for (let candidate = 0; candidate < candidates; plane += 1) {
      const end = Math.min(candidate + 32, candidates);
      let word = 0;
      for (let bit = 0; candidate < end; candidate += 1, bit += 1) {
        const byte = bytes[p]!;
        // Bit 6 tells a letter from a separator.
        const struck = (byte >> 6) & 1;
        p += struck;
        word |= struck << bit;
        const after = bytes[p]!;
        bad |= struck * (byte ^ letterX);
        if (after !== comma && (candidate + 1 < candidates || !endsCell(after))) return -1;
        p += 1;
      }
      first[plane] = word;
    }
    return bad === 0 ? p - 1 : -1;
  };
}

function agreeDisagree(bytes: Uint8Array, candidates: number, first: Uint32Array, second: Uint32Array): ReadRow {
  const longest = candidates * 3 + 3;
  return (offset, planeOffset) => {
    if (offset + longest > bytes.length) return -1;
    let [p, bad, plane] = [offset, 0, planeOffset];
    for (let candidate = 0; candidate < candidates; plane += 1) {
      const end = Math.min(candidate + 32, candidates);
      let [agree, disagree] = [0, 0];
      for (let bit = 0; candidate < end; candidate += 1, bit += 1) {
        const head = bytes[p]!;
        const marked = (head >> 6) & 1;
        p += marked;
        // Bit 0 tells `a` from `d`; a second letter can only be the `d` of `ad`.
        const agrees = marked & head;
        const next = bytes[p]!;
        const both = marked & (next >> 6);
        p += both;
        agree |= agrees << bit;
        disagree |= ((marked & ~agrees) | both) << bit;
        bad |= marked * (head ^ (agrees * letterA + (1 - agrees) * letterD));
        bad |= both * ((next ^ letterD) | (1 - agrees));
        const after = bytes[p]!;
        if (after !== comma && (candidate + 1 < candidates || !endsCell(after))) return -1;
        p += 1;
      }
      first[plane] = agree;
      second[plane] = disagree;
    }
    return bad === 0 ? p - 1 : -1;
  };
}

/** Numbers of at most nine digits: they fit any plane. */
function cumulative(bytes: Uint8Array, candidates: number, planes: Planes): FastCells {
  const longest = candidates * 10 + 2;
  return (offset, row) => {
    if (offset + longest > bytes.length) return -1;
    // Taken anew for each row: a larger number elsewhere may have widened the plane.
    const points = planes.points!;
    const from = row * candidates;
    let p = offset;
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      const start = p;
      let value = 0;
      let digit = bytes[p]! - 0x30;
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        p += 1;
        digit = bytes[p]! - 0x30;
      }
      const after = bytes[p]!;
      if (p - start > 9 || (after !== comma && (candidate + 1 < candidates || !endsCell(after)))) return -1;
      points[from + candidate] = value;
      p += 1;
    }
    return p - 1;
  };
}
