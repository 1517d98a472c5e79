import type { PaperSeries, StockFigures } from './ballot-stock.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to the papers printed for a round. */
export type StockEvent =
  | E<'stock-recorded', StockFigures & { readonly round: number; readonly series: readonly PaperSeries[] }>
  | E<'stock-explained', { readonly round: number; readonly difference: number; readonly note: string }>;
