import { type Finding, isRefusal } from '@plenum/kernel';
import { type CandidateListCheck, checkCandidateList } from '../candidate-list.ts';
import type { Regulation } from '../regulation.ts';
import type { OpenElection } from '../state.ts';
import { type Decide, refusal } from './act-finding.ts';

/** The list as the rules see it: ballot order, surplus, findings. Those present are known where a base was announced. */
export const listCheckOf = (election: OpenElection, regulation: Regulation): CandidateListCheck =>
  checkCandidateList({
    regulation,
    office: election.office,
    meeting: { kind: election.meeting.kind, present: election.rounds[0]?.base.present ?? undefined },
    seats: election.seats,
    candidates: election.candidates,
  });

/** Closes the list in ballot order; what the regulation refuses stands in the way, its warnings are recorded. */
export const closeList: Decide<'close-list'> = (_act, election, context) => {
  if (election.closedList !== null) return { refused: [refusal('list-is-closed')] };
  if (election.candidates.length === 0) return { refused: [refusal('list-empty')] };
  const check = listCheckOf(election, context.regulation);
  const refused = check.findings.filter(isRefusal);
  if (refused.length > 0) return { refused };
  const warnings: readonly Finding[] = check.findings.filter((finding) => finding.severity === 'warning');
  return {
    accepted: [
      { type: 'list-closed', v: 1, data: { order: check.order, warnings: warnings.map((finding) => finding.code) } },
    ],
    findings: warnings,
  };
};
