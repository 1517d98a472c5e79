import type { InstrumentLine } from '../instrument-view.ts';
import type { Audience, Learning, Session } from './making-known.ts';

/** How a unit or a person learned of it, by name. */
export interface NamedLearning extends Learning {
  readonly name: string;
  /** The unit's code, or the name of the person's unit. */
  readonly of: string;
}

export interface MakingKnownView {
  readonly instrument: InstrumentLine;
  readonly number: number;
  readonly today: string;
  /** For who keeps the register; null for others, and before anybody is named. */
  readonly audience: Audience | null;
  readonly by: string | null;
  readonly sessions: readonly Session[];
  /** As far as the reader reaches; those who have not yet learned of it stand first. */
  readonly learning: readonly NamedLearning[];
  /** Units for which the reader may confirm now. */
  readonly mayConfirm: readonly string[];
  readonly mayKeep: boolean;
}

/** An instrument that is being made known. */
export interface MakingKnownLine {
  readonly instrument: InstrumentLine;
  readonly by: string;
  readonly counts: { readonly notYet: number; readonly attended: number; readonly confirmed: number };
  readonly late: boolean;
  /** How many units the reader has yet to confirm for. */
  readonly toConfirm: number;
}
