import { roundUnderWay } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';

/** The head of the tellers gives a closed entry back to its teller, with the reason, until the result is declared. */
export const reopenEntry: Decide<'reopen-entry'> = (act, election) => {
  const round = roundUnderWay(election);
  if (!round) return { refused: [refusal('round-not-open')] };
  const closed = round.entries.some((entry) => entry.teller === act.teller && entry.closed);
  return unless([...reasonFaults(act.reason), !closed && refusal('entry-not-closed')], () => [
    { type: 'entry-reopened', v: 1, data: { round: round.number, teller: act.teller, reason: act.reason.trim() } },
  ]);
};
