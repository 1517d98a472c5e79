import type { Context } from '@plenum/kernel';
import type { MeetingDuty } from '../duty.ts';
import type { Meeting } from '../meeting.ts';
import type { ConcludedTask, Ground } from './events.ts';

export interface ConclusionContext extends Context {
  readonly meeting: Meeting;
  /** The actor's duties in the meeting, with those that come of reaching the convening unit. */
  readonly duties: readonly MeetingDuty[];
  /** Whether the agenda has this item. */
  readonly isItem: (id: string) => boolean;
  readonly isUnit: (id: string) => boolean;
  readonly isRegistered: (instrument: string) => boolean;
  /** Whether the meeting has this open vote, and it was carried. */
  readonly isCarried: (vote: string) => boolean;
  /** Whether the minutes, which hold the conclusions, are closed. */
  readonly minutesClosed: boolean;
}

/** A conclusion as a person writes it; a task without an id is given one. */
export interface ConclusionEntry {
  readonly item: string | null;
  readonly text: string;
  readonly grounds: readonly Ground[];
  readonly tasks: readonly (Omit<ConcludedTask, 'id'> & { readonly id?: string | undefined })[];
}

/** What is done with conclusions. */
export type ConclusionAct =
  | { readonly act: 'draft-conclusion'; readonly conclusion: ConclusionEntry }
  | { readonly act: 'correct-conclusion'; readonly id: string; readonly conclusion: ConclusionEntry }
  | { readonly act: 'drop-conclusion'; readonly id: string; readonly reason: string }
  | { readonly act: 'adopt-conclusions'; readonly conclusions: readonly string[]; readonly vote: string | null }
  | { readonly act: 'reopen-conclusion'; readonly id: string; readonly reason: string };
