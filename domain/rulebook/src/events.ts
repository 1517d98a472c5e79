import type { TrackedChoice } from './tracked.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What the register says of an instrument; null where it has none. The same symbol with two dates is two instruments. */
export interface RegisterEntry {
  readonly number: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  /** Who signed it; entries of before there was this field have none. */
  readonly signer?: string | null;
  readonly title: string;
  /** The instrument that this one adapts as its model, by id. */
  readonly model: string | null;
}

export interface InstrumentFile {
  readonly name: string;
  readonly mediaType: string;
  /** SHA-256 (hex) of the attachment. */
  readonly sha256: string;
  /** What was chosen for its tracked changes; absent where it has none. */
  readonly tracked?: TrackedChoice;
}

export const deviationMarks = ['asked', 'explained', 'accepted'] as const;
export type DeviationMark = (typeof deviationMarks)[number];

/** What can have happened to an instrument in the register; the stream is `instrument/<id>`. */
export type InstrumentEvent =
  | E<'instrument-registered', RegisterEntry & { readonly id: string; readonly file: InstrumentFile }>
  | E<'instrument-corrected', RegisterEntry & { readonly reason: string }>
  | E<
      'deviation-marked',
      {
        /** The article as `model:14` or, where the unit added it, `local:9`. */
        readonly article: string;
        readonly mark: DeviationMark;
        readonly text: string;
        /** RFC 3339; absent in records of before a unit answered for itself. */
        readonly at?: string;
      }
    >
  /** The unit of the tree whose instrument it is, and what the unit was called. */
  | E<'instrument-placed', { readonly unit: string; readonly name: string }>;
export type InstrumentEventType = InstrumentEvent['type'];
