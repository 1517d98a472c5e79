import { citationText } from '@plenum/kernel';
import { batchOfPaper, isBatchClosed } from '../batch.ts';
import { citeFor } from '../regulation.ts';
import { doubtfulPapers, isDoubtfulReading } from '../round-reading.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { reasonFaults, textFaults } from './given-text.ts';
import { ballotFaults, tidyBallot } from './read-ballot.ts';
import { roundInHand } from './round-in-hand.ts';

/**
 * The tellers decide a doubtful paper, and their head records it: marks without doubt, or a flag that makes it invalid, with the
 * provision and the reason.
 */
export const adjudicateBallot: Decide<'adjudicate-ballot'> = (act, election, context) => {
  const { regulation } = context;
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  const { number } = act.ballot;
  const batch = batchOfPaper(round, number);
  if (batch && !isBatchClosed(round, batch.number)) return { refused: [refusal('entries-not-closed')] };
  return unless(
    [
      ...reasonFaults(act.reason),
      ...(act.cite === undefined ? [] : textFaults('cite', act.cite)),
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
          cite: act.cite?.trim() ?? citationText(citeFor(regulation.switches.invalid, election.meeting.kind)),
        },
      },
    ],
  );
};
