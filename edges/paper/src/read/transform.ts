/** A point: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A projective map of the plane, row by row; the ninth number is 1. */
export type Transform = readonly [number, number, number, number, number, number, number, number];

export function mapped(t: Transform, x: number, y: number): Point {
  const w = t[6] * x + t[7] * y + 1;
  return [(t[0] * x + t[1] * y + t[2]) / w, (t[3] * x + t[4] * y + t[5]) / w];
}

/** The map that takes four points to four others; null where three of them stand on a line. */
export function throughPoints(from: readonly Point[], to: readonly Point[]): Transform | null {
  const rows: number[][] = [];
  for (const [index, [x, y]] of from.entries()) {
    const [u, v] = to[index]!;
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const solved = solve(rows);
  return solved ? (solved as unknown as Transform) : null;
}

/** Gauss with the largest pivot; the last number of a row is its right side. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row;
    [rows[column], rows[best]] = [rows[best]!, rows[column]!];
    const pivot = rows[column]!;
    if (Math.abs(pivot[column]!) < 1e-9) return null;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / pivot[column]!;
      if (factor === 0) continue;
      for (let k = column; k <= size; k++) rows[row]![k]! -= factor * pivot[k]!;
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}
