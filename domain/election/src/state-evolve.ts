import { impossible, type Personal } from '@plenum/kernel';
import { type AfterEvent, isAfterEvent } from './after-events.ts';
import { afterEvolved, nothingAfter } from './after-life.ts';
import type { Candidate } from './election.ts';
import type { AnnouncedBase, ElectionEvent, KeyedBallot, ListedCandidate } from './events.ts';
import type { DutyHolder, ElectionState, Entry, OpenElection, RoundState } from './state.ts';

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
  if (isAfterEvent(event)) return { ...state, after: afterEvolved(state.after, event, erasedText) };
  fits(!state.finished || event.type === 'minutes-drawn', event, 'the election is finished');
  return roundEvent(state, event) ?? electionEvent(state, event);
}

const opened = (data: EventOf<'election-opened'>): OpenElection => ({
  ...data,
  holders: [],
  confirmedRules: [],
  candidates: [],
  closedList: null,
  rounds: [],
  stopped: null,
  minutes: [],
  finished: false,
  after: nothingAfter,
});

type RoundEvent = Extract<ElectionEvent, { data: { round: number } }>;
type OtherEvent = Exclude<ElectionEvent, RoundEvent | AfterEvent | { type: 'election-opened' }>;

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
    case 'election-stopped':
      return { ...state, stopped: other.data };
    case 'minutes-drawn':
      return { ...state, minutes: [...state.minutes, other.data] };
    case 'election-finished':
      return { ...state, finished: true };
    default:
      return impossible(other);
  }
}

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
    return { ...state, rounds: [...state.rounds, announced(named.data)] };
  }
  const last = state.rounds.at(-1);
  fits(last && last.number === named.data.round && !last.declared, named, 'the round is not the one under way');
  return { ...state, rounds: [...state.rounds.slice(0, -1), inRound(last, named)] };
}

const announced = (base: AnnouncedBase): RoundState => ({
  number: base.round,
  base,
  opened: null,
  papers: null,
  entries: [],
  settled: {},
  adjudicated: {},
  declared: null,
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
    case 'papers-counted': {
      fits(round.opened, event, 'the round is not open');
      const { round: _, ...papers } = event.data;
      return { ...round, papers, entries: round.entries.map((entry) => resized(entry, papers.collected)) };
    }
    case 'entry-begun':
      return { ...round, entries: withEntry(round, event) };
    case 'ballot-keyed':
    case 'ballot-rekeyed':
      return keyed(round, event);
    case 'entry-closed':
      return withClosed(round, event, true);
    case 'entry-reopened':
      return withClosed(round, event, false);
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
    case 'result-declared':
      return { ...round, declared: { result: event.data.result, steps: event.data.steps } };
    default:
      return impossible(event);
  }
}

const decision = (data: EventOf<'difference-settled'>) => ({ ballot: data.ballot, reason: data.reason });

function resized(entry: Entry, collected: number): Entry {
  const kept = entry.ballots.slice(0, collected);
  return { ...entry, ballots: [...kept, ...new Array<null>(collected - kept.length).fill(null)] };
}

/** An entry begun under a number that is taken starts it afresh: the earlier teller's duty was withdrawn. */
function withEntry(round: RoundState, event: Extract<RoundEvent, { type: 'entry-begun' }>): readonly Entry[] {
  fits(round.papers, event, 'the papers were not counted');
  const { teller, entry } = event.data;
  const ballots = new Array<null>(round.papers.collected).fill(null);
  const others = round.entries.filter((one) => one.entry !== entry);
  return [...others, { teller, entry, ballots, closed: false }].sort((a, b) => a.entry - b.entry);
}

function keyed(round: RoundState, event: Extract<RoundEvent, { data: { ballot: KeyedBallot; teller: string } }>) {
  const { teller, ballot } = event.data;
  const entry = round.entries.find((one) => one.teller === teller);
  fits(entry && !entry.closed, event, 'the teller has no open entry');
  fits(ballot.number >= 1 && ballot.number <= entry.ballots.length, event, 'there is no such paper');
  const ballots = entry.ballots.with(ballot.number - 1, ballot);
  const entries = round.entries.map((one) => (one === entry ? { ...entry, ballots } : one));
  // A decision rested on what was keyed before; keyed anew, the paper is open again.
  return {
    ...round,
    entries,
    settled: without(round.settled, ballot.number),
    adjudicated: without(round.adjudicated, ballot.number),
  };
}

function without<Value>(decisions: Readonly<Record<number, Value>>, number: number): Readonly<Record<number, Value>> {
  if (!(number in decisions)) return decisions;
  const { [number]: _, ...rest } = decisions;
  return rest;
}

function withClosed(
  round: RoundState,
  event: Extract<RoundEvent, { type: 'entry-closed' | 'entry-reopened' }>,
  closed: boolean,
): RoundState {
  const entry = round.entries.find((one) => one.teller === event.data.teller);
  fits(entry && entry.closed !== closed, event, closed ? 'no such open entry' : 'no such closed entry');
  return { ...round, entries: round.entries.map((one) => (one === entry ? { ...entry, closed } : one)) };
}
