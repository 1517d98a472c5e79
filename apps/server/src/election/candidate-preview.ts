import type { CandidateEntry } from '@plenum/election';

export interface CandidateFault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
}

/** What a pasted list or a file holds: the names to look at before they are listed, and what is wrong. */
export interface CandidatePreview {
  readonly candidates: readonly CandidateEntry[];
  readonly faults: readonly CandidateFault[];
}
