import { type Citation, type Finding, tidyText } from '@plenum/kernel';
import type { ElectionAct, ElectionActName } from './acts/act.ts';
import { refusal } from './acts/act-finding.ts';
import type { Duty } from './events.ts';
import type { Regulation } from './regulation.ts';
import type { DutyHolder, OpenElection } from './state.ts';

/** Whose act it is. An empty list: anybody whom the server lets. */
export const dutyFor: Readonly<Record<ElectionActName, readonly Duty[]>> = {
  'open-election': [],
  'give-duty': ['organiser'],
  'withdraw-duty': ['organiser'],
  'confirm-assumed-rules': ['organiser'],
  'list-candidates': ['organiser'],
  'correct-candidate': ['organiser'],
  'remove-candidate': ['organiser'],
  'close-list': ['organiser'],
  'reopen-list': ['organiser'],
  'announce-base': ['organiser'],
  'open-round': ['organiser'],
  'count-papers': ['head-of-tellers'],
  'begin-entry': ['teller'],
  'key-ballot': ['teller'],
  'close-entry': ['teller'],
  'reopen-entry': ['head-of-tellers'],
  'settle-difference': ['head-of-tellers'],
  'adjudicate-ballot': ['head-of-tellers'],
  'declare-result': ['head-of-tellers'],
  'stop-election': ['organiser'],
  'draw-minutes': ['head-of-tellers', 'organiser'],
  'finish-election': ['organiser'],
};
export const actNames = Object.keys(dutyFor) as readonly ElectionActName[];

export const dutiesOf = (election: OpenElection, account: string): readonly Duty[] =>
  election.holders.find((holder) => holder.account === account)?.duties ?? [];

export const isTellerDuty = (duty: Duty): boolean => duty === 'teller' || duty === 'head-of-tellers';

/** What the teller committee is and does stands here; instruments not named have no such provision that was read. */
const tellerProvisions: readonly Citation[] = [
  { instrument: '190-QĐ/TW', article: '8', version: '2024-10-10', basis: 'text' },
];

/** The provision on tellers in this regulation's instrument; none where it was not read. */
export const tellerCitations = (regulation: Regulation): readonly Citation[] =>
  tellerProvisions.filter((provision) => provision.instrument === regulation.instrument);

export function dutyFindings(
  act: ElectionAct,
  election: OpenElection,
  account: string,
  regulation: Regulation,
): readonly Finding[] {
  const wanted = dutyFor[act.act];
  const held = dutiesOf(election, account);
  if (wanted.length === 0 || wanted.some((duty) => held.includes(duty))) return [];
  const citations = wanted.some(isTellerDuty) ? tellerCitations(regulation) : [];
  return [refusal('not-your-duty', { act: act.act, duties: [...wanted] }, citations)];
}

const sameName = (a: string, b: string): boolean =>
  tidyText(a).toLocaleLowerCase('vi') === tidyText(b).toLocaleLowerCase('vi');

/**
 * Candidates who would count their own votes: a teller's account or name is a candidate's. A namesake is told apart by how the
 * holder is named.
 */
export function candidatesWhoCount(
  candidates: readonly { readonly id: string; readonly name: string }[],
  holders: readonly DutyHolder[],
  regulation: Regulation,
): readonly Finding[] {
  const tellers = holders.filter((holder) => holder.duties.some(isTellerDuty));
  return candidates.flatMap((candidate) =>
    tellers
      .filter((teller) => teller.account === candidate.id || sameName(teller.name, candidate.name))
      .map(() => refusal('candidate-is-teller', { name: candidate.name }, tellerCitations(regulation), candidate.id)),
  );
}
