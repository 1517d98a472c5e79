import type { CandidateEntry } from '@plenum/election';

export type CandidateFaultCode =
  | 'too-large'
  | 'unreadable'
  | 'no-rows'
  | 'too-many-rows'
  | 'missing-name'
  | 'name-too-long'
  | 'name-twice'
  | 'column-twice'
  | 'wrong-date'
  | 'wrong-source'
  | 'wrong-count'
  | 'wrong-standing'
  | 'row-without-header';

/** One fault of a list of candidates; line and column count from 1, the header is a line too. */
export interface CandidateFault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  /** What should stand there, in words a person can act on: Vietnamese and English. */
  readonly expected: { readonly vi: string; readonly en: string };
  readonly code: CandidateFaultCode;
}

/** Every candidate that could be read, and every fault at once; nothing is to be kept while there is a fault. */
export interface CandidateReading {
  readonly candidates: readonly CandidateEntry[];
  readonly faults: readonly CandidateFault[];
}

/** How large a list may be; past it is a fault, not a slow answer. */
export const candidateLimits = {
  /** Bytes of a file as it comes. */
  bytes: 5_000_000,
  /** Bytes of a workbook once inflated. */
  inflatedBytes: 50_000_000,
  entriesOfArchive: 2_000,
  /** The last line of a sheet that may hold anything, and its last column (ZZ). */
  lastLine: 10_000,
  columns: 702,
  rows: 1_000,
  nameCharacters: 200,
  faults: 200,
} as const;
