import { isCountable } from '../election-of.ts';
import { isDoubtfulReading, sameReading } from '../round-reading.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { auditableRound } from './draw-sample.ts';
import { ballotFaults, tidyBallot } from './read-ballot.ts';

/** A drawn paper is read from the paper itself, without what was keyed in sight. */
export const readSampledPaper: Decide<'read-sampled-paper'> = (act, election, { regulation }) => {
  const round = auditableRound(election, regulation);
  if (typeof round === 'string') return { refused: [refusal(round)] };
  const { sample } = round;
  if (!sample || !isCountable(round)) return { refused: [refusal('sample-not-drawn')] };
  const { ballot } = act;
  return unless(
    [
      ...ballotFaults(ballot, round, regulation),
      !sample.draws.includes(ballot.number) && refusal('paper-not-in-sample', { ballot: ballot.number }),
      isDoubtfulReading(round, ballot, regulation) && refusal('still-doubtful', { ballot: ballot.number }),
    ],
    () => {
      const tidy = tidyBallot(ballot, round.opened.form, regulation);
      const before = sample.read[tidy.number];
      return before && sameReading(before, tidy)
        ? []
        : [{ type: 'sampled-paper-read', v: 1, data: { round: round.number, ballot: tidy } }];
    },
  );
};
