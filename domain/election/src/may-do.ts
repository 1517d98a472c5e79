import type { ElectionActName } from './acts/act.ts';
import { freeBatch } from './acts/begin-entry.ts';
import { auditableRound } from './acts/draw-sample.ts';
import { isSummonedFixed } from './acts/list-electors.ts';
import { afterActs } from './after-decider.ts';
import { restOnApproval, resultToApprove } from './approval.ts';
import { unconfirmedRules } from './assumed-rules.ts';
import { stockDifference } from './ballot-stock.ts';
import { actNames, dutiesOf, dutyFor } from './duties.ts';
import { isCountable, isRead, isVoidByPapers } from './election-of.ts';
import {
  awaitsDecision,
  declaredRounds,
  electedSoFar,
  isOver,
  nextRound,
  roundAnnounced,
  roundUnderWay,
  seatsNow,
} from './next-round.ts';
import type { Regulation } from './regulation.ts';
import { differingPapers, doubtfulPapers } from './round-reading.ts';
import { sampleLimit } from './sample.ts';
import { unreadPapers } from './sample-reading.ts';
import type { OpenElection, RoundState } from './state.ts';

/** Acts that a person's duties and the stage allow now; an act may still be refused for what it says. */
export function mayDo(state: OpenElection, regulation: Regulation, account: string): readonly ElectionActName[] {
  const held = dutiesOf(state, account);
  const round = roundUnderWay(state);
  const allowed = new Set<ElectionActName>([
    ...(state.finished
      ? []
      : [
          ...always,
          ...electorActs(state, regulation),
          ...stockActs(state),
          ...listActs(state, regulation),
          ...stepActs(state),
          ...declaredActs(state, regulation),
        ]),
    ...(round && !state.finished ? roundActs(state, round, regulation, account) : []),
    ...(declaredRounds(state).length > 0 ? (['draw-minutes'] as const) : []),
    ...afterActs(state),
  ]);
  const waits = !state.finished && resultToApprove(state) !== null;
  if (waits) allowed.add('approve-result');
  return actNames.filter(
    (act) =>
      allowed.has(act) && !(waits && restOnApproval.has(act)) && dutyFor[act].some((duty) => held.includes(duty)),
  );
}

const always = ['give-duty', 'withdraw-duty', 'set-minutes-form'] as const satisfies readonly ElectionActName[];

function electorActs(state: OpenElection, regulation: Regulation): readonly ElectionActName[] {
  if (regulation.switches.weighted.value || state.meeting.kind === 'shareholders-meeting') return [];
  const fixed = isSummonedFixed(state);
  if (state.electors.electors.length === 0) return fixed ? [] : ['list-electors'];
  return ['list-electors', ...(fixed ? [] : (['remove-elector'] as const)), 'exclude-elector', 'note-elector'];
}

function stockActs(state: OpenElection): readonly ElectionActName[] {
  const round = roundUnderWay(state) ?? roundAnnounced(state);
  if (!round) return [];
  return round.stock && (stockDifference(round.stock) ?? 0) !== 0
    ? ['record-stock', 'explain-stock']
    : ['record-stock'];
}

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
  if (awaitsDecision(state)) return ['decide-revote', 'stop-election'];
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
  if (round.entries.length === 0) acts.push('ask-entries');
  if (Math.max(0, ...round.entries.map((entry) => entry.batch)) < round.batches.length) acts.push('split-papers');
  const open = round.entries.some((entry) => entry.teller === account && !entry.closed);
  if (open) acts.push('key-ballot', 'close-entry');
  const free = !open && freeBatch(state, round, account) !== null;
  if (free && !dutiesOf(state, account).includes('head-of-tellers')) acts.push('begin-entry');
  if (closed) acts.push('reopen-entry');
  if (differingPapers(round).length > 0) acts.push('settle-difference');
  if (doubtfulPapers(round, regulation).length > 0) acts.push('adjudicate-ballot');
  if (isRead(round, regulation)) acts.push('declare-result');
  return acts;
}

/** What may still be done about the last declared round, beside going on. */
function declaredActs(state: OpenElection, regulation: Regulation): readonly ElectionActName[] {
  const round = state.rounds.at(-1);
  if (roundUnderWay(state)) return [];
  const acts: ElectionActName[] = [];
  const elected = electedSoFar(state).length;
  const open = declaredRounds(state).length > 0 && nextRound(state) !== null && !state.stopped;
  if (open && seatsNow(state) > Math.max(1, elected)) acts.push('lower-seats');
  if (!round?.declared) return acts;
  acts.push('recount-round');
  if (typeof auditableRound(state, regulation) === 'string') return acts;
  if ((round.sample?.draws.length ?? 0) < sampleLimit) acts.push('draw-sample');
  if (round.sample) acts.push('read-sampled-paper');
  if (round.sample && unreadPapers(round.sample).length === 0) acts.push('close-audit');
  return acts;
}
