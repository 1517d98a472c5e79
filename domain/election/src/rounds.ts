import type { Finding } from '@plenum/kernel';
import type { Election, RoundEntry, RoundKind } from './election.ts';
import type { Fault } from './fault.ts';
import { type BallotForm, citeFor, type Regulation } from './regulation.ts';
import type { CountedRound, NextStep, RoundResult } from './result.ts';
import type { RoundPremise } from './round-premise.ts';

export type PremiseOutcome =
  | { readonly premise: RoundPremise }
  | { readonly faults: readonly Fault[] }
  | { readonly refused: readonly Finding[] };

/** The form of a round: with more candidates than seats, and in every tie round, the form with surplus. */
export function formOf(regulation: Regulation, kind: RoundKind, seats: number, candidates: number): BallotForm {
  const { withSurplus, withoutSurplus } = regulation.switches;
  return kind === 'tie' || candidates > seats ? withSurplus.value : withoutSurplus.value;
}

/** The kind of round that a next step opens; null where it opens none by itself. */
export function kindOfNext(next: NextStep | null): RoundKind | null {
  switch (next) {
    case 'further-round':
      return 'further';
    case 'tie-round':
      return 'tie';
    case 're-election':
      return 're-election';
    default:
      return null;
  }
}

/**
 * What is settled before round `index` (0 for the first) of an election is read, from the rounds counted so far: seats and
 * candidates default to what the round before left open. Faults carry paths from the election's root. A further round that the
 * regulation does not allow is refused with its article.
 */
export function premiseOf(election: Election, counted: readonly CountedRound[], index: number): PremiseOutcome {
  const entry = election.rounds[index];
  if (!entry) throw new Error(`The election has no round ${index}`);
  const standing = index === 0 ? listStanding(election) : standingAfter(counted[index - 1]!.result);
  const order = index === 0 ? firstOrder(entry) : orderFault(counted[index - 1]!.result, entry);
  if (order) return { faults: [{ code: order, at: ['rounds', index, 'kind'], found: entry.kind, values: {} }] };
  const before = index === 0 ? null : counted[index - 1]!.result;
  if (before?.next === 'stop') return { refused: [noFurtherRound(election, index)] };

  const [seats, candidates] = [entry.seats ?? standing.seats, entry.candidates ?? standing.candidates];
  const faults = entryFaults(election, counted, index, seats, candidates);
  if (faults.length > 0) return { faults };
  return {
    premise: {
      index,
      kind: entry.kind,
      form: formOf(election.regulation, entry.kind, seats, candidates.length),
      seats,
      candidates,
      present: entry.present ?? election.meeting.present ?? null,
      issued: entry.issued,
      collected: entry.collected,
    },
  };
}

interface Standing {
  readonly seats: number;
  readonly candidates: readonly string[];
}

const listStanding = (election: Election): Standing => ({
  seats: election.seats,
  candidates: election.candidates.map(({ id }) => id),
});

/** Seats left and who may stand for them after a round. */
export function standingAfter(result: RoundResult): Standing {
  if (result.status === 'void' || result.status === 'doubtful')
    return { seats: result.seats, candidates: result.votes.map(({ candidate }) => candidate) };
  return { seats: result.open?.seats ?? 0, candidates: result.open?.among ?? [] };
}

const firstOrder = (entry: RoundEntry) => (entry.kind === 'first' ? null : 'round-out-of-order');

/** Whether a round of this kind can follow the round before at all. */
function orderFault(before: RoundResult, entry: RoundEntry): 'round-out-of-order' | 'round-not-needed' | null {
  if (before.status === 'complete') return 'round-not-needed';
  if (before.status === 'doubtful' || entry.kind === 'first') return 'round-out-of-order';
  if ((before.status === 'void') !== (entry.kind === 're-election')) return 'round-out-of-order';
  if (entry.kind === 'tie' && before.open?.because !== 'tie') return 'round-out-of-order';
  return null;
}

function entryFaults(
  election: Election,
  counted: readonly CountedRound[],
  index: number,
  seats: number,
  candidates: readonly string[],
): Fault[] {
  const entry = election.rounds[index]!;
  const faults: Fault[] = [];
  const known = new Set(election.candidates.map(({ id }) => id));
  const elected = new Set(counted.flatMap(({ result }) => result.elected));
  const left = election.seats - elected.size;
  if (seats > left)
    faults.push({
      code: 'seats-above-open',
      at: ['rounds', index, 'seats'],
      found: String(seats),
      values: { open: left },
    });
  const tied = entry.kind === 'tie' ? new Set(counted[index - 1]!.result.open?.among) : null;
  candidates.forEach((id, position) => {
    const at = ['rounds', index, 'candidates', position];
    if (!known.has(id)) faults.push({ code: 'unknown-candidate', at, found: id, values: {} });
    else if (elected.has(id)) faults.push({ code: 'already-elected', at, found: id, values: { candidate: id } });
    else if (tied && !tied.has(id)) faults.push({ code: 'not-tied', at, found: id, values: { candidate: id } });
    if (candidates.indexOf(id) !== position)
      faults.push({ code: 'duplicate-candidate', at, found: id, values: { candidate: id } });
  });
  return faults;
}

const noFurtherRound = (election: Election, index: number): Finding => ({
  code: 'no-further-round',
  severity: 'refusal',
  values: { round: index + 1 },
  citations: [citeFor(election.regulation.switches.furtherRounds, election.meeting.kind)],
});

/** Further rounds held up to and with round `index`: what `one-then-stop` looks at. */
export const furtherRoundsHeld = (rounds: readonly RoundEntry[], index: number): number =>
  rounds.slice(0, index + 1).filter(({ kind }) => kind === 'further').length;
