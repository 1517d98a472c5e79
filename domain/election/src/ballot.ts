import type { BallotFlag, BallotForm } from './regulation.ts';

/**
 * What a teller read at one name. Strike-out: `x` struck, `''` kept. Agree-disagree: `a`, `d`, `ad` both, `''` neither.
 * Either: `?` doubtful. Cumulative: the votes put there, a whole number.
 */
export type Mark = 'x' | 'a' | 'd' | 'ad' | '?' | '' | number;

/** One ballot as it was read. `marks` stand in the order of the round's candidates. */
export interface Ballot {
  readonly id: string;
  readonly marks: readonly Mark[];
  readonly flags: readonly BallotFlag[];
  /** Shares or members that the ballot carries; 1 where the form has none. */
  readonly weight: number;
  /** How many identical ballots the row stands for. */
  readonly times: number;
}

/**
 * The ballots of a round, packed for counting: row-major, `words` 32-bit words a row, bit i of a row for candidate i.
 * `first` holds struck (strike-out) or agree (agree-disagree), `second` disagree. Cumulative votes stand in `points`,
 * row-major, one number a candidate. Planes that hold nothing are null.
 */
export interface BallotTable {
  readonly form: BallotForm;
  readonly candidates: readonly string[];
  readonly size: number;
  readonly words: number;
  readonly first: Uint32Array;
  readonly second: Uint32Array | null;
  readonly doubtful: Uint32Array | null;
  readonly points: Uint32Array | Float64Array | null;
  /** One byte a row, bit i for `ballotFlags[i]`. */
  readonly flags: Uint8Array | null;
  readonly weights: Float64Array | null;
  readonly times: Float64Array | null;
  readonly idOf: (row: number) => string;
}
