/**
 * An instrument with the provision that a conclusion rests on: of the register by id, or as it was typed where it is not there.
 */
export interface Ground {
  /** Id in the register; null where it was typed. */
  readonly instrument: string | null;
  /** Number and symbol, or title: `07-CT/TU`. */
  readonly symbol: string;
  /** `Điều 12, khoản 3`; empty for the instrument as a whole. */
  readonly provision: string;
}

/** Who must do what by when. */
export interface ConcludedTask {
  readonly id: string;
  readonly unit: string;
  readonly task: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly due: string;
}

/** A conclusion as it is written. */
export interface ConclusionText {
  /** The agenda item it belongs to; null for the meeting as a whole. */
  readonly item: string | null;
  readonly text: string;
  readonly grounds: readonly Ground[];
  readonly tasks: readonly ConcludedTask[];
}

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to the conclusions of a meeting; the stream is `conclusions/<meeting>`. */
export type ConclusionEvent =
  | E<'conclusion-drafted', ConclusionText & { readonly id: string }>
  | E<'conclusion-corrected', ConclusionText & { readonly id: string }>
  | E<'conclusion-dropped', { readonly id: string; readonly reason: string }>
  /** In one go or one by one; `vote` is the open vote that adopted them, where there was one. */
  | E<
      'conclusions-adopted',
      { readonly conclusions: readonly string[]; readonly vote: string | null; readonly at: string }
    >
  | E<'conclusion-reopened', { readonly id: string; readonly reason: string }>;
export type ConclusionEventType = ConclusionEvent['type'];
