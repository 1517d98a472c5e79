import {
  type Allotment,
  allotDelegates,
  countedSeats,
  type DiscussionGroup,
  dutyFor,
  type IssuedSummons,
  type Meeting,
  type MeetingDuty,
  type MeetingFrame,
  type MeetingKind,
  type NotSummonedReason,
  type SeatGaining,
  withConvening,
} from '@plenum/meeting';
import type { MemberStatus } from '@plenum/organisation';
import type pg from 'pg';
import { accountNames } from '../account/account-rows.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import type { MeetingReach } from './reach.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A meeting as its screens show it to one reader. */
export interface MeetingView extends MeetingFrame {
  readonly id: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly unit: Named;
  readonly body: Named | null;
  readonly ended: string | null;
  /** The reader's own: as given, whom they stand for, and whether they do what office and organiser do. */
  readonly duties: readonly MeetingDuty[];
  readonly person: string | null;
  readonly mayConvene: boolean;
  readonly summoned: number;
  readonly alternates: number;
  readonly notSummoned: number;
  readonly summonsIssued: IssuedSummons | null;
  readonly allotment: AllotmentView | null;
  /** Bodies of the convening unit, for those who prepare; empty for others. */
  readonly bodies: readonly Named[];
  /** For those who prepare, chair and minute; empty for others. */
  readonly holders: readonly HolderView[];
}
export interface AllotmentView extends Omit<Allotment, 'shares'> {
  /** With the working: whole seats, what rounding left over of `ofMembers`, and whether it gave one more. */
  readonly shares: readonly (Allotment['shares'][number] & {
    readonly name: string;
    readonly whole: number;
    readonly remainder: number;
    readonly extra: number;
  })[];
  readonly ofMembers: number;
}
export interface HolderView {
  readonly account: string;
  readonly name: string;
  readonly duties: readonly MeetingDuty[];
  readonly person: string | null;
}

const among = (reach: MeetingReach, duties: readonly MeetingDuty[]): boolean =>
  withConvening(reach.duties, reach.mayConvene).some((duty) => duties.includes(duty));

/** Those who work on the list of people: everybody but delegates and guests. */
export const seesPeople = (reach: MeetingReach): boolean =>
  reach.mayConvene || reach.duties.length === 0 || reach.duties.some((duty) => duty !== 'delegate' && duty !== 'guest');

const seesHolders = (reach: MeetingReach): boolean =>
  among(reach, [...dutyFor['give-duties'], 'presidium', 'secretariat', 'auditor', 'observer']);

export async function meetingView(services: Services, reach: MeetingReach): Promise<MeetingView> {
  const { meeting, number } = reach;
  const { pool } = services.store;
  const { tree } = await loadTree(services);
  const unitName = (id: string): string => tree.units.get(id)?.name ?? id;
  const body = meeting.body === null ? null : { id: meeting.body, name: await bodyName(pool, meeting.body) };
  const { id, kind, name, date, place, begins, ends, ended, summonsIssued } = meeting;
  return {
    id,
    number,
    kind,
    name,
    date,
    place,
    begins,
    ends,
    ended,
    unit: { id: meeting.unit, name: unitName(meeting.unit) },
    body,
    duties: reach.duties,
    person: reach.person,
    mayConvene: reach.mayConvene,
    summoned: countedSeats(meeting).length,
    alternates: meeting.alternates.length,
    notSummoned: meeting.notSummoned.length,
    summonsIssued,
    allotment: meeting.allotment && allotmentView(meeting.allotment, unitName),
    bodies: among(reach, dutyFor.summon) ? await bodiesOf(pool, meeting.unit) : [],
    holders: seesHolders(reach) ? await holdersOf(services, meeting) : [],
  };
}

async function bodyName(db: pg.Pool, body: string): Promise<string> {
  const found = await db.query<{ name: string }>('select name from body_row where id = $1', [body]);
  return found.rows[0]?.name ?? body;
}

async function bodiesOf(db: pg.Pool, unit: string): Promise<readonly Named[]> {
  const found = await db.query<Named>('select id, name from body_row where unit = $1 order by name, id', [unit]);
  return found.rows;
}

