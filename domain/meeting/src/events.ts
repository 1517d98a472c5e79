import type { MeetingHolder } from './duty.ts';
import type {
  Allotment,
  Alternate,
  CredentialsReport,
  DiscussionGroup,
  IssuedSummons,
  MeetingFrame,
  MeetingKind,
  NotSummoned,
  SeatGaining,
} from './meeting.ts';
import type { MeetingRulesId } from './rules/meeting-rules.ts';
import type { StatedRules } from './rules/stated-rules.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

export interface Convened extends MeetingFrame {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly unit: string;
  readonly body: string | null;
}

/** Somebody who is summoned. */
export interface Summoned {
  readonly person: string;
  readonly unit: string;
  readonly gained: SeatGaining;
  readonly basis: string;
}

/** What can have happened in a meeting; the stream is `meeting/<id>`. People stand here by id alone. */
export type MeetingEvent =
  | E<'meeting-convened', Convened>
  | E<'meeting-corrected', MeetingFrame>
  | E<'duties-given', MeetingHolder>
  | E<'duties-withdrawn', Pick<MeetingHolder, 'account' | 'duties'>>
  | E<'delegates-allotted', Allotment>
  | E<'summoned', Summoned & { readonly seat: string }>
  | E<'summons-withdrawn', { readonly seat: string; readonly person: string; readonly reason: string }>
  | E<'alternate-named', Alternate>
  | E<'alternate-withdrawn', { readonly person: string; readonly reason: string }>
  | E<'not-summoned', NotSummoned>
  | E<'summons-issued', IssuedSummons>
  | E<'group-formed', DiscussionGroup>
  | E<'group-changed', DiscussionGroup>
  | E<'group-dissolved', { readonly group: string }>
  | E<'replaced', { readonly seat: string; readonly by: string; readonly reason: string }>
  | E<'seat-excluded', { readonly seat: string; readonly reason: string }>
  | E<'arrived', { readonly person: string; readonly at: string }>
  | E<'departed', { readonly person: string; readonly at: string }>
  | E<'rules-chosen', { readonly rules: MeetingRulesId }>
  | E<'rules-stated', StatedRules>
  | E<'credentials-announced', CredentialsReport>
  | E<'meeting-ended', { readonly at: string }>;
export type MeetingEventType = MeetingEvent['type'];
