import { type Decider, impossible, type Verdict } from '@plenum/kernel';
import type { ElectionAct, ElectionContext } from './acts/act.ts';
import { refusal } from './acts/act-finding.ts';
import { adjudicateBallot } from './acts/adjudicate-ballot.ts';
import { type AfterAct, isAfterAct } from './acts/after-act.ts';
import { announceBase } from './acts/announce-base.ts';
import { approveResult } from './acts/approve-result.ts';
import { askEntries } from './acts/ask-entries.ts';
import { beginEntry } from './acts/begin-entry.ts';
import { closeAudit } from './acts/close-audit.ts';
import { closeEntry } from './acts/close-entry.ts';
import { closeList } from './acts/close-list.ts';
import { confirmAssumedRules } from './acts/confirm-assumed-rules.ts';
import { correctCandidate } from './acts/correct-candidate.ts';
import { countPapers } from './acts/count-papers.ts';
import { decideRevote } from './acts/decide-revote.ts';
import { declareResult } from './acts/declare-result.ts';
import { drawMinutes } from './acts/draw-minutes.ts';
import { drawSample } from './acts/draw-sample.ts';
import { excludeElector } from './acts/exclude-elector.ts';
import { explainStock } from './acts/explain-stock.ts';
import { finishElection } from './acts/finish-election.ts';
import { giveDuty } from './acts/give-duty.ts';
import { keyBallot } from './acts/key-ballot.ts';
import { listCandidates } from './acts/list-candidates.ts';
import { listElectors } from './acts/list-electors.ts';
import { lowerSeats } from './acts/lower-seats.ts';
import { noteElector } from './acts/note-elector.ts';
import { openElection } from './acts/open-election.ts';
import { openRound } from './acts/open-round.ts';
import { readSampledPaper } from './acts/read-sampled-paper.ts';
import { recordStock } from './acts/record-stock.ts';
import { recountRound } from './acts/recount-round.ts';
import { removeCandidate } from './acts/remove-candidate.ts';
import { removeElector } from './acts/remove-elector.ts';
import { reopenEntry } from './acts/reopen-entry.ts';
import { reopenList } from './acts/reopen-list.ts';
import { setMinutesForm } from './acts/set-minutes-form.ts';
import { settleDifference } from './acts/settle-difference.ts';
import { splitPapers } from './acts/split-papers.ts';
import { stopElection } from './acts/stop-election.ts';
import { withdrawDuty } from './acts/withdraw-duty.ts';
import { decideAfter } from './after-decider.ts';
import { restOnApproval, resultToApprove } from './approval.ts';
import { dutyFindings } from './duties.ts';
import type { ElectionEvent } from './events.ts';
import type { ElectionState, OpenElection } from './state.ts';
import { evolve, initialState } from './state-evolve.ts';

/** May this be done? First who may act on what at all, then the act's own rules. */
function decide(act: ElectionAct, state: ElectionState, context: ElectionContext): Verdict<ElectionEvent> {
  if (act.act === 'open-election') return openElection(act, state, context);
  if (state === null) return { refused: [refusal('election-not-open')] };
  if (state.finished && act.act !== 'draw-minutes' && !isAfterAct(act))
    return { refused: [refusal('election-finished')] };
  if (state.regulation.hash !== context.regulationHash)
    return {
      refused: [refusal('regulation-changed', { regulation: state.regulation.id, version: state.regulation.version })],
    };
  const notYours = dutyFindings(act, state, context.actor.id, context.regulation);
  if (notYours.length > 0) return { refused: notYours };
  const waiting = restOnApproval.has(act.act) ? resultToApprove(state) : null;
  if (waiting) return { refused: [refusal('approval-waits', { round: waiting.number })] };
  return isAfterAct(act) ? decideAfter(act, state, context) : decideOpen(act, state, context);
}

function decideOpen(
  act: Exclude<ElectionAct, AfterAct | { act: 'open-election' }>,
  state: OpenElection,
  context: ElectionContext,
): Verdict<ElectionEvent> {
  switch (act.act) {
    case 'give-duty':
      return giveDuty(act, state, context);
    case 'withdraw-duty':
      return withdrawDuty(act, state, context);
    case 'confirm-assumed-rules':
      return confirmAssumedRules(act, state, context);
    case 'list-candidates':
      return listCandidates(act, state, context);
    case 'correct-candidate':
      return correctCandidate(act, state, context);
    case 'remove-candidate':
      return removeCandidate(act, state, context);
    case 'close-list':
      return closeList(act, state, context);
    case 'reopen-list':
      return reopenList(act, state, context);
    case 'list-electors':
      return listElectors(act, state, context);
    case 'remove-elector':
      return removeElector(act, state, context);
    case 'exclude-elector':
      return excludeElector(act, state, context);
    case 'note-elector':
      return noteElector(act, state, context);
    case 'record-stock':
      return recordStock(act, state, context);
    case 'explain-stock':
      return explainStock(act, state, context);
    case 'announce-base':
      return announceBase(act, state, context);
    case 'open-round':
      return openRound(act, state, context);
    case 'count-papers':
      return countPapers(act, state, context);
    case 'begin-entry':
      return beginEntry(act, state, context);
    case 'key-ballot':
      return keyBallot(act, state, context);
    case 'close-entry':
      return closeEntry(act, state, context);
    case 'reopen-entry':
      return reopenEntry(act, state, context);
    case 'settle-difference':
      return settleDifference(act, state, context);
    case 'adjudicate-ballot':
      return adjudicateBallot(act, state, context);
    case 'declare-result':
      return declareResult(act, state, context);
    case 'approve-result':
      return approveResult(act, state, context);
    case 'split-papers':
      return splitPapers(act, state, context);
    case 'ask-entries':
      return askEntries(act, state, context);
    case 'recount-round':
      return recountRound(act, state, context);
    case 'draw-sample':
      return drawSample(act, state, context);
    case 'read-sampled-paper':
      return readSampledPaper(act, state, context);
    case 'close-audit':
      return closeAudit(act, state, context);
    case 'decide-revote':
      return decideRevote(act, state, context);
    case 'lower-seats':
      return lowerSeats(act, state, context);
    case 'stop-election':
      return stopElection(act, state, context);
    case 'draw-minutes':
      return drawMinutes(act, state, context);
    case 'set-minutes-form':
      return setMinutesForm(act, state, context);
    case 'finish-election':
      return finishElection(act, state, context);
    default:
      return impossible(act);
  }
}

/** An election's three functions: may this be done, what does it add up to, where does it start. */
export const electionDecider: Decider<ElectionAct, ElectionState, ElectionEvent, ElectionContext> = {
  decide,
  evolve,
  initialState,
};