function allotmentView(allotment: Allotment, nameOf: (unit: string) => string): AllotmentView {
  const worked = allotDelegates(allotment, allotment.shares) ?? [];
  return {
    ...allotment,
    ofMembers: allotment.shares.reduce((sum, share) => sum + share.members, 0),
    shares: allotment.shares.map((share, at) => {
      const { whole = 0, remainder = 0, extra = 0 } = worked[at] ?? {};
      return { ...share, name: nameOf(share.unit), whole, remainder, extra };
    }),
  };
}

async function holdersOf(services: Services, meeting: Meeting): Promise<readonly HolderView[]> {
  const names = await accountNames(services.store.pool);
  return meeting.holders.map((holder) => ({ ...holder, name: names.get(holder.account) ?? holder.account }));
}

/** Somebody in a list of a meeting. */
export interface PersonInMeeting {
  readonly person: string;
  readonly name: string;
  readonly code: string;
  /** `YYYY-MM-DD`, or less. */
  readonly born: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly unit: string;
  readonly unitName: string;
  readonly status: MemberStatus | null;
  /** In the order of names. */
  readonly orderKey: string;
}
export interface SeatView extends PersonInMeeting {
  readonly seat: string;
  readonly gained: SeatGaining;
  readonly basis: string;
  readonly alternate: string | null;
  readonly excluded: string | null;
}
export interface MeetingPeople {
  readonly number: number;
  readonly seats: readonly SeatView[];
  readonly alternates: readonly (PersonInMeeting & { readonly sits: boolean })[];
  readonly notSummoned: readonly (PersonInMeeting & {
    readonly reason: NotSummonedReason;
    readonly note: string;
  })[];
  readonly groups: readonly DiscussionGroup[];
}

/** Everybody of a meeting by name, each list by unit, then by name. */
export async function meetingPeople(services: Services, meeting: Meeting, number: number): Promise<MeetingPeople> {
  const { seats, alternates, notSummoned, groups } = meeting;
  const { tree } = await loadTree(services);
  const rows = await peopleRows(
    services.store.pool,
    [...seats, ...alternates, ...notSummoned].map((one) => one.person),
  );
  const named = ({ person, unit }: { readonly person: string; readonly unit: string }): PersonInMeeting => {
    const row = rows.get(person);
    const { name = person, code = '', born = null, sex = null, status = null, order_key: orderKey = '' } = row ?? {};
    return { person, name, code, born, sex, unit, unitName: tree.units.get(unit)?.name ?? unit, status, orderKey };
  };
  const place = new Map([...tree.units.keys()].map((unit, at) => [unit, at]));
  const inOrder = <One extends PersonInMeeting>(list: readonly One[]): readonly One[] =>
    [...list].sort((a, b) => (place.get(a.unit) ?? 0) - (place.get(b.unit) ?? 0) || (a.orderKey < b.orderKey ? -1 : 1));
  const sitting = new Set(seats.map((seat) => seat.alternate));
  return {
    number,
    seats: inOrder(
      seats.map((seat) => {
        const { id, gained, basis, alternate, excluded } = seat;
        return { ...named(seat), seat: id, gained, basis, alternate, excluded };
      }),
    ),
    alternates: inOrder(alternates.map((one) => ({ ...named(one), sits: sitting.has(one.person) }))),
    notSummoned: inOrder(notSummoned.map((one) => ({ ...named(one), reason: one.reason, note: one.note }))),
    groups,
  };
}

interface PeopleRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly born: string | null;
  readonly sex: 'female' | 'male' | null;
  readonly status: MemberStatus;
  readonly order_key: string;
}

async function peopleRows(db: pg.Pool, ids: readonly string[]): Promise<ReadonlyMap<string, PeopleRow>> {
  const found = await db.query<PeopleRow>(
    'select id, name, code, born, sex, status, order_key from person_row where id = any($1::text[])',
    [ids],
  );
  return new Map(found.rows.map((row) => [row.id, row]));
}
