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
  'list-electors': ['organiser', 'secretariat'],
  'remove-elector': ['organiser', 'secretariat'],
  'exclude-elector': ['organiser', 'secretariat'],
  'note-elector': ['organiser', 'secretariat'],
  'announce-base': ['organiser', 'presidium'],
  'open-round': ['organiser'],
  'record-stock': ['head-of-tellers'],
  'explain-stock': ['head-of-tellers'],
  'count-papers': ['head-of-tellers'],
  'split-papers': ['head-of-tellers'],
  'ask-entries': ['head-of-tellers'],
  'begin-entry': ['teller'],
  'key-ballot': ['teller'],
  'close-entry': ['teller'],
  'reopen-entry': ['head-of-tellers'],
  'settle-difference': ['head-of-tellers'],
  'adjudicate-ballot': ['head-of-tellers'],
  'declare-result': ['head-of-tellers'],
  'approve-result': ['presidium'],
  'recount-round': ['head-of-tellers'],
  'draw-sample': ['head-of-tellers'],
  'read-sampled-paper': ['head-of-tellers'],
  'close-audit': ['head-of-tellers'],
  'lower-seats': ['organiser', 'presidium'],
  'decide-revote': ['organiser', 'presidium'],
  'stop-election': ['organiser', 'presidium'],
  'draw-minutes': ['head-of-tellers', 'organiser', 'secretariat'],
  'set-minutes-form': ['organiser', 'secretariat'],
  'finish-election': ['organiser'],
  'note-closing': ['organiser', 'secretariat'],
  'lodge-complaint': ['organiser', 'secretariat'],
  'decide-complaint': ['organiser', 'secretariat'],
  'request-confirmation': ['organiser', 'secretariat'],
  'record-confirmation': ['organiser', 'secretariat'],
  'seal-papers': ['organiser', 'head-of-tellers', 'secretariat'],
  'destroy-papers': ['organiser', 'secretariat'],
  'keep-proposal': ['organiser', 'presidium', 'secretariat', 'head-of-tellers', 'observer', 'auditor'],
};
export const actNames = Object.keys(dutyFor) as readonly ElectionActName[];

export const dutiesOf = (election: OpenElection, account: string): readonly Duty[] =>
  election.holders.find((holder) => holder.account === account)?.duties ?? [];

export const isTellerDuty = (duty: Duty): boolean => duty === 'teller' || duty === 'head-of-tellers';

/** The provision on who counts, for refusals; nothing where the rule is only assumed. */
export function tellerCitations(regulation: Regulation): readonly Citation[] {
  const { cite } = regulation.switches.tellersOffList;
  return cite.basis === 'assumed' ? [] : [cite];
}

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
  if (!regulation.switches.tellersOffList.value) return [];
  const tellers = holders.filter((holder) => holder.duties.some(isTellerDuty));
  return candidates.flatMap((candidate) =>
    tellers
      .filter((teller) => teller.account === candidate.id || sameName(teller.name, candidate.name))
      .map(() => refusal('candidate-is-teller', { name: candidate.name }, tellerCitations(regulation), candidate.id)),
  );
}
