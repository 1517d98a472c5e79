import { impossible, type Personal } from '@plenum/kernel';
import { type AfterEvent, isAfterEvent } from './after-events.ts';
import { nothingAfter, withAfter } from './after-life.ts';
import type { Candidate } from './election.ts';
import { type ElectorEvent, isElectorEvent } from './elector-events.ts';
import { electorsEvolved, noElectors } from './electors.ts';
import {
  recounted,
  sampled,
  uncounted,
  withBallot,
  withClosed,
  withEntry,
  without,
  withPapers,
  withSplit,
} from './entry-fold.ts';
import type { AnnouncedBase, ElectionEvent, ListedCandidate } from './events.ts';
import type { Decision, DutyHolder, ElectionState, OpenElection, RoundState } from './state.ts';

export const initialState: ElectionState = null;

/** What stands where a personal text was erased from beside the record. */
export const erasedText = '—';
const textOf = (text: Personal): string => text.personal ?? erasedText;

type EventOf<Type extends ElectionEvent['type']> = Extract<ElectionEvent, { type: Type }>['data'];

function fits(condition: unknown, event: ElectionEvent, why: string): asserts condition {
  if (!condition) throw new Error(`Stored event ${event.type} does not fit: ${why}.`);
}

/** Folds one event into the state. Pure, shares what did not change; a stored event that does not fit is our bug and throws. */
export function evolve(state: ElectionState, event: ElectionEvent): ElectionState {
  if (event.type === 'election-opened') {
    fits(state === null, event, 'the election is open already');
    return opened(event.data);
  }
  fits(state !== null, event, 'the election is not open');
  if (isAfterEvent(event)) return withAfter(state, event, erasedText);
  fits(!state.finished || event.type === 'minutes-drawn', event, 'the election is finished');
  if (isElectorEvent(event)) return { ...state, electors: electorsEvolved(state.electors, event, erasedText) };
  return roundEvent(state, event) ?? electionEvent(state, event);
}

const opened = (data: EventOf<'election-opened'>): OpenElection => ({
  ...data,
  secondApproval: data.secondApproval ?? false,
  holders: [],
  confirmedRules: [],
  candidates: [],
  electors: noElectors,
  closedList: null,
  rounds: [],
  lowered: [],
  revotes: [],
  stopped: null,
  minutes: [],
  minutesForm: null,
  finished: false,
  after: nothingAfter,
});

type RoundEvent = Extract<ElectionEvent, { data: { round: number } }>;
type OtherEvent = Exclude<ElectionEvent, RoundEvent | AfterEvent | ElectorEvent | { type: 'election-opened' }>;

function electionEvent(state: OpenElection, event: ElectionEvent): OpenElection {
  const other = event as OtherEvent;
  switch (other.type) {
    case 'duty-given':
      return { ...state, holders: withDuty(state.holders, other.data) };
    case 'duty-withdrawn':
      return { ...state, holders: withoutDuty(state.holders, other.data) };
    case 'assumed-rules-confirmed':
      return { ...state, confirmedRules: other.data.switches };
    case 'candidate-listed':
      fits(!state.candidates.some((candidate) => candidate.id === other.data.id), other, 'the id is taken');
      return { ...state, candidates: [...state.candidates, candidateOf(other.data)] };
    case 'candidate-corrected':
      fits(
        state.candidates.some((candidate) => candidate.id === other.data.id),
        other,
        'no such candidate',
      );
      return {
        ...state,
        candidates: state.candidates.map((one) => (one.id === other.data.id ? candidateOf(other.data) : one)),
      };
    case 'candidate-removed':
      fits(
        state.candidates.some((candidate) => candidate.id === other.data.id),
        other,
        'no such candidate',
      );
      return { ...state, candidates: state.candidates.filter((candidate) => candidate.id !== other.data.id) };
    case 'list-closed':
      return { ...state, closedList: other.data.order };
    case 'list-reopened':
      return { ...state, closedList: null };
    case 'seats-lowered':
      return {
        ...state,
        lowered: [...state.lowered, { ...other.data, afterRound: state.rounds.filter(isDeclared).length }],
      };
    case 'revote-decided':
      return {
        ...state,
        revotes: [...state.revotes, { ...other.data, afterRound: state.rounds.filter(isDeclared).length }],
      };
    case 'election-stopped':
      return { ...state, stopped: other.data };
    case 'minutes-drawn':
      return { ...state, minutes: [...state.minutes, other.data] };
    case 'minutes-form-set':
      return { ...state, minutesForm: other.data.form };
    case 'election-finished':
      return { ...state, finished: true };
    default:
      return impossible(other);
  }
}

const isDeclared = (round: RoundState): boolean => round.declared !== null;

function candidateOf(data: ListedCandidate): Candidate {
  return {
    id: data.id,
    name: textOf(data.name),
    ...(data.born && data.born.personal !== null && { born: data.born.personal }),
    ...(data.joined !== null && { joined: data.joined }),
    nominated: data.nominated,
    ...(data.support !== null && { support: data.support }),
    ...(data.committeeMember && { committeeMember: true }),
  };
}

