import type { NumberRun, NumberRunForm } from './number-run.ts';

/** A run of numbers in the list of them. */
export interface NumberRunLine extends Omit<NumberRunForm, 'usedTo'> {
  readonly id: string;
  readonly next: number;
  readonly closed: boolean;
}

/** A run of numbers as its screen shows it; `Found` is a finding of the last act, in words. */
export interface NumberRunView<Found = object> {
  readonly run: NumberRun;
  readonly number: number;
  /** Instruments of the register by the symbol and day of a number: `07-CT/TU 2030-02-03`. */
  readonly instruments: Readonly<Record<string, string>>;
  readonly findings: readonly Found[];
}
