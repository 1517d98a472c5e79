import { batchOfPaper, isBatchClosed } from '../batch.ts';
import { differingPapers } from '../round-reading.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';
import { ballotFaults, tidyBallot } from './read-ballot.ts';
import { roundInHand } from './round-in-hand.ts';

/** The head of the tellers says what stands on a paper that the entries of its batch read differently, with the reason. */
export const settleDifference: Decide<'settle-difference'> = (act, election, context) => {
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  const { number } = act.ballot;
  const batch = batchOfPaper(round, number);
  if (batch && !isBatchClosed(round, batch.number)) return { refused: [refusal('entries-not-closed')] };
  return unless(
    [
      ...reasonFaults(act.reason),
      ...ballotFaults(act.ballot, round, context.regulation),
      !differingPapers(round).includes(number) && refusal('ballot-not-in-difference', { ballot: number }),
    ],
    () => [
      {
        type: 'difference-settled',
        v: 1,
        data: {
          round: round.number,
          ballot: tidyBallot(act.ballot, round.opened.form, context.regulation),
          reason: act.reason.trim(),
        },
      },
    ],
  );
};
