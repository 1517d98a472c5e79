import type { MeetingDuty } from './duty.ts';
import type { MeetingKind, NotSummonedReason, SeatGaining } from './meeting.ts';
import { meetingNounsEn } from './nouns.en.ts';
import { meetingNounsVi } from './nouns.vi.ts';

/** The words of a meeting that screens, files and sentences use. */
export interface MeetingNouns {
  readonly duty: Readonly<Record<MeetingDuty, string>>;
  readonly kind: Readonly<Record<MeetingKind, string>>;
  readonly gained: Readonly<Record<SeatGaining, string>>;
  readonly notSummoned: Readonly<Record<NotSummonedReason, string>>;
}

export const meetingNouns = (language: 'vi' | 'en'): MeetingNouns =>
  language === 'vi' ? meetingNounsVi : meetingNounsEn;
