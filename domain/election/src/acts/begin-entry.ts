import { dutiesOf, tellerCitations } from '../duties.ts';
import type { OpenElection, RoundState } from '../state.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { roundInHand } from './round-in-hand.ts';

/** The first two tellers take the two entries. An open entry whose teller lost the duty may be begun afresh by another. */
export const beginEntry: Decide<'begin-entry'> = (_act, election, context) => {
  const hand = roundInHand(election, context.regulation);
  if ('refused' in hand) return hand;
  const { round } = hand;
  const { actor, regulation } = context;
  const entry = freeEntry(election, round);
  const own = round.entries.some((one) => one.teller === actor.id);
  return unless(
    [
      dutiesOf(election, actor.id).includes('head-of-tellers') &&
        refusal('head-is-teller', { name: actor.name }, tellerCitations(regulation)),
      own && refusal('entry-begun-already'),
      !own && entry === null && refusal('two-entries-taken'),
    ],
    () => [{ type: 'entry-begun', v: 1, data: { round: round.number, teller: actor.id, entry: entry! } }],
  );
};

function freeEntry(election: OpenElection, round: RoundState): 1 | 2 | null {
  for (const number of [1, 2] as const) {
    const taken = round.entries.find((one) => one.entry === number);
    if (!taken || (!taken.closed && !dutiesOf(election, taken.teller).includes('teller'))) return number;
  }
  return null;
}
