import type { MeetingAct } from './acts/act.ts';
import type { Meeting } from './meeting.ts';

/** What an account may be given to do in a meeting. */
export const meetingDuties = [
  'office',
  'organiser',
  'presidium',
  'secretariat',
  'credentials',
  'desk',
  'teller',
  'delegate',
  'guest',
  'observer',
  'auditor',
] as const;
export type MeetingDuty = (typeof meetingDuties)[number];

/** An account with its duties in one meeting. */
export interface MeetingHolder {
  readonly account: string;
  readonly duties: readonly MeetingDuty[];
  /** Whom of the organisation's people the account stands for; null for staff who do not sit in the meeting. */
  readonly person: string | null;
}

/** Who looks on does nothing else. */
const looksOn: ReadonlySet<MeetingDuty> = new Set(['observer', 'auditor']);

/**
 * Two duties that one person may not hold together: the minutes are signed by the presidium and by the secretariat, each for
 * themselves; who counts does not chair; a guest has no vote and a delegate has one.
 */
const apart: readonly (readonly [MeetingDuty, MeetingDuty])[] = [
  ['presidium', 'secretariat'],
  ['presidium', 'teller'],
  ['secretariat', 'teller'],
  ['delegate', 'guest'],
];

/** Pairs among some duties that are held by different people. */
export function clashingDuties(duties: readonly MeetingDuty[]): readonly (readonly [MeetingDuty, MeetingDuty])[] {
  const held = [...new Set(duties)];
  const looking = held.find((duty) => looksOn.has(duty));
  const beside = looking === undefined ? [] : held.filter((duty) => duty !== looking);
  return [
    ...beside.map((duty) => [looking!, duty] as const),
    ...apart.filter((pair) => pair.every((duty) => held.includes(duty))),
  ];
}

/** An account's duties in a meeting. */
export const dutiesIn = (meeting: Meeting, account: string): readonly MeetingDuty[] =>
  meeting.holders.find((holder) => holder.account === account)?.duties ?? [];

/** Whom an account stands for in a meeting. */
export const personOf = (meeting: Meeting, account: string): string | null =>
  meeting.holders.find((holder) => holder.account === account)?.person ?? null;

/** Duties of somebody who also reaches the convening unit: they do what the office and the organiser do. */
export const withConvening = (duties: readonly MeetingDuty[], mayConvene: boolean): readonly MeetingDuty[] =>
  mayConvene ? [...new Set<MeetingDuty>([...duties, 'office', 'organiser'])] : duties;

const preparing = ['office', 'organiser'] as const;

/**
 * Whether somebody with these duties finds people of the convening unit and below by name: who summons them and puts them on the agenda,
 * until the meeting has ended.
 */
export const mayFindPeople = ({ ended }: Pick<Meeting, 'ended'>, duties: readonly MeetingDuty[]): boolean =>
  ended === null && preparing.some((duty) => duties.includes(duty));

const atTheDoor = ['office', 'organiser', 'credentials', 'desk'] as const;

/** Who may do what in the stream of a meeting; convening itself is for who reaches the unit. */
export const dutyFor: Readonly<Record<Exclude<MeetingAct['act'], 'convene-meeting'>, readonly MeetingDuty[]>> = {
  'correct-meeting': preparing,
  'allot-delegates': preparing,
  summon: preparing,
  'withdraw-summons': preparing,
  'withdraw-alternate': preparing,
  'issue-summons': preparing,
  'give-duties': preparing,
  'withdraw-duties': preparing,
  'form-group': [...preparing, 'secretariat'],
  'change-group': [...preparing, 'secretariat'],
  'dissolve-group': [...preparing, 'secretariat'],
  'replace-absentee': [...preparing, 'credentials'],
  'exclude-seat': [...preparing, 'credentials', 'presidium'],
  'check-in': atTheDoor,
  'check-out': atTheDoor,
  'choose-rules': [...preparing, 'presidium'],
  'state-rules': preparing,
  'announce-credentials': [...preparing, 'credentials'],
  'end-meeting': [...preparing, 'presidium'],
};
