import type { AfterLife } from './after-life.ts';
import type { BothLanguages, Candidate, RoundKind, Stopped } from './election.ts';
import type { AnnouncedBase, Duty, KeyedBallot, MeetingHeading } from './events.ts';
import type { BallotForm, Office } from './regulation.ts';
import type { RoundResult, Step } from './result.ts';

export interface DutyHolder {
  readonly account: string;
  readonly name: string;
  readonly duties: readonly Duty[];
}

/** One teller's blind entry; `ballots[n - 1]` is paper n, null where it is not keyed. */
export interface Entry {
  readonly teller: string;
  readonly entry: 1 | 2;
  readonly ballots: readonly (KeyedBallot | null)[];
  readonly closed: boolean;
}

export interface Decision {
  readonly ballot: KeyedBallot;
  readonly reason: string;
}

/** What was settled when a round was opened: who stands for how many seats, on which form. */
export interface OpenedRound {
  readonly kind: RoundKind;
  readonly form: BallotForm;
  readonly seats: number;
  readonly candidates: readonly string[];
}

export interface CountedPapers {
  readonly issued: number;
  readonly collected: number;
  readonly note: string;
}

/** A round as it stands. `number` is 1 for the first. */
export interface RoundState {
  readonly number: number;
  readonly base: AnnouncedBase;
  /** Null until the round is opened. */
  readonly opened: OpenedRound | null;
  readonly papers: CountedPapers | null;
  readonly entries: readonly Entry[];
  /** Settled differences and adjudicated ballots by paper number; a later decision replaces an earlier one. */
  readonly settled: Readonly<Record<number, Decision>>;
  readonly adjudicated: Readonly<Record<number, Decision>>;
  readonly declared: { readonly result: RoundResult; readonly steps: readonly Step[] } | null;
}

export interface DrawnMinutes {
  readonly number: string;
  readonly format: 'pdf' | 'docx';
  readonly sha256: string;
  readonly checkpoint: { readonly size: number; readonly root: string };
}

/** What an election's events add up to; null before it is opened. */
export type ElectionState = OpenElection | null;

export interface OpenElection {
  readonly id: string;
  readonly title: BothLanguages;
  readonly regulation: { readonly id: string; readonly version: string; readonly hash: string };
  readonly office: Office;
  readonly seats: number;
  readonly meeting: MeetingHeading;
  readonly holders: readonly DutyHolder[];
  readonly confirmedRules: readonly string[];
  /** In the order in which they were listed; a removed one is gone from here and stays in the record. */
  readonly candidates: readonly Candidate[];
  /** The ballot order; null while the list is open. */
  readonly closedList: readonly string[] | null;
  readonly rounds: readonly RoundState[];
  readonly stopped: Stopped | null;
  readonly minutes: readonly DrawnMinutes[];
  readonly finished: boolean;
  /** Complaints, confirmation, the papers' keeping and proposals: a finished election still takes these. */
  readonly after: AfterLife;
}
