/**
 * The named steps of a commit, in their order: of an act its entries appended, its rows written (both inside the transaction),
 * and committed before anybody is told; then of the sequencer the tiles grown (inside the transaction), positions committed, the
 * tree read back, the checkpoint beside the old file, in its place, and in the database.
 */
export const steps = [
  'appended',
  'projected',
  'committed',
  'tiles-grown',
  'positioned',
  'recomputed',
  'file-prepared',
  'file-written',
  'published',
] as const;
export type Step = (typeof steps)[number];

/** Called as a step is reached: only the fault tests give one, to end a process there as a power cut would. */
export type OnStep = (step: Step) => void;
