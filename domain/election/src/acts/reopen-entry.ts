import { roundUnderWay } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';

/** The head of the tellers gives a closed entry of a batch back to its teller, with the reason, until the result is declared. */
export const reopenEntry: Decide<'reopen-entry'> = (act, election) => {
  const round = roundUnderWay(election);
  if (!round) return { refused: [refusal('round-not-open')] };
  const closed = round.entries.filter(
    (entry) => entry.teller === act.teller && entry.closed && (act.batch === undefined || entry.batch === act.batch),
  );
  return unless(
    [
      ...reasonFaults(act.reason),
      closed.length === 0 && refusal('entry-not-closed'),
      closed.length > 1 && refusal('batch-not-named', { batches: closed.map(({ batch }) => String(batch)) }),
    ],
    () => [
      {
        type: 'entry-reopened',
        v: 1,
        data: {
          round: round.number,
          teller: act.teller,
          reason: act.reason.trim(),
          ...(round.batches.length > 1 && { batch: closed[0]!.batch }),
        },
      },
    ],
  );
};
