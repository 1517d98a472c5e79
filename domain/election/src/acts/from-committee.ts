import { type Citation, type Finding, tidyText } from '@plenum/kernel';
import type { CandidateEntry, ElectionContext } from './act.ts';
import { refusal } from './act-finding.ts';

/** Seen of the branch in the regulation of 2014; practice elsewhere. */
const cite: Citation = { instrument: '244-QĐ/TW', article: '19', clause: '9', basis: 'text' };

const key = ({ name, born }: { readonly name: string; readonly born?: string | undefined }): string =>
  `${tidyText(name).toLocaleLowerCase('vi')}|${born ?? ''}`;

/** Names that are not of the committee which the same meeting elected, where the office is filled from among it. */
export function outsideCommittee(
  entries: readonly (CandidateEntry & { readonly id: string })[],
  { committee }: ElectionContext,
): readonly Finding[] {
  if (!committee) return [];
  const members = new Set(committee.map(key));
  return entries
    .filter((entry) => !members.has(key(entry)))
    .map(({ id, name }) => refusal('not-of-committee', { name: tidyText(name) }, [cite], id));
}
