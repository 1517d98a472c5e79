/** What one input of a command came to. Codes: 0 done, 1 broken, 2 bad input, 3 left for people to decide, 4 forbidden by the rules. */
export interface Outcome {
  readonly exit: ExitCode;
  /** What `--json` prints. */
  readonly json: object;
  /** What a person reads: on standard output, or on standard error where nothing was done. */
  readonly text: string;
  /** Files to write, once every input has succeeded. */
  readonly writes?: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

export type ExitCode = 0 | 1 | 2 | 3 | 4;

const gravest: readonly ExitCode[] = [1, 2, 4, 3, 0];

/** The highest of several exit codes in the contract's order: 1, 2, 4, 3, 0. */
export const highestExit = (codes: readonly ExitCode[]): ExitCode => gravest.find((code) => codes.includes(code)) ?? 0;

/** Something was done: complete (0), or something is left for people to decide (3). */
export const isDone = (exit: ExitCode): boolean => exit === 0 || exit === 3;
