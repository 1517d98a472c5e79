import type { Personal } from '@plenum/kernel';
import type { MinutesSectionKey } from './section.ts';

/** The forms of the organisations' papers. */
export const minutesForms = [
  'party',
  'union',
  'youth-union',
  'association',
  'company',
  'co-operative',
  'constituency',
] as const;
export type MinutesFormOf = (typeof minutesForms)[number];

/** What stands at the head of the minutes, beside what the record says. */
export interface MinutesHead {
  readonly lang: 'vi' | 'en';
  readonly form: MinutesFormOf;
  /** The body above the issuer; empty where there is none. */
  readonly parent: string;
  readonly issuer: string;
  readonly place: string;
  /** Who issues, as a symbol shortens it: `ĐH`, `HN`. */
  readonly symbol: string;
  readonly copies: number;
}

/** A stream and its number of the last entry that was read. */
export interface ReadStream {
  readonly stream: string;
  readonly number: number;
}

/** On whose behalf an account signs. */
export const signingBodies = ['presidium', 'secretariat'] as const;
export type SigningBody = (typeof signingBodies)[number];

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to the minutes of a meeting; the stream is `meeting-minutes/<meeting>`. */
export type MeetingMinutesEvent =
  /** What a discussion group's secretary handed in. */
  | E<'group-minutes-handed-in', { readonly group: string; readonly text: Personal; readonly at: string }>
  /** `sha256` (hex) is that of the drafted sections, kept beside the record; `read` says from what they were made. */
  | E<
      'minutes-drafted',
      {
        readonly head: MinutesHead;
        readonly read: readonly ReadStream[];
        readonly sections: readonly MinutesSectionKey[];
        readonly sha256: string;
        readonly at: string;
      }
    >
  | E<
      'section-edited',
      { readonly section: MinutesSectionKey; readonly text: Personal; readonly by: string; readonly at: string }
    >
  | E<'section-restored', { readonly section: MinutesSectionKey }>
  /** Number and symbol (`12-BB/ĐH`) and text stand; `sha256` (hex) is that of the paper that is signed. */
  | E<'minutes-closed', { readonly symbol: string; readonly sha256: string; readonly at: string }>
  | E<'minutes-reopened', { readonly reason: string }>
  | E<
      'minutes-signed',
      {
        readonly account: string;
        readonly name: Personal;
        readonly as: SigningBody;
        readonly sha256: string;
        readonly at: string;
      }
    >
  | E<
      'meeting-minutes-drawn',
      {
        readonly format: 'pdf' | 'docx';
        readonly sha256: string;
        readonly checkpoint: { readonly size: number; readonly root: string };
      }
    >;
export type MeetingMinutesEventType = MeetingMinutesEvent['type'];
