import type { Context } from '@plenum/kernel';
import type { MeetingDuty } from '../duty.ts';
import type { Meeting } from '../meeting.ts';
import type { PaperAudience, PaperVersion, PlannedItem } from './programme.ts';

type A<Name extends string, Fields extends object = object> = { readonly act: Name } & Fields;
type Laid = Omit<PaperVersion, 'at'>;

/** Everything that can be done to an agenda and its papers. Ids of new things are the sender's or fresh. */
export type ProgrammeAct =
  | A<'add-item', PlannedItem & { readonly id: string }>
  | A<'change-item', PlannedItem & { readonly id: string }>
  | A<'remove-item', { readonly id: string }>
  /** All items, in their new order. */
  | A<'order-items', { readonly ids: readonly string[] }>
  /** Ends what is under way: the meeting is at one item. */
  | A<'start-item', { readonly id: string }>
  | A<'end-item', { readonly id: string }>
  /** Takes back that an item began or ended: a slip of the hand. */
  | A<'reopen-item', { readonly id: string; readonly reason: string }>
  | A<'link-election', { readonly id: string; readonly election: string }>
  | A<'unlink-election', { readonly id: string; readonly election: string }>
  | A<
      'lay-paper',
      {
        readonly id: string;
        readonly item: string | null;
        readonly title: string;
        readonly audience: PaperAudience;
      } & { readonly version: Laid }
    >
  | A<'lay-version', { readonly id: string; readonly version: Laid }>
  | A<'withdraw-paper', { readonly id: string; readonly reason: string }>;

export interface ProgrammeContext extends Context {
  readonly meeting: Meeting;
  readonly duties: readonly MeetingDuty[];
  readonly mayConvene: boolean;
  /** Whether there is an election of this id that the actor may read. */
  readonly electionThere: (id: string) => boolean;
}

const preparing = ['office', 'organiser', 'secretariat'] as const;
const chairing = ['office', 'organiser', 'presidium', 'secretariat'] as const;

/** Who may do what; `mayConvene` stands for office and organiser. */
export const programmeDutyFor: Readonly<Record<ProgrammeAct['act'], readonly MeetingDuty[]>> = {
  'add-item': preparing,
  'change-item': preparing,
  'remove-item': preparing,
  'order-items': preparing,
  'start-item': chairing,
  'end-item': chairing,
  'reopen-item': chairing,
  'link-election': preparing,
  'unlink-election': preparing,
  'lay-paper': preparing,
  'lay-version': preparing,
  'withdraw-paper': preparing,
};

/** Texts in characters. */
export const programmeLimits = {
  title: 300,
  by: 200,
  reason: 1_000,
  minutes: 1_440,
  items: 300,
  papers: 500,
  versions: 50,
  fileName: 200,
} as const;

/** Files that a paper is laid as: media type by ending. */
export const paperTypes: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['txt', 'text/plain'],
]);
