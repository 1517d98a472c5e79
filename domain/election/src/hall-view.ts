import { baseCitation, quorumMet } from './base.ts';
import type { Exclusion, RoundKind } from './election.ts';
import type { BallotForm, Base } from './regulation.ts';
import type { NextStep, RoundResult, VoidReason } from './result.ts';
import type { ElectionView, RoundView } from './view.ts';

/** Somebody on the big screen; `percent` as a result carries it. */
export interface HallRow {
  readonly name: string;
  readonly votes: number;
  readonly percent: string | null;
}

/** What is left to vote on after a declared round. */
export interface HallNext {
  readonly step: NextStep;
  readonly seats: number;
  readonly candidates: number;
}

interface InRound {
  /** 1 for the first. */
  readonly round: number;
  readonly kind: RoundKind;
}

interface AfterRound extends InRound {
  /** Null where nothing is left to vote on. */
  readonly next: HallNext | null;
  /** Why the meeting stopped, where it did. */
  readonly stopped: string | null;
}

export type HallView =
  /** Before the first base: the list is open (`closed` false), or waits for its base. */
  | { readonly scene: 'list'; readonly closed: boolean; readonly seats: number; readonly names: number }
  | (InRound & {
      readonly scene: 'base';
      readonly summoned: number;
      readonly excluded: readonly Exclusion[];
      readonly present: number | null;
      readonly of: Base;
      /** Null where the ballots will tell, or there is none. */
      readonly base: number | null;
      /** Null for a plurality, and in a round among the tied. */
      readonly needed: number | null;
      /** Null where the regulation asks none, or nobody said how many are present. */
      readonly quorum: boolean | null;
      readonly seats: number;
      readonly names: number;
      readonly cite: ReturnType<typeof baseCitation>;
    })
  | (InRound & {
      readonly scene: 'open';
      readonly form: BallotForm;
      readonly seats: number;
      readonly names: number;
      /** As announced before it; null where the ballots will tell, or there is none. */
      readonly base: number | null;
      readonly needed: number | null;
    })
  /** From the paper counts to the declaration. */
  | (InRound & { readonly scene: 'counting'; readonly issued: number; readonly collected: number })
  | (AfterRound & {
      readonly scene: 'result';
      readonly seats: number;
      readonly base: RoundResult['base'];
      readonly needed: number | null;
      readonly collected: number;
      readonly valid: number;
      readonly invalid: number;
      readonly elected: readonly HallRow[];
      /** Equal at the last seat, with their votes; empty where nobody is. */
      readonly tied: readonly HallRow[];
      readonly open: { readonly seats: number; readonly because: 'below-threshold' | 'tie' } | null;
    })
  | (AfterRound & {
      readonly scene: 'void';
      readonly reason: VoidReason | null;
      readonly issued: number;
      readonly collected: number;
    })
  | {
      readonly scene: 'finished';
      readonly seats: number;
      readonly unfilled: number;
      readonly rounds: number;
      readonly stopped: string | null;
      readonly elected: readonly HallRow[];
    };

/** As much of an election as the hall's screen rests on. */
export type HallSource = Pick<
  ElectionView,
  | 'meeting'
  | 'regulation'
  | 'seats'
  | 'candidates'
  | 'closedList'
  | 'rounds'
  | 'next'
  | 'unfilled'
  | 'stopped'
  | 'finished'
> &
  Partial<Pick<ElectionView, 'waitsForApproval'>>;

/**
 * What the big screen may show. Of a round that is not declared: its base, its question, and how many papers went out and came
 * back; never how far the entries are, what differs, or a vote. It is built from those fields alone, so nothing else can slip in.
 */
export function hallView(view: HallSource): HallView {
  if (view.finished) return finishedScene(view);
  const round = view.rounds.at(-1);
  if (!round)
    return {
      scene: 'list',
      closed: view.closedList !== null,
      seats: view.seats,
      names: (view.closedList ?? view.candidates).length,
    };
  // A result that waits for a second person is not announced: the hall goes on seeing the papers alone.
  if (round.declared && !view.waitsForApproval) return declaredScene(view, round, round.declared.result);
  if (!round.opened) return baseScene(view, round);
  const at = { round: round.number, kind: round.opened.kind };
  if (!round.papers)
    return {
      scene: 'open',
      ...at,
      form: round.opened.form,
      seats: round.opened.seats,
      names: round.opened.candidates.length,
      base: round.base.base,
      needed: round.opened.kind === 'tie' ? null : round.base.needed,
    };
  return { scene: 'counting', ...at, issued: round.papers.issued, collected: round.papers.collected };
}

function baseScene(view: HallSource, { number, base }: RoundView): HallView {
  const kind = view.next?.kind ?? 'first';
  const figures = { kind: view.meeting.kind, summoned: base.summoned, excluded: base.excluded };
  return {
    scene: 'base',
    round: number,
    kind,
    summoned: base.summoned,
    excluded: base.excluded,
    present: base.present,
    of: base.of,
    base: base.base,
    needed: kind === 'tie' ? null : base.needed,
    quorum: quorumMet(view.regulation, figures, base.present),
    seats: view.next?.seats ?? view.seats,
    names: (view.next?.candidates ?? view.closedList ?? []).length,
    cite: baseCitation(view.regulation, view.meeting.kind),
  };
}

function declaredScene(view: HallSource, round: RoundView, result: RoundResult): HallView {
  const after: AfterRound = {
    round: round.number,
    kind: result.kind,
    next: view.next && { step: view.next.step, seats: view.next.seats, candidates: view.next.candidates.length },
    stopped: view.stopped?.why ?? null,
  };
  const { issued, collected, valid, invalid } = result.ballots;
  if (result.status === 'void' || result.status === 'doubtful')
    return { scene: 'void', ...after, reason: result.ballots.void ?? null, issued, collected };
  const { open } = result;
  return {
    scene: 'result',
    ...after,
    seats: result.seats,
    base: result.base,
    needed: result.kind === 'tie' ? null : result.needed,
    collected,
    valid,
    invalid,
    elected: rowsOf(view, result, result.elected),
    tied: open?.because === 'tie' ? rowsOf(view, result, open.among) : [],
    open: open && { seats: open.seats, because: open.because },
  };
}

function finishedScene(view: HallSource): HallView {
  const declared = view.rounds.flatMap((round) => (round.declared ? [round.declared.result] : []));
  return {
    scene: 'finished',
    seats: view.seats,
    unfilled: view.unfilled,
    rounds: declared.length,
    stopped: view.stopped?.why ?? null,
    elected: declared.flatMap((result) => rowsOf(view, result, result.elected)),
  };
}

function rowsOf(view: HallSource, result: RoundResult, ids: readonly string[]): readonly HallRow[] {
  const nameOf = new Map(view.candidates.map(({ id, name }) => [id, name]));
  const votesOf = new Map(result.votes.map((one) => [one.candidate, one]));
  return ids.map((id) => ({
    name: nameOf.get(id) ?? id,
    votes: votesOf.get(id)?.votes ?? 0,
    percent: votesOf.get(id)?.percent ?? null,
  }));
}
