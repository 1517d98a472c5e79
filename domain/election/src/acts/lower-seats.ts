import { declaredRounds, electedSoFar, nextRound, roundUnderWay, seatsNow } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { textFaults } from './given-text.ts';

/**
 * The meeting lowers the number of seats between two rounds, never below those elected. No text that was read allows or forbids it:
 * the decision itself is cited, and stands in the minutes.
 */
export const lowerSeats: Decide<'lower-seats'> = (act, election) => {
  const under = roundUnderWay(election);
  const declared = declaredRounds(election).length > 0;
  const elected = electedSoFar(election).length;
  const from = seatsNow(election);
  return unless(
    [
      ...textFaults('cite', act.cite),
      ...textFaults('why', act.why),
      (!Number.isSafeInteger(act.seats) || act.seats < 1) && refusal('seats-below-one'),
      under !== null && refusal('round-under-way', { round: under.number }),
      !declared && refusal('nothing-declared'),
      declared && nextRound(election) === null && refusal('no-seats-open'),
      election.stopped !== null && refusal('election-stopped-already'),
      act.seats >= 1 && act.seats < elected && refusal('seats-below-elected', { seats: act.seats, elected }),
      act.seats >= from && refusal('seats-not-lower', { seats: act.seats, from }),
    ],
    () => [
      {
        type: 'seats-lowered',
        v: 1,
        data: { from, to: act.seats, cite: act.cite.trim(), why: act.why.trim() },
      },
    ],
  );
};
