/** Where in an election a fault lies: keys and indexes from its root, `['rounds', 1, 'ballots']`. */
export type FaultPath = readonly (string | number)[];

export const faultCodes = [
  'syntax',
  'encoding',
  'too-large',
  'missing-field',
  'unknown-field',
  'duplicate-field',
  'wrong-type',
  'wrong-value',
  'unknown-regulation',
  'unknown-reason',
  'unknown-switch',
  'duplicate-candidate',
  'unknown-candidate',
  'duplicate-ballot',
  'missing-column',
  'unknown-column',
  'duplicate-column',
  'unknown-cell',
  'unknown-flag',
  'wrong-cell-count',
  'not-a-count',
  'collected-differs',
  'base-below-one',
  'missing-birth-date',
  'missing-present',
  'round-out-of-order',
  'round-not-needed',
  'seats-above-open',
  'already-elected',
  'not-tied',
  'file-missing',
  'file-unreadable',
  'more-faults',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One fault of the input: what was found and what was expected; the sentence is made from the code in the reader's language. */
export interface Fault {
  readonly code: FaultCode;
  readonly at: FaultPath;
  readonly found?: string;
  /** Values for the sentence, and for the `expected` text. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A fault with its place in a file; line and column count from 1, columns in characters. */
export interface FileFault extends Fault {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
