import type { Citation } from '@plenum/kernel';

export const offices = [
  'executive-committee',
  'standing-committee',
  'inspection-committee',
  'secretary',
  'deputy-secretary',
  'delegates',
  'board',
  'representative',
  'other',
] as const;
export type Office = (typeof offices)[number];

export const meetingKinds = [
  'members-congress',
  'delegates-congress',
  'committee-meeting',
  'shareholders-meeting',
  'constituency',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const ballotForms = ['strike-out', 'agree-disagree', 'cumulative'] as const;
export type BallotForm = (typeof ballotForms)[number];

export const bases = ['summoned-less-excluded', 'present', 'collected', 'valid', 'none'] as const;
export type Base = (typeof bases)[number];

/** What a teller may note on a whole ballot. The order is the contract's, and the bit order in a ballot table. */
export const ballotFlags = [
  'not-issued',
  'no-stamp',
  'write-in',
  'signed',
  'marked',
  'extra-writing',
  'numbered',
] as const;
export type BallotFlag = (typeof ballotFlags)[number];

/** Why a ballot may be invalid, in the order in which the reasons are tried. */
export const invalidReasons = [
  ...ballotFlags,
  'single-both',
  'single-blank',
  'over-vote',
  'none-kept',
  'row-both',
  'row-blank',
  'over-points',
] as const;
export type InvalidReason = (typeof invalidReasons)[number];

export const exclusionReasons = [
  'temporary-activity-elsewhere',
  'exempted-not-present',
  'suspended',
  'charged-or-detained',
  'absent-throughout-excused',
  'committee-member-absent-throughout',
  'absent-throughout-unreplaced',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** A share of a whole as text, `p/q`; at least that share, or more than it where `strict`. */
export interface ShareRule {
  readonly share: string;
  readonly strict?: boolean;
}

/** `more-than-half`: 2 x votes > base. `plurality`: no threshold. A share: votes x q >= base x p (`strict`: >). */
export type Threshold = 'more-than-half' | 'plurality' | ShareRule;

/** A reason that takes people off the base, and the meetings whose provision names it. */
export interface ExclusionRule {
  readonly reason: ExclusionReason;
  readonly meetings: readonly MeetingKind[];
  readonly cite: Citation;
  readonly citeFor?: Partial<Record<MeetingKind, Citation>>;
}

/** Percent limits of the surplus, in whole percent of the seats. */
export interface SurplusMaximum {
  readonly percent: number;
  /** Offices whose list is refused above it; for others of more than one seat it is a warning. Empty: a warning for all. */
  readonly refusedFor: readonly Office[];
}

export interface SurplusMinimum {
  /** At least this share of the seats, in whole percent (0 where only `names` speaks). */
  readonly percent: number;
  /** At least so many names beyond the seats, from so many seats up. The last row that fits decides. */
  readonly names: readonly { readonly fromSeats: number; readonly extra: number }[];
}

export interface EntryGate {
  readonly support: ShareRule;
  /** What the support is measured on: those attending, not those summoned. */
  readonly of: 'present';
}

/** Periods after the closing of the meeting. Working days unless the name says otherwise; null where no rule is known. */
export interface AfterTheCount {
  readonly complaintWorkingDays: number | null;
  readonly complaintCalendarDays: number | null;
  readonly reportWorkingDays: number | null;
  readonly confirmationWorkingDays: number | null;
  readonly retentionMonths: number | null;
  /** Where each period stands, where that is not the switch's own provision. */
  readonly cites?: {
    readonly complaint?: Citation;
    readonly report?: Citation;
    readonly confirmation?: Citation;
    readonly retention?: Citation;
  };
}

/** Whose form the minutes follow, and how many copies are signed. */
export interface MinutesRule {
  readonly form:
    | 'party'
    | 'union'
    | 'youth-union'
    | 'association'
    | 'company'
    | 'co-operative'
    | 'constituency'
    | 'military';
  readonly copies: number;
}

/** One rule of a regulation: its value, where it stands, and another provision for some meetings where they differ. */
export interface Switch<Value> {
  readonly value: Value;
  readonly cite: Citation;
  readonly citeFor?: Partial<Record<MeetingKind, Citation>>;
  /** Why an amendment set it, where one did. */
  readonly amended?: { readonly from: unknown; readonly why: string };
}

/** Every switch that a list, a count or the minutes depend on. A difference between organisations is a value here. */
export interface Switches {
  readonly base: Switch<Base>;
  readonly threshold: Switch<Threshold>;
  /** Share of those summoned who must be present; null where none is set. */
  readonly quorum: Switch<ShareRule | null>;
  /** Share of those summoned whose ballots must be collected; null where none is set. Not asked of a re-election. */
  readonly turnout: Switch<ShareRule | null>;
  readonly withSurplus: Switch<BallotForm>;
  readonly withoutSurplus: Switch<BallotForm>;
  readonly weighted: Switch<boolean>;
  readonly invalid: Switch<readonly InvalidReason[]>;
  /** One candidate for one seat on a strike-out form, struck: a vote against on a valid ballot, or `none-kept`. */
  readonly singleStruck: Switch<'vote-against' | 'none-kept'>;
  readonly tie: Switch<'re-vote' | 'older'>;
  readonly furtherRounds: Switch<'meeting-decides' | 'one-then-stop'>;
  readonly exclusions: Switch<readonly ExclusionRule[]>;
  /** Offices whose list must hold more names than seats. */
  readonly surplusRequired: Switch<readonly Office[]>;
  readonly surplusMaximum: Switch<SurplusMaximum | null>;
  readonly surplusMinimum: Switch<SurplusMinimum | null>;
  /** What the convening committee itself prepares beyond the seats, in whole percent, both ends included. */
  readonly preparedRange: Switch<{ readonly from: number; readonly to: number } | null>;
  /** Bodies of `from` to `to` seats: at most `extra` names more than seats. */
  readonly smallBody: Switch<{ readonly from: number; readonly to: number; readonly extra: number } | null>;
  readonly entryGate: Switch<EntryGate | null>;
  /** Members of the convening committee may not stand outside its list. */
  readonly committeeRestriction: Switch<boolean>;
  /** Nobody on the list counts the ballots. */
  readonly tellersOffList: Switch<boolean>;
  readonly nameOrder: Switch<'given-name'>;
  readonly secret: Switch<boolean>;
  readonly minutes: Switch<MinutesRule>;
  readonly after: Switch<AfterTheCount>;
}
export type SwitchName = keyof Switches;

/** A regulation as one serialisable value. A result pins its id, version and hash. */
export interface Regulation {
  readonly plenum: 'regulation/1';
  readonly id: string;
  /** Date of the text that the switches follow, or where that is not known the day it was read, `YYYY-MM-DD`. */
  readonly version: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** Number and symbol, or the law's name. */
  readonly instrument: string;
  readonly switches: Switches;
}

/** The provision that a switch, or one exclusion, rests on in this kind of meeting. */
export const citeFor = (rule: Pick<Switch<unknown>, 'cite' | 'citeFor'>, meeting: MeetingKind): Citation =>
  rule.citeFor?.[meeting] ?? rule.cite;
