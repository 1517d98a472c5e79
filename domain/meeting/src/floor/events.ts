import type { SpeechKind, SpeechText } from './floor.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

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
  | E<'floor-withdrawn', { readonly id: string; readonly at: string }>
  | E<'floor-ordered', { readonly ids: readonly string[] }>
  | E<'speaker-called', { readonly id: string; readonly minutes: number; readonly at: string }>
  | E<'time-allotted', { readonly id: string; readonly minutes: number }>
  | E<'speech-started', { readonly id: string; readonly at: string }>
  /** Broken off by a point of order; it goes on. */
  | E<'speech-interrupted', { readonly id: string; readonly at: string }>
  | E<'speech-ended', { readonly id: string; readonly at: string }>
  | E<'speech-text-handed-in', { readonly id: string } & SpeechText>;
export type FloorEventType = FloorEvent['type'];
