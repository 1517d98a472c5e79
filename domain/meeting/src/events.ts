import type { MeetingKind, SeatGaining } from './meeting.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened in a meeting; the stream is `meeting/<id>`. People stand here by id alone. */
export type MeetingEvent =
  | E<
      'meeting-convened',
      {
        readonly id: string;
        readonly kind: MeetingKind;
        readonly unit: string;
        readonly name: string;
        readonly date: string;
      }
    >
  | E<
      'summoned',
      { readonly seat: string; readonly person: string; readonly unit: string; readonly gained: SeatGaining }
    >
  | E<'alternate-named', { readonly person: string; readonly unit: string }>
  | E<'not-summoned', { readonly person: string; readonly reason: string }>
  | E<'replaced', { readonly seat: string; readonly by: string; readonly reason: string }>
  | E<'seat-excluded', { readonly seat: string; readonly reason: string }>
  | E<'arrived', { readonly person: string; readonly at: string }>
  | E<'departed', { readonly person: string; readonly at: string }>
  | E<'meeting-ended', { readonly at: string }>;
export type MeetingEventType = MeetingEvent['type'];
