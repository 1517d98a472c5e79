import { candidatesWhoCount } from '../duties.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { outsideCommittee } from './from-committee.ts';
import { entryFaults, listedCandidate, repeats } from './listed-candidate.ts';

/** Replaces what is written of a listed candidate; the earlier text stays in the record. */
export const correctCandidate: Decide<'correct-candidate'> = (act, election, context) => {
  const entry = act.candidate;
  const others = election.candidates.filter((candidate) => candidate.id !== entry.id);
  return unless(
    [
      election.closedList !== null && refusal('list-is-closed'),
      others.length === election.candidates.length && refusal('no-such-candidate', { id: entry.id }, [], entry.id),
      ...entryFaults(entry),
      ...repeats([entry], others),
      ...outsideCommittee([entry], context),
      ...candidatesWhoCount([entry], election.holders, context.regulation),
    ],
    () => [{ type: 'candidate-corrected', v: 1, data: listedCandidate(entry) }],
  );
};
