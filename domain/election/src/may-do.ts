import type { ElectionActName } from './acts/act.ts';
import { afterActs } from './after-decider.ts';
import { unconfirmedRules } from './assumed-rules.ts';
import { actNames, dutiesOf, dutyFor } from './duties.ts';
import { isCountable, isRead, isVoidByPapers } from './election-of.ts';
import { declaredRounds, isOver, nextRound, roundAnnounced, roundUnderWay } from './next-round.ts';
import type { Regulation } from './regulation.ts';
import { bothClosed, differingPapers, doubtfulPapers } from './round-reading.ts';
import type { OpenElection, RoundState } from './state.ts';

/** Acts that a person's duties and the stage allow now; an act may still be refused for what it says. */
export function mayDo(state: OpenElection, regulation: Regulation, account: string): readonly ElectionActName[] {
  const held = dutiesOf(state, account);
  const round = roundUnderWay(state);
  const allowed = new Set<ElectionActName>([
    ...(state.finished ? [] : [...always, ...listActs(state, regulation), ...stepActs(state)]),
    ...(round && !state.finished ? roundActs(state, round, regulation, account) : []),
    ...(declaredRounds(state).length > 0 ? (['draw-minutes'] as const) : []),
    ...afterActs(state),
  ]);
  return actNames.filter((act) => allowed.has(act) && dutyFor[act].some((duty) => held.includes(duty)));
}

const always = ['give-duty', 'withdraw-duty'] as const satisfies readonly ElectionActName[];

function listActs(state: OpenElection, regulation: Regulation): readonly ElectionActName[] {
  const confirm = unconfirmedRules(state, regulation).length > 0 ? (['confirm-assumed-rules'] as const) : [];
  if (state.closedList === null) {
    const some = state.candidates.length > 0;
    return [
      ...confirm,
      'list-candidates',
      ...(some ? (['correct-candidate', 'remove-candidate', 'close-list'] as const) : []),
    ];
  }
  return state.rounds.some((round) => round.opened) ? confirm : [...confirm, 'reopen-list'];
}

/** From one round to the next. */
function stepActs(state: OpenElection): readonly ElectionActName[] {
  if (state.closedList === null || roundUnderWay(state)) return [];
  if (isOver(state)) {
    const open = nextRound(state) !== null && !state.stopped;
    return open ? ['finish-election', 'stop-election'] : ['finish-election'];
  }
  return [
    'announce-base',
    ...(roundAnnounced(state) ? (['open-round'] as const) : []),
    ...(declaredRounds(state).length > 0 ? (['stop-election'] as const) : []),
  ];
}

function roundActs(
  state: OpenElection,
  round: RoundState,
  regulation: Regulation,
  account: string,
): readonly ElectionActName[] {
  const acts: ElectionActName[] = ['count-papers'];
  if (!isCountable(round)) return acts;
  const closed = round.entries.some((entry) => entry.closed);
  if (isVoidByPapers(state, round, regulation))
    return [...acts, ...(closed ? (['reopen-entry'] as const) : []), 'declare-result'];
  const own = round.entries.find((entry) => entry.teller === account);
  if (own && !own.closed) acts.push('key-ballot', 'close-entry');
  const free =
    round.entries.length < 2 ||
    round.entries.some((entry) => !entry.closed && !dutiesOf(state, entry.teller).includes('teller'));
  if (!own && free && !dutiesOf(state, account).includes('head-of-tellers')) acts.push('begin-entry');
  if (closed) acts.push('reopen-entry');
  if (!bothClosed(round)) return acts;
  if (differingPapers(round).length > 0) acts.push('settle-difference');
  if (doubtfulPapers(round, regulation).length > 0) acts.push('adjudicate-ballot');
  if (isRead(round, regulation)) acts.push('declare-result');
  return acts;
}
