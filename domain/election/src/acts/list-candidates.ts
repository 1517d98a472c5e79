import { candidatesWhoCount } from '../duties.ts';
import type { Candidate } from '../election.ts';
import { limits } from '../files/limits.ts';
import type { CandidateEntry } from './act.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { outsideCommittee } from './from-committee.ts';
import { entryFaults, type IdentifiedEntry, listedCandidate, repeats } from './listed-candidate.ts';

/** Puts names on the list, all or none. */
export const listCandidates: Decide<'list-candidates'> = (act, election, context) => {
  const entries = withIds(act.candidates, election.candidates);
  const total = election.candidates.length + entries.length;
  return unless(
    [
      election.closedList !== null && refusal('list-is-closed'),
      entries.length === 0 && refusal('list-empty'),
      total > limits.candidates && refusal('too-many-candidates', { found: total, limit: limits.candidates }),
      ...entries.flatMap(entryFaults),
      ...repeats(entries, election.candidates),
      ...outsideCommittee(entries, context),
      ...candidatesWhoCount(entries, election.holders, context.regulation),
    ],
    () => entries.map((entry) => ({ type: 'candidate-listed', v: 1, data: listedCandidate(entry) })),
  );
};

/** Gives `c01`, `c02`, ... to entries without an id, past those in use. */
function withIds(entries: readonly CandidateEntry[], listed: readonly Candidate[]): readonly IdentifiedEntry[] {
  const used = new Set([...listed.map((one) => one.id), ...entries.flatMap((one) => (one.id ? [one.id] : []))]);
  let last = 0;
  return entries.map((entry) => {
    if (entry.id) return { ...entry, id: entry.id };
    let id: string;
    do id = `c${String(++last).padStart(2, '0')}`;
    while (used.has(id));
    return { ...entry, id };
  });
}
