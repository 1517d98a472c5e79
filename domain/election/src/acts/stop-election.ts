import { declaredRounds, nextRound, roundUnderWay } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { textFaults } from './given-text.ts';

/** The meeting decides to leave the open seats empty, or to lower their number. */
export const stopElection: Decide<'stop-election'> = (act, election) => {
  const under = roundUnderWay(election);
  const declared = declaredRounds(election).length > 0;
  return unless(
    [
      ...textFaults('cite', act.cite),
      ...textFaults('why', act.why),
      under !== null && refusal('round-under-way', { round: under.number }),
      !declared && refusal('nothing-declared'),
      declared && nextRound(election) === null && refusal('no-seats-open'),
      election.stopped !== null && refusal('election-stopped-already'),
    ],
    () => [{ type: 'election-stopped', v: 1, data: { cite: act.cite.trim(), why: act.why.trim() } }],
  );
};
