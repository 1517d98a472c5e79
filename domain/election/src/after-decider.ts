import { impossible, type Verdict } from '@plenum/kernel';
import type { ElectionContext } from './acts/act.ts';
import type { AfterAct } from './acts/after-act.ts';
import { decideComplaint } from './acts/decide-complaint.ts';
import { destroyPapers } from './acts/destroy-papers.ts';
import { keepProposal } from './acts/keep-proposal.ts';
import { lodgeComplaint } from './acts/lodge-complaint.ts';
import { noteClosing } from './acts/note-closing.ts';
import { recordConfirmation } from './acts/record-confirmation.ts';
import { requestConfirmation } from './acts/request-confirmation.ts';
import { sealPapers } from './acts/seal-papers.ts';
import { openComplaints } from './complaint.ts';
import { confirmationOf, waitingRequest } from './confirmation.ts';
import type { ElectionEvent } from './events.ts';
import { declaredRounds, isOver } from './next-round.ts';
import type { OpenElection } from './state.ts';

/** Decides what is done once a result is declared. */
export function decideAfter(act: AfterAct, state: OpenElection, context: ElectionContext): Verdict<ElectionEvent> {
  switch (act.act) {
    case 'note-closing':
      return noteClosing(act, state, context);
    case 'lodge-complaint':
      return lodgeComplaint(act, state, context);
    case 'decide-complaint':
      return decideComplaint(act, state, context);
    case 'request-confirmation':
      return requestConfirmation(act, state, context);
    case 'record-confirmation':
      return recordConfirmation(act, state, context);
    case 'seal-papers':
      return sealPapers(act, state, context);
    case 'destroy-papers':
      return destroyPapers(act, state, context);
    case 'keep-proposal':
      return keepProposal(act, state, context);
    default:
      return impossible(act);
  }
}

/** Which of these the stage allows. */
export function afterActs(state: OpenElection): readonly AfterAct['act'][] {
  if (declaredRounds(state).length === 0) return [];
  const { sealed, destroyed } = state.after;
  const asks = isOver(state) && waitingRequest(state) === null;
  const unasked = confirmationOf(state).some(({ is }) => is === 'not-asked');
  return [
    'note-closing',
    'lodge-complaint',
    'keep-proposal',
    ...(openComplaints(state).length > 0 ? (['decide-complaint'] as const) : []),
    ...(asks && unasked ? (['request-confirmation'] as const) : []),
    ...(waitingRequest(state) ? (['record-confirmation'] as const) : []),
    ...(destroyed === null ? (['seal-papers'] as const) : []),
    ...(sealed.length > 0 && destroyed === null ? (['destroy-papers'] as const) : []),
  ];
}
