/**
 * Papers with printed numbers `from` to `to`, both included; `series` is empty where they carry none. Ranges of the whole print, never
 * of what one person was given: nothing here says which paper anybody had.
 */
export interface PaperSeries {
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/** What became of the papers that were printed for a round; null where it is not known yet. */
export interface StockFigures {
  readonly printed: number;
  /** Given out and not taken back: these may come out of the box. */
  readonly issued: number | null;
  /** Spoiled by the voter or in printing, taken back and replaced. */
  readonly spoiled: number | null;
  /** Left over, counted and sealed before the box is opened. */
  readonly unused: number | null;
}

export interface BallotStock extends StockFigures {
  /** Empty where the papers carry no numbers. */
  readonly series: readonly PaperSeries[];
  /** Why the figures do not add up, as the head of the tellers wrote it for the minutes; gone when they change. */
  readonly explained: string | null;
}

export const sizeOf = ({ from, to }: PaperSeries): number => to - from + 1;

/** printed - (issued + spoiled + unused): above 0 papers are missing, below 0 there are too many; null while a figure is not known. */
export function stockDifference({ printed, issued, spoiled, unused }: StockFigures): number | null {
  return issued === null || spoiled === null || unused === null ? null : printed - issued - spoiled - unused;
}

/** Whether the round may go on: all known, and it adds up or a note says why not. */
export const isStockSettled = (stock: BallotStock): boolean => {
  const difference = stockDifference(stock);
  return difference === 0 || (difference !== null && stock.explained !== null);
};

/** `A 0001–0350; B 0001–0020`, in the order given. */
export const seriesText = (series: readonly PaperSeries[]): string =>
  series
    .map(({ series: name, from, to }) => {
      const width = Math.max(4, String(to).length);
      const [first, last] = [from, to].map((number) => String(number).padStart(width, '0'));
      return `${name ? `${name} ` : ''}${first}–${last}`;
    })
    .join('; ');

/** Ranges that share a number. */
export function overlapping(series: readonly PaperSeries[]): readonly (readonly [PaperSeries, PaperSeries])[] {
  const sorted = [...series].sort((a, b) => a.from - b.from);
  return sorted.flatMap((one, index) =>
    sorted
      .slice(index + 1)
      .filter((other) => other.series === one.series && other.from <= one.to)
      .map((other) => [one, other] as const),
  );
}
