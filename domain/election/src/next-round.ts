import type { RoundKind } from './election.ts';
import type { NextStep } from './result.ts';
import { kindOfNext, standingAfter } from './rounds.ts';
import type { OpenElection, RoundState } from './state.ts';

export interface NextRound {
  /** Null before the first round. */
  readonly step: NextStep | null;
  /** Null where the regulation allows no further round. */
  readonly kind: RoundKind | null;
  readonly seats: number;
  readonly candidates: readonly string[];
}

export type DeclaredRound = RoundState & { readonly declared: NonNullable<RoundState['declared']> };

export const declaredRounds = (election: OpenElection): readonly DeclaredRound[] =>
  election.rounds.filter((round): round is DeclaredRound => round.declared !== null);

/** The round that is open and not declared; null between rounds. */
export const roundUnderWay = (election: OpenElection): RoundState | null =>
  election.rounds.find((round) => round.opened && !round.declared) ?? null;

/** The round whose base is announced and that is not open yet. */
export const roundAnnounced = (election: OpenElection): RoundState | null =>
  election.rounds.find((round) => !round.opened) ?? null;

/**
 * What comes next by the last declared result; null where no seat is left. Where a tie stands again after a tie round the
 * meeting decides: it may vote among the tied once more, or stop.
 */
export function nextRound(election: OpenElection): NextRound | null {
  const last = declaredRounds(election).at(-1);
  if (!last) return { step: null, kind: 'first', seats: election.seats, candidates: election.closedList ?? [] };
  const { result } = last.declared;
  if (result.next === null) return null;
  const kind = result.next === 'meeting-decides' ? 'tie' : kindOfNext(result.next);
  const standing = standingAfter(result);
  const seats = Math.min(standing.seats, seatsNow(election) - electedSoFar(election).length);
  return seats > 0 ? { step: result.next, kind, seats, candidates: standing.candidates } : null;
}

/** Steps that the meeting decides on by an act of its own; others follow from the regulation and the result. */
const byDecision: ReadonlySet<NextStep> = new Set(['re-election', 'meeting-decides']);

/** A round may follow only by a decision that is not recorded yet. */
export function awaitsDecision(election: OpenElection): boolean {
  const step = nextRound(election)?.step ?? null;
  if (step === null || !byDecision.has(step) || election.stopped) return false;
  const held = declaredRounds(election).length;
  return !election.revotes.some(({ afterRound }) => afterRound === held);
}

/** The number of seats as the meeting last decided it. */
export const seatsNow = (election: OpenElection): number => election.lowered.at(-1)?.to ?? election.seats;

/** Nothing is left to vote on: the seats are filled, no further round is allowed, or the meeting stopped. */
export function isOver(election: OpenElection): boolean {
  if (roundUnderWay(election) || declaredRounds(election).length === 0) return false;
  const next = nextRound(election);
  return next === null || next.step === 'stop' || election.stopped !== null;
}

export const electedSoFar = (election: OpenElection): readonly string[] =>
  declaredRounds(election).flatMap(({ declared }) => declared.result.elected);
