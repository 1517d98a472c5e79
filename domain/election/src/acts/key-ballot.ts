import { ballotIn, batchOfPaper } from '../batch.ts';
import { sameReading } from '../round-reading.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { ballotFaults, tidyBallot } from './read-ballot.ts';
import { roundInHand } from './round-in-hand.ts';

/** A teller keys one paper of their own entry. The same again changes nothing; another reading replaces it, and is recorded. */
export const keyBallot: Decide<'key-ballot'> = (act, election, context) => {
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  const own = round.entries.filter((one) => one.teller === context.actor.id);
  if (own.length === 0) return { refused: [refusal('no-entry-of-yours')] };
  const batch = batchOfPaper(round, act.ballot.number);
  const entry = own.find((one) => batch === null || one.batch === batch.number);
  if (!entry) return { refused: [refusal('no-entry-of-yours')] };
  if (entry.closed) return { refused: [refusal('entry-closed-already')] };
  return unless(ballotFaults(act.ballot, round, context.regulation), () => {
    const ballot = tidyBallot(act.ballot, round.opened.form, context.regulation);
    const stored = ballotIn(entry, ballot.number);
    if (stored && sameReading(stored, ballot)) return [];
    const type = stored ? 'ballot-rekeyed' : 'ballot-keyed';
    return [{ type, v: 1, data: { round: round.number, teller: entry.teller, ballot } }];
  });
};
