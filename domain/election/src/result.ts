import type { Citation, Finding } from '@plenum/kernel';
import type { RoundKind } from './election.ts';
import type { BallotForm, Base, InvalidReason } from './regulation.ts';

export type RoundStatus = 'complete' | 'open' | 'void' | 'doubtful';
export type NextStep = 'further-round' | 'tie-round' | 're-election' | 'meeting-decides' | 'stop';
export type VoidReason = 'more-collected-than-issued' | 'no-quorum' | 'turnout';

export interface CandidateVotes {
  readonly candidate: string;
  readonly votes: number;
  /** Of the base, two decimals, half up (`91.95`); null without a base. */
  readonly percent: string | null;
}

/** The control figures of a round, in papers (never weights): issued >= collected = valid + invalid + doubtful. */
export interface BallotFigures {
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly invalidBy: Readonly<Partial<Record<InvalidReason, number>>>;
  /** Ids of the ballots that wait for a decision; absent when there are none. */
  readonly doubtful?: readonly string[];
  readonly void?: VoidReason;
}

export interface OpenSeats {
  readonly seats: number;
  readonly because: 'below-threshold' | 'tie';
  /** Who may stand again, in ballot order. */
  readonly among: readonly string[];
}

/** One figure of a result with what it rests on. Minutes, the 'why' screen and the command line print the same list. */
export interface Step {
  readonly code: StepCode;
  readonly values: Finding['values'];
  readonly citations: readonly Citation[];
}
export type StepCode =
  | 'form'
  | 'quorum'
  | 'turnout'
  | 'papers'
  | 'invalid'
  | 'base'
  | 'needed'
  | 'tie-round-rule'
  | 'elected'
  | 'tie'
  | 'older'
  | 'left-open'
  | 'next';

/** A round of the result, as the contract's JSON has it. */
export interface RoundResult {
  readonly kind: RoundKind;
  readonly form: BallotForm;
  readonly seats: number;
  readonly status: RoundStatus;
  readonly base: {
    readonly value: number | null;
    readonly of: Base;
    readonly cite: string;
    readonly source: 'seen' | 'assumed';
  };
  readonly needed: number | null;
  readonly ballots: BallotFigures;
  readonly votes: readonly CandidateVotes[];
  readonly elected: readonly string[];
  readonly open: OpenSeats | null;
  readonly next: NextStep | null;
}

/** A counted round: its result, what decided each figure, and what the rules say of it. */
export interface CountedRound {
  readonly result: RoundResult;
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
}

export interface ElectionResult {
  readonly plenum: 'result/1';
  readonly election: string;
  readonly regulation: string;
  readonly status: RoundStatus;
  readonly rounds: readonly RoundResult[];
  readonly elected: readonly string[];
  readonly unfilled: number;
}

export interface CountedElection {
  readonly result: ElectionResult;
  readonly rounds: readonly CountedRound[];
  readonly findings: readonly Finding[];
}
