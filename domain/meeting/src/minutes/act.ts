import type { Context } from '@plenum/kernel';
import type { MeetingDuty } from '../duty.ts';
import type { Meeting } from '../meeting.ts';
import type { MinutesHead, ReadStream, SigningBody } from './events.ts';
import type { MinutesSectionKey } from './section.ts';

export interface MeetingMinutesContext extends Context {
  readonly meeting: Meeting;
  /** The actor's duties in the meeting, with those that come of reaching the convening unit. */
  readonly duties: readonly MeetingDuty[];
  /** Who the actor is among the meeting's people; null for an account of no person. */
  readonly person: string | null;
  /** Whether a draft of now would say what the draft says. */
  readonly draftStands: boolean;
  /** Conclusions that are written and not adopted. */
  readonly openConclusions: number;
}

/** What is done with the minutes of a meeting. */
export type MeetingMinutesAct =
  | { readonly act: 'hand-in-group-minutes'; readonly group: string; readonly text: string }
  | {
      /** Drafts them from the record; again, from what the record says by then. Edits stay. */
      readonly act: 'draft-minutes';
      readonly head: MinutesHead;
      readonly read: readonly ReadStream[];
      readonly sections: readonly MinutesSectionKey[];
      readonly sha256: string;
    }
  | { readonly act: 'edit-section'; readonly section: MinutesSectionKey; readonly text: string }
  | { readonly act: 'restore-section'; readonly section: MinutesSectionKey }
  | { readonly act: 'close-minutes'; readonly symbol: string; readonly sha256: string }
  | { readonly act: 'reopen-minutes'; readonly reason: string }
  | { readonly act: 'sign-minutes'; readonly as: SigningBody; readonly sha256: string }
  | {
      readonly act: 'draw-minutes';
      readonly format: 'pdf' | 'docx';
      readonly sha256: string;
      readonly checkpoint: { readonly size: number; readonly root: string };
    };
