import { type Finding, personal, tidyText } from '@plenum/kernel';
import type { Candidate } from '../election.ts';
import type { ListedCandidate } from '../events.ts';
import { reservedColumns } from '../files/election-schema.ts';
import { limits } from '../files/limits.ts';
import type { CandidateEntry } from './act.ts';
import { refusal } from './act-finding.ts';
import { dateFaults, figureFaults, textFaults } from './given-text.ts';

export type IdentifiedEntry = CandidateEntry & { readonly id: string };

export const listedCandidate = (entry: IdentifiedEntry): ListedCandidate => ({
  id: entry.id,
  name: personal(tidyText(entry.name)),
  born: entry.born ? personal(entry.born) : null,
  joined: entry.joined ?? null,
  nominated: entry.nominated,
  support: entry.support ?? null,
  committeeMember: entry.committeeMember ?? false,
});

/** What is wrong with one name as it was entered, apart from the others. */
export const entryFaults = (entry: IdentifiedEntry): readonly Finding[] => [
  ...(validId(entry.id) ? [] : [refusal('id-wrong', { id: entry.id }, [], entry.id)]),
  ...textFaults('name', entry.name, entry.id),
  ...dateFaults('born', entry.born, entry.id),
  ...dateFaults('joined', entry.joined, entry.id),
  ...(entry.support === undefined ? [] : figureFaults('support', entry.support, entry.id)),
];

/** An id is a column of a ballots file. */
const validId = (id: string): boolean =>
  /^[^\s,;"]+$/u.test(id) && id.length <= limits.idLength && !(reservedColumns as readonly string[]).includes(id);

const person = (entry: { readonly name: string; readonly born?: string | undefined }): string =>
  `${tidyText(entry.name).toLocaleLowerCase('vi')}|${entry.born ?? ''}`;

/** Ids used twice, and people listed twice: the same name and birth date. */
export function repeats(entries: readonly IdentifiedEntry[], listed: readonly Candidate[]): readonly Finding[] {
  const ids = new Set(listed.map((candidate) => candidate.id));
  const people = new Set(listed.map(person));
  return entries.flatMap((entry) => {
    const findings = [
      ...(ids.has(entry.id) ? [refusal('candidate-id-taken', { id: entry.id }, [], entry.id)] : []),
      ...(people.has(person(entry))
        ? [refusal('candidate-twice', { name: tidyText(entry.name), born: entry.born ?? '' }, [], entry.id)]
        : []),
    ];
    ids.add(entry.id);
    people.add(person(entry));
    return findings;
  });
}
