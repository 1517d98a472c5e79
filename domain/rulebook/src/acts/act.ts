import type { Context } from '@plenum/kernel';
import type { DeviationMark, InstrumentFile, RegisterEntry } from '../events.ts';

/** What decisions about the register take from outside. */
export interface RegisterContext extends Context {
  readonly actorIsAdministrator: boolean;
  /** Whether they speak for the unit that the instrument belongs to. */
  readonly speaksForUnit: boolean;
  /** Whether they speak for the unit above it. */
  readonly speaksForUpper: boolean;
  /** What a unit of the tree is called; null where there is none that stands open. */
  readonly unitName: (id: string) => string | null;
  /** Another instrument than this one has the symbol with this date. */
  readonly taken: (number: string, date: string | null) => boolean;
  readonly isRegistered: (id: string) => boolean;
}

/** Whose text it is, and what was accepted of what differs from the model, with what the unit said of it. */
export interface AcceptedAdaptation {
  readonly unit: string;
  readonly deviations: readonly { readonly article: string; readonly why: string }[];
}

/** Everything a person can do with an instrument in the register. */
export type InstrumentAct =
  | {
      readonly act: 'register-instrument';
      readonly id: string;
      readonly entry: RegisterEntry;
      readonly file: InstrumentFile;
      /** Where a unit drafted it from its model and the unit above accepted it. */
      readonly adapted?: AcceptedAdaptation;
    }
  | { readonly act: 'correct-instrument'; readonly entry: RegisterEntry; readonly reason: string }
  | { readonly act: 'place-instrument'; readonly unit: string }
  | { readonly act: 'mark-deviation'; readonly article: string; readonly mark: DeviationMark; readonly text: string };
