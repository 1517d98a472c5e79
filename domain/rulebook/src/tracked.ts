/**
 * What is read of a text that holds tracked changes: as if all were accepted, as if all were rejected, or kept open: read as
 * accepted, with every change told at its line.
 */
export const trackedChoices = ['accept', 'reject', 'keep'] as const;
export type TrackedChoice = (typeof trackedChoices)[number];

/** Encodings from before Unicode in which Vietnamese texts are still found. */
export const legacyEncodings = ['tcvn3', 'vni', 'windows-1258', 'utf-16'] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

/** What a person should know of a file before its text is taken. */
export interface SourceNotes {
  /** The encoding that the text was converted from; null where it was Unicode. */
  readonly converted: LegacyEncoding | null;
  /** A line as it stood and as it was converted, to look at; null where nothing was converted. */
  readonly sample: { readonly before: string; readonly after: string } | null;
  /** How many insertions and deletions are tracked in it. */
  readonly tracked: { readonly insertions: number; readonly deletions: number };
}
