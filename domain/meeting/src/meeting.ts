import type { CredentialsFigures } from './credentials.ts';
import type { MeetingHolder } from './duty.ts';
import type { MinutesFormOf } from './minutes/events.ts';
import type { MeetingRulesId } from './rules/meeting-rules.ts';
import type { StatedRules } from './rules/stated-rules.ts';

/** Who comes together: all members, delegates of units, a committee, or those who look back on an instrument. */
export const meetingKinds = [
  'members-congress',
  'delegates-congress',
  'committee-meeting',
  'review-conference',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** How a seat in the meeting was gained. */
export const seatGainings = ['ex-officio', 'elected', 'appointed', 'member'] as const;
export type SeatGaining = (typeof seatGainings)[number];

/** A seat of those summoned. Who sits in it may change; that it counts among those summoned does not. */
export interface Seat {
  readonly id: string;
  /** Counts in the order of summoning, from 1: what stands on the delegate's card. */
  readonly number: number;
  readonly unit: string;
  readonly gained: SeatGaining;
  /** What the seat rests on, in words: the post held, the decision of appointment. May be empty. */
  readonly basis: string;
  /** The person summoned first. */
  readonly person: string;
  /** The alternate who sits there instead. */
  readonly alternate: string | null;
  /** Why the seat counts no more: somebody suspended, for instance. */
  readonly excluded: string | null;
}

export interface Alternate {
  readonly person: string;
  readonly unit: string;
}

/** Why somebody of the units is not summoned. */
export const notSummonedReasons = [
  'suspended',
  'prosecuted',
  'probationary',
  'exempt',
  'posted-elsewhere',
  'left-before',
  'elected-in-breach',
  'other',
] as const;
export type NotSummonedReason = (typeof notSummonedReasons)[number];

export interface NotSummoned {
  readonly person: string;
  readonly unit: string;
  readonly reason: NotSummonedReason;
  readonly note: string;
}

/** One stay in the hall. Moments are RFC 3339 in UTC, all of one form, so that they compare as texts. */
export interface Stay {
  readonly person: string;
  readonly from: string;
  readonly until: string | null;
}

/** Those who discuss apart: their members, who chairs and who minutes. */
export interface DiscussionGroup {
  readonly id: string;
  readonly name: string;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly members: readonly string[];
}

/** What a meeting is and when and where it meets. */
export interface MeetingFrame {
  readonly name: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: string;
  /** Moments in RFC 3339, UTC; null where they are not set yet. */
  readonly begins: string | null;
  readonly ends: string | null;
}

/** The delegates of each unit, as they were shared out on the day. */
export interface Allotment {
  readonly total: number;
  readonly perUnit: number;
  /** The decision that fixed it; may be empty. */
  readonly decision: string;
  readonly shares: readonly { readonly unit: string; readonly members: number; readonly seats: number }[];
}

/** What stands on the summons beside what the meeting is. */
export interface SummonsHead {
  /** In which organisation's form it is written. */
  readonly form: MinutesFormOf;
  /** The body above who issues it; may be empty. */
  readonly parent: string;
  readonly issuer: string;
  /** Where it is issued, before the date. */
  readonly town: string;
  /** Number and symbol; may be empty. */
  readonly number: string;
  /** On whose behalf and as what somebody signs, and their name. */
  readonly title: string;
  readonly signer: string;
}
export interface IssuedSummons extends SummonsHead {
  readonly at: string;
}

/** What the credentials committee has read out. */
export interface CredentialsReport {
  readonly text: string;
  readonly figures: CredentialsFigures;
}

export interface Meeting extends MeetingFrame {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly unit: string;
  /** The body that meets, where it is a committee. */
  readonly body: string | null;
  readonly holders: readonly MeetingHolder[];
  readonly allotment: Allotment | null;
  readonly seats: readonly Seat[];
  readonly alternates: readonly Alternate[];
  readonly notSummoned: readonly NotSummoned[];
  readonly summonsIssued: IssuedSummons | null;
  readonly groups: readonly DiscussionGroup[];
  readonly stays: readonly Stay[];
  /** By what the meeting tells its quorum and its majorities. */
  readonly rules: MeetingRulesId | StatedRules;
  /** The newest report of the credentials committee. */
  readonly credentials: CredentialsReport | null;
  readonly ended: string | null;
}

/** Null before it is convened. */
export type MeetingState = Meeting | null;

/** Who sits in a seat now. */
export const sitterOf = (seat: Seat): string => seat.alternate ?? seat.person;
