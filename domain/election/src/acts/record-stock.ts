import type { Finding } from '@plenum/kernel';
import { overlapping, type StockFigures, seriesText, sizeOf, stockDifference } from '../ballot-stock.ts';
import { roundAnnounced, roundUnderWay } from '../next-round.ts';
import type { OpenElection, RoundState } from '../state.ts';
import { type ActOf, type Decide, refusal, unless, warning } from './act-finding.ts';
import { figureFaults } from './given-text.ts';

/** Most series of one round. */
export const seriesLimit = 50;
/** Longest name of a series. */
export const seriesNameLimit = 20;

/**
 * States what became of the papers printed for the round that is announced or open: printed, issued, spoiled and replaced, unused and
 * sealed. Figures that do not add up are accepted with a warning, and stop the round until a note says why.
 */
export const recordStock: Decide<'record-stock'> = (act, election) => {
  const round = roundOfStock(election);
  if (!round) return { refused: [refusal('base-not-announced')] };
  const faults = stockFaults(act);
  if (faults.length > 0) return { refused: faults };
  const { series, issued, spoiled, unused } = act;
  const data = { round: round.number, series, printed: printedOf(act)!, issued, spoiled, unused };
  const { stock } = round;
  const same =
    stock !== null &&
    stock.printed === data.printed &&
    stock.issued === issued &&
    stock.spoiled === spoiled &&
    stock.unused === unused &&
    seriesText(stock.series) === seriesText(series);
  const difference = stockDifference(data);
  return unless(
    [],
    () => (same ? [] : [{ type: 'stock-recorded', v: 1, data }]),
    difference === null || difference === 0 || (same && stock.explained !== null)
      ? []
      : [warning('stock-does-not-add-up', balanceValues(data, difference))],
  );
};

/** The round whose papers these are: announced, or open and not declared. */
export const roundOfStock = (election: OpenElection): RoundState | null =>
  roundUnderWay(election) ?? roundAnnounced(election);

const printedOf = ({ series, printed }: ActOf<'record-stock'>): number | null =>
  series.length > 0 ? series.reduce((sum, one) => sum + sizeOf(one), 0) : printed;

function stockFaults(act: ActOf<'record-stock'>): readonly Finding[] {
  const printed = printedOf(act);
  const faults: Finding[] = [];
  for (const one of act.series) {
    faults.push(...figureFaults('series', one.from, 'series'), ...figureFaults('series', one.to, 'series'));
    if (one.from > one.to) faults.push(refusal('series-backwards', { series: seriesText([one]) }, [], 'series'));
    if (one.series.length > seriesNameLimit)
      faults.push(refusal('text-over-limit', { field: 'series', limit: seriesNameLimit }, [], 'series'));
  }
  if (act.series.length > seriesLimit)
    faults.push(refusal('too-many-series', { found: act.series.length, limit: seriesLimit }, [], 'series'));
  if (faults.length > 0) return faults;
  for (const pair of overlapping(act.series))
    faults.push(refusal('series-overlap', { series: seriesText(pair) }, [], 'series'));
  if (printed === null) faults.push(refusal('printed-missing', {}, [], 'printed'));
  else faults.push(...figureFaults('printed', printed, 'printed'));
  if (act.series.length > 0 && act.printed !== null && act.printed !== printed)
    faults.push(refusal('series-not-printed', { series: printed ?? 0, printed: act.printed }, [], 'printed'));
  for (const field of ['issued', 'spoiled', 'unused'] as const) {
    const figure = act[field];
    if (figure !== null) faults.push(...figureFaults(field, figure, field));
  }
  return faults;
}

const balanceValues = ({ printed, issued, spoiled, unused }: StockFigures, difference: number) => ({
  printed,
  issued: issued ?? 0,
  spoiled: spoiled ?? 0,
  unused: unused ?? 0,
  difference: Math.abs(difference),
  sign: difference > 0 ? 'missing' : 'over',
});

/**
 * What the papers printed say against going on with a round whose papers issued are `issued`: nothing where no stock was recorded, a
 * refusal while it is incomplete, does not agree with the papers counted, or does not add up and nobody wrote why.
 */
export function stockStops(round: RoundState, issued: number | null): readonly Finding[] {
  const { stock } = round;
  if (stock === null) return [];
  const difference = stockDifference(stock);
  if (difference === null) return [refusal('stock-incomplete')];
  return [
    ...(issued !== null && issued !== stock.issued
      ? [refusal('issued-differs-from-stock', { issued, stock: stock.issued ?? 0 }, [], 'issued')]
      : []),
    ...(difference !== 0 && stock.explained === null
      ? [refusal('stock-does-not-add-up', balanceValues(stock, difference), [], 'stock')]
      : []),
  ];
}
