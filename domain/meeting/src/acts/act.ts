import type { Context } from '@plenum/kernel';
import type { MeetingKind, SeatGaining } from '../meeting.ts';

export interface MeetingContext extends Context {
  /** Whether the actor's office reaches the unit that convenes. */
  readonly mayConvene: boolean;
}

/** Everything that can be done to a meeting so far. */
export type MeetingAct =
  | {
      readonly act: 'convene-meeting';
      readonly id: string;
      readonly kind: MeetingKind;
      readonly unit: string;
      readonly name: string;
      readonly date: string;
    }
  | {
      readonly act: 'summon';
      readonly people: readonly { readonly person: string; readonly unit: string; readonly gained: SeatGaining }[];
    }
  | { readonly act: 'name-alternates'; readonly people: readonly { readonly person: string; readonly unit: string }[] }
  | { readonly act: 'leave-out'; readonly person: string; readonly reason: string }
  | { readonly act: 'replace-absentee'; readonly seat: string; readonly by: string; readonly reason: string }
  | { readonly act: 'exclude-seat'; readonly seat: string; readonly reason: string }
  /** The moment is the context's: two desks that check in one person are two acts, of which one is refused. */
  | { readonly act: 'check-in'; readonly person: string }
  | { readonly act: 'check-out'; readonly person: string }
  | { readonly act: 'end-meeting' };
