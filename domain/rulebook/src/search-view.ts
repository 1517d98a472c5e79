import type { InstrumentLine } from './instrument-view.ts';

/**
 * How words are looked for, the nearest first: those that stand together, those in one provision, those of which some stand in the
 * instrument's name. What an earlier way finds a later one leaves out.
 */
export const searchWays = ['together', 'apart', 'named'] as const;
export type SearchWay = (typeof searchWays)[number];

/** Words of a text, those asked for marked. */
export type Snippet = readonly { readonly text: string; readonly marked: boolean }[];

/** A provision that was found. */
export interface FoundPassage {
  readonly instrument: InstrumentLine;
  /** Its address in the instrument; null where it has none. */
  readonly address: string | null;
  readonly label: string;
  readonly heading: Snippet;
  /** The clause that says most of what was asked for. */
  readonly part: string;
  readonly text: Snippet;
}

export interface FoundInSearch {
  /** Instruments by their name, number or date, the newest first. */
  readonly instruments: readonly InstrumentLine[];
  readonly moreInstruments: boolean;
  readonly passages: readonly FoundPassage[];
  /** How the words of these provisions were found, and where the next ones begin; null at the end. */
  readonly way: SearchWay;
  readonly next: SearchCursor | null;
}

/** Where a page of provisions begins. */
export interface SearchCursor {
  readonly way: SearchWay;
  readonly offset: number;
}
