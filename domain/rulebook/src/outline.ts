import type { Level } from './marker.ts';
import type { TextLine } from './text-line.ts';

/** A provision and what stands under it. */
export interface Provision {
  readonly level: Level;
  /** As printed: `Điều 14`, `Chương II`, `1-`, `đ)`. */
  readonly label: string;
  readonly number: string;
  /** Empty where it has none; clauses and points have text only. */
  readonly heading: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly parts: readonly Provision[];
  /** Its own text, without its parts. */
  readonly text: readonly TextLine[];
}

export type OutlineReason =
  /** A number is left out before this one. */
  | 'number-skipped'
  /** The number stood before in the same place. */
  | 'number-repeated'
  /** It looks like the beginning of a provision and can't be one here; it is kept as text. */
  | 'line-unplaced'
  /** Text between a chapter's heading and its first article; it is kept as the chapter's. */
  | 'text-outside-article'
  /** A tracked insertion that is kept open; it is in the text. */
  | 'tracked-inserted'
  /** A tracked deletion that is kept open; it is not in the text. */
  | 'tracked-deleted'
  /** The text came in an encoding from before Unicode, which is named, and was converted. */
  | 'text-converted';

/** Something that a person should look at; nothing was dropped because of it. */
export interface OutlineFinding {
  readonly reason: OutlineReason;
  readonly line: number;
  readonly found: string;
  /** Empty where nothing in particular was expected. */
  readonly expected: string;
}

/** What an instrument is called, from its heading; null where it does not say. */
export interface Heading {
  /** Number and symbol without spaces: `39-CT/TW`, `30/2020/NĐ-CP`. */
  readonly number: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** `Quyết định`, `Quy chế`, ... */
  readonly type: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

export interface Instrument extends Heading {
  readonly parts: readonly Provision[];
  /** Heading, legal bases and what else stands before the first provision. */
  readonly preamble: readonly TextLine[];
  /** Signature block, recipients. */
  readonly closing: readonly TextLine[];
  readonly findings: readonly OutlineFinding[];
  /** Instruments that are issued with it, each with numbers of its own. */
  readonly attached: readonly Instrument[];
}

/** Every provision, in the order of the text, with what it stands under. */
export function* provisionsOf(
  parts: readonly Provision[],
  above: readonly Provision[] = [],
): Generator<{ readonly provision: Provision; readonly above: readonly Provision[] }> {
  for (const provision of parts) {
    yield { provision, above };
    yield* provisionsOf(provision.parts, [...above, provision]);
  }
}