function withDuty(holders: readonly DutyHolder[], data: EventOf<'duty-given'>): readonly DutyHolder[] {
  const held = holders.find((holder) => holder.account === data.account);
  const name = textOf(data.name);
  if (!held) return [...holders, { account: data.account, name, duties: [data.duty] }];
  const duties = held.duties.includes(data.duty) ? held.duties : [...held.duties, data.duty];
  return holders.map((holder) => (holder === held ? { ...held, name, duties } : holder));
}

/** A holder without a duty stays: the name is still needed beside what was keyed. */
const withoutDuty = (holders: readonly DutyHolder[], data: EventOf<'duty-withdrawn'>): readonly DutyHolder[] =>
  holders.map((holder) =>
    holder.account === data.account
      ? { ...holder, duties: holder.duties.filter((duty) => duty !== data.duty) }
      : holder,
  );

function roundEvent(state: OpenElection, event: ElectionEvent): OpenElection | null {
  if (!('round' in event.data)) return null;
  const named = event as RoundEvent;
  if (named.type === 'base-announced') {
    fits(named.data.round === state.rounds.length + 1, named, 'the round is not the next');
    return { ...state, rounds: [...state.rounds, announced(named.data, state.rounds.at(-1)?.entriesAsked ?? 2)] };
  }
  const last = state.rounds.at(-1);
  const after = afterDeclared.has(named.type);
  fits(
    last && last.number === named.data.round && (last.declared !== null) === after,
    named,
    after ? 'the round is not the last declared' : 'the round is not the one under way',
  );
  return { ...state, rounds: [...state.rounds.slice(0, -1), inRound(last, named)] };
}

/** Events of a round whose result stands: everything else of a round comes before. */
const afterDeclared: ReadonlySet<RoundEvent['type']> = new Set([
  'result-approved',
  'round-recounted',
  'sample-drawn',
  'sampled-paper-read',
  'audit-closed',
] as const);

const announced = (base: AnnouncedBase, entriesAsked: 2 | 3): RoundState => ({
  number: base.round,
  base,
  opened: null,
  stock: null,
  ...uncounted(entriesAsked),
  earlier: [],
});

function inRound(round: RoundState, event: Exclude<RoundEvent, { type: 'base-announced' }>): RoundState {
  switch (event.type) {
    case 'base-corrected': {
      fits(!round.opened, event, 'the base is frozen');
      const { reason: _, ...base } = event.data;
      return { ...round, base };
    }
    case 'round-opened': {
      fits(!round.opened, event, 'the round is open already');
      const { round: _, ...opened } = event.data;
      return { ...round, opened };
    }
    case 'stock-recorded': {
      const { round: _, ...figures } = event.data;
      return { ...round, stock: { ...figures, explained: null } };
    }
    case 'stock-explained':
      fits(round.stock, event, 'no stock was recorded');
      return { ...round, stock: { ...round.stock, explained: event.data.note } };
    case 'papers-counted': {
      fits(round.opened, event, 'the round is not open');
      const { round: _, ...papers } = event.data;
      return withPapers(round, papers);
    }
    case 'papers-split':
      return withSplit(round, event.data);
    case 'entries-asked':
      return { ...round, entriesAsked: event.data.entries };
    case 'entry-begun':
      return folded(withEntry(round, event.data), event);
    case 'ballot-keyed':
    case 'ballot-rekeyed':
      return folded(withBallot(round, event.data), event);
    case 'entry-closed':
      return folded(withClosed(round, event.data, true), event);
    case 'entry-reopened':
      return folded(withClosed(round, event.data, false), event);
    case 'difference-settled': {
      const { number } = event.data.ballot;
      return {
        ...round,
        settled: { ...round.settled, [number]: decision(event.data) },
        adjudicated: without(round.adjudicated, number),
      };
    }
    case 'ballot-adjudicated':
      return { ...round, adjudicated: { ...round.adjudicated, [event.data.ballot.number]: decision(event.data) } };
    case 'round-recounted':
      return recounted(round, event.data);
    case 'sample-drawn':
    case 'sampled-paper-read':
    case 'audit-closed':
      return folded(sampled(round, event), event);
    case 'result-declared':
    case 'result-corrected': {
      const { round: _, ...declared } = event.data;
      return { ...round, declared };
    }
    case 'result-approved':
      fits(round.declared, event, 'nothing is declared');
      return { ...round, declared: { ...round.declared, ...approvalOf(event.data) } };
    default:
      return impossible(event);
  }
}

const approvalOf = ({ by, at }: EventOf<'result-approved'>) => ({
  approvedBy: by,
  ...(at !== undefined && { approvedAt: at }),
});

const decision = (data: EventOf<'ballot-adjudicated'>): Decision => ({
  ballot: data.ballot,
  reason: data.reason,
  ...(data.cite !== undefined && { cite: data.cite }),
});

function folded(round: RoundState | string, event: ElectionEvent): RoundState {
  if (typeof round !== 'string') return round;
  throw new Error(`Stored event ${event.type} does not fit: ${round}.`);
}
