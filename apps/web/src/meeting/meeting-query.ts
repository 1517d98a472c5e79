import type {
  DiscussionGroup,
  IssuedSummons,
  MeetingDuty,
  MeetingKind,
  NotSummonedReason,
  SeatGaining,
} from '@plenum/meeting';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../shell/http.ts';

/** A meeting in the list. */
export interface MeetingInList {
  readonly id: string;
  readonly unit: string;
  readonly kind: MeetingKind;
  readonly name: string;
  readonly date: string;
  readonly begins: string | null;
  readonly ended: string | null;
  readonly place: string;
  readonly summoned: number;
  readonly duties: readonly MeetingDuty[];
  /** What its minutes wait for from the reader. */
  readonly minutesWait: 'write' | 'sign' | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}
export interface Holder {
  readonly account: string;
  readonly name: string;
  readonly duties: readonly MeetingDuty[];
  readonly person: string | null;
}
export interface AllotmentScreen {
  readonly total: number;
  readonly perUnit: number;
  readonly decision: string;
  readonly ofMembers: number;
  readonly shares: readonly {
    readonly unit: string;
    readonly name: string;
    readonly members: number;
    readonly whole: number;
    readonly remainder: number;
    readonly extra: number;
    readonly seats: number;
  }[];
}
/** A meeting as the server gives it to the reader. */
export interface MeetingScreen {
  readonly id: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly name: string;
  readonly date: string;
  readonly place: string;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly ended: string | null;
  readonly unit: Named;
  readonly body: Named | null;
  readonly duties: readonly MeetingDuty[];
  readonly person: string | null;
  readonly mayConvene: boolean;
  readonly summoned: number;
  readonly alternates: number;
  readonly notSummoned: number;
  readonly summonsIssued: IssuedSummons | null;
  readonly allotment: AllotmentScreen | null;
  /** Bodies of the convening unit, for those who prepare. */
  readonly bodies: readonly Named[];
  readonly holders: readonly Holder[];
}

export interface PersonInMeeting {
  readonly person: string;
  readonly name: string;
  readonly code: string;
  readonly born: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly unit: string;
  readonly unitName: string;
  readonly status: string | null;
}
export interface SeatInMeeting extends PersonInMeeting {
  readonly seat: string;
  readonly gained: SeatGaining;
  readonly basis: string;
  readonly alternate: string | null;
  readonly excluded: string | null;
}
export interface MeetingPeople {
  readonly number: number;
  readonly seats: readonly SeatInMeeting[];
  readonly alternates: readonly (PersonInMeeting & { readonly sits: boolean })[];
  readonly notSummoned: readonly (PersonInMeeting & { readonly reason: NotSummonedReason; readonly note: string })[];
  readonly groups: readonly DiscussionGroup[];
}

/** Everything about meetings is under this key; about one, under `['meetings', id]`. */
export const meetingsKey = ['meetings'] as const;
export const meetingKey = (id: string) => [...meetingsKey, id] as const;

export const meetingsQuery = queryOptions({
  queryKey: [...meetingsKey, 'list'],
  queryFn: () => call<readonly MeetingInList[]>('GET', '/api/meetings'),
});
export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'view'],
    queryFn: () => call<MeetingScreen>('GET', `/api/meetings/${id}`),
  });
export const meetingPeopleQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'people'],
    queryFn: () => call<MeetingPeople>('GET', `/api/meetings/${id}/people`),
  });

/** The meeting whose screen this is. */
export function useMeeting(): MeetingScreen {
  const { id } = useParams({ strict: false });
  return useSuspenseQuery(meetingQuery(id ?? '')).data;
}
