import type { PaperSeries } from '../ballot-stock.ts';

/** What the tellers do with the papers printed for a round. */
export type StockAct =
  | {
      /** The whole account as it is known; again, as a correction. */
      readonly act: 'record-stock';
      /** By printed numbers, or empty where the papers carry none. */
      readonly series: readonly PaperSeries[];
      /** How many were printed; follows from the series where there is one. */
      readonly printed: number | null;
      readonly issued: number | null;
      readonly spoiled: number | null;
      readonly unused: number | null;
    }
  | { readonly act: 'explain-stock'; readonly note: string };
