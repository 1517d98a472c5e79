import type { SpeechKind, SpeechText } from './floor.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** The turn, and whose it is. */
interface OfTurn {
  readonly id: string;
  readonly person: string;
}

/** What can have happened on the floor; the stream is `floor/<meeting>`. People stand here by id alone. */
export type FloorEvent =
  | E<
      'floor-asked',
      {
        readonly id: string;
        readonly person: string;
        readonly kind: SpeechKind;
        readonly topic: string;
        readonly item: string | null;
        readonly at: string;
      }
    >
  | E<'floor-withdrawn', OfTurn & { readonly at: string }>
  | E<'floor-ordered', { readonly ids: readonly string[] }>
  | E<'speaker-called', OfTurn & { readonly minutes: number; readonly at: string }>
  | E<'time-allotted', OfTurn & { readonly minutes: number }>
  | E<'speech-started', OfTurn & { readonly at: string }>
  /** Broken off by a point of order; it goes on. */
  | E<'speech-interrupted', OfTurn & { readonly at: string }>
  | E<'speech-ended', OfTurn & { readonly at: string }>
  | E<'speech-text-handed-in', OfTurn & SpeechText>;
export type FloorEventType = FloorEvent['type'];
