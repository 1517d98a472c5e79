import type { RoundKind } from './election.ts';
import type { BallotForm } from './regulation.ts';

/** What is settled before a round's ballots are read: who stands for how many seats, on which form, with which papers. */
export interface RoundPremise {
  /** 0 for the first round. */
  readonly index: number;
  readonly kind: RoundKind;
  readonly form: BallotForm;
  readonly seats: number;
  /** Candidate ids in the order of the paper. */
  readonly candidates: readonly string[];
  readonly present: number | null;
  readonly issued: number;
  readonly collected: number;
}
