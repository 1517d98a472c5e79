import { stockDifference } from '../ballot-stock.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';
import { roundOfStock } from './record-stock.ts';

/** Writes why the papers printed do not add up. The round goes on, and the note stands in the minutes. */
export const explainStock: Decide<'explain-stock'> = (act, election) => {
  const round = roundOfStock(election);
  const difference = round?.stock ? stockDifference(round.stock) : null;
  return unless(
    [
      (round === null || difference === null || difference === 0) && refusal('stock-adds-up'),
      ...reasonFaults(act.note),
    ],
    () => [
      { type: 'stock-explained', v: 1, data: { round: round!.number, difference: difference!, note: act.note.trim() } },
    ],
  );
};
