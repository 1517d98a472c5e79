import type { DeviationMark, InstrumentEvent, InstrumentFile, RegisterEntry } from './events.ts';

export interface MarkedDeviation {
  readonly mark: DeviationMark;
  readonly text: string;
  /** RFC 3339; null where the record does not say. */
  readonly at: string | null;
}

/** What was asked, explained and accepted of one article, in order; the last one stands. */
export interface Deviation extends MarkedDeviation {
  readonly before: readonly MarkedDeviation[];
}

/** What an instrument's events add up to; null before it is registered. */
export type InstrumentState = RegisteredInstrument | null;

export interface RegisteredInstrument extends RegisterEntry {
  readonly id: string;
  readonly file: InstrumentFile;
  /** The unit of the tree that it belongs to. */
  readonly unit: string | null;
  /** What stands of each article, by `model:14` or `local:9`. */
  readonly deviations: Readonly<Record<string, Deviation>>;
}

/** Folds one event; throws where it does not fit, which is our own bug. */
export function evolveInstrument(state: InstrumentState, event: InstrumentEvent): InstrumentState {
  if (event.type === 'instrument-registered') return { ...event.data, unit: null, deviations: {} };
  if (state === null) throw new Error(`${event.type} before the instrument was registered`);
  if (event.type === 'instrument-corrected') {
    const { reason: _, ...entry } = event.data;
    return { ...state, ...entry };
  }
  if (event.type === 'instrument-placed') return { ...state, unit: event.data.unit };
  const { article, mark, text, at = null } = event.data;
  const { before = [], ...last } = state.deviations[article] ?? {};
  const earlier = 'mark' in last ? [...before, last] : [];
  return { ...state, deviations: { ...state.deviations, [article]: { mark, text, at, before: earlier } } };
}
