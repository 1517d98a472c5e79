import { bothClosed, doubtfulPapers, isDoubtfulReading } from '../round-reading.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults } from './given-text.ts';
import { ballotFaults, tidyBallot } from './read-ballot.ts';
import { roundInHand } from './round-in-hand.ts';

/** The head of the tellers decides a doubtful paper: marks without doubt, or a flag that makes it invalid, with the reason. */
export const adjudicateBallot: Decide<'adjudicate-ballot'> = (act, election, context) => {
  const { regulation } = context;
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  if (!bothClosed(round)) return { refused: [refusal('entries-not-closed')] };
  const { number } = act.ballot;
  return unless(
    [
      ...reasonFaults(act.reason),
      ...ballotFaults(act.ballot, round, regulation),
      !doubtfulPapers(round, regulation).includes(number) && refusal('ballot-not-doubtful', { ballot: number }),
      isDoubtfulReading(round, act.ballot, regulation) && refusal('still-doubtful', { ballot: number }),
    ],
    () => [
      {
        type: 'ballot-adjudicated',
        v: 1,
        data: {
          round: round.number,
          ballot: tidyBallot(act.ballot, round.opened.form, regulation),
          reason: act.reason.trim(),
        },
      },
    ],
  );
};
