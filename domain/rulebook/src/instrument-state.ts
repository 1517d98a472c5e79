import type { DeviationMark, InstrumentEvent, InstrumentFile, RegisterEntry } from './events.ts';

export interface MarkedDeviation {
  readonly mark: DeviationMark;
  readonly text: string;
}

/** What an instrument's events add up to; null before it is registered. */
export type InstrumentState = RegisteredInstrument | null;

export interface RegisteredInstrument extends RegisterEntry {
  readonly id: string;
  readonly file: InstrumentFile;
  /** The latest mark of each article, by `model:14` or `local:9`. */
  readonly deviations: Readonly<Record<string, MarkedDeviation>>;
}

/** Folds one event; throws where it does not fit, which is our own bug. */
export function evolveInstrument(state: InstrumentState, event: InstrumentEvent): InstrumentState {
  if (event.type === 'instrument-registered') return { ...event.data, deviations: {} };
  if (state === null) throw new Error(`${event.type} before the instrument was registered`);
  if (event.type === 'instrument-corrected') {
    const { reason: _, ...entry } = event.data;
    return { ...state, ...entry };
  }
  const { article, mark, text } = event.data;
  return { ...state, deviations: { ...state.deviations, [article]: { mark, text } } };
}
