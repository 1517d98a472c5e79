import { awaitsDecision, declaredRounds, nextRound, roundUnderWay } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { textFaults } from './given-text.ts';

/**
 * The meeting, or whoever has the authority, decides to hold the vote again after a void round, or once more among those
 * who tie after a tie round. No regulation that was read lets such a round follow by itself: the decision itself is cited, and stands in
 * the minutes. Stopping is the other way.
 */
export const decideRevote: Decide<'decide-revote'> = (act, election) => {
  const under = roundUnderWay(election);
  const declared = declaredRounds(election).length > 0;
  const open = declared && nextRound(election) !== null;
  return unless(
    [
      ...textFaults('cite', act.cite),
      ...textFaults('why', act.why),
      under !== null && refusal('round-under-way', { round: under.number }),
      !declared && refusal('nothing-declared'),
      declared && !open && refusal('no-seats-open'),
      election.stopped !== null && refusal('election-stopped-already'),
      open && under === null && !awaitsDecision(election) && refusal('no-revote-to-decide'),
    ],
    () => [{ type: 'revote-decided', v: 1, data: { cite: act.cite.trim(), why: act.why.trim() } }],
  );
};
