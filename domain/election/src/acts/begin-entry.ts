import { dutiesOf, tellerCitations } from '../duties.ts';
import { isCountable, isVoidByPapers } from '../election-of.ts';
import { roundUnderWay } from '../next-round.ts';
import type { OpenElection, RoundState } from '../state.ts';
import { type Decide, refusal, unless } from './act-finding.ts';

/** The first two tellers take the two entries. An open entry whose teller lost the duty may be begun afresh by another. */
export const beginEntry: Decide<'begin-entry'> = (_act, election, context) => {
  const round = roundUnderWay(election);
  if (!round) return { refused: [refusal('round-not-open')] };
  if (!isCountable(round)) return { refused: [refusal('papers-not-counted')] };
  const { actor, regulation } = context;
  const entry = freeEntry(election, round);
  const own = round.entries.some((one) => one.teller === actor.id);
  return unless(
    [
      dutiesOf(election, actor.id).includes('head-of-tellers') &&
        refusal('head-is-teller', { name: actor.name }, tellerCitations(regulation)),
      isVoidByPapers(election, round, regulation) && refusal('no-entry-needed'),
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
