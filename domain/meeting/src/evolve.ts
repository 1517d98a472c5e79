import { impossible } from '@plenum/kernel';
import { type MeetingDuty, meetingDuties } from './duty.ts';
import type { MeetingEvent } from './events.ts';
import type { DiscussionGroup, Meeting, MeetingState, Seat } from './meeting.ts';

const justConvened = {
  holders: [],
  allotment: null,
  seats: [],
  alternates: [],
  notSummoned: [],
  summonsIssued: null,
  groups: [],
  stays: [],
  rules: 'general',
  credentials: null,
  ended: null,
} satisfies Partial<Meeting>;

const untouched = { alternate: null, excluded: null } as const;

export function evolveMeeting(state: MeetingState, event: MeetingEvent): MeetingState {
  if (event.type === 'meeting-convened') {
    if (state !== null) throw new Error(`Meeting ${state.id} was convened twice`);
    return { ...event.data, ...justConvened };
  }
  if (state === null) throw new Error(`${event.type} before meeting-convened`);
  switch (event.type) {
    case 'meeting-corrected':
      return { ...state, ...event.data };
    case 'duties-given':
      return withDuties(state, event.data.account, event.data.person, (held) => [...held, ...event.data.duties]);
    case 'duties-withdrawn':
      return withDuties(state, event.data.account, null, (held) =>
        held.filter((duty) => !event.data.duties.includes(duty)),
      );
    case 'delegates-allotted':
      return { ...state, allotment: event.data };
    case 'summoned': {
      const { seat: id, ...rest } = event.data;
      return {
        ...state,
        seats: [...state.seats, { id, number: (state.seats.at(-1)?.number ?? 0) + 1, ...rest, ...untouched }],
      };
    }
    case 'summons-withdrawn':
      return {
        ...withSeat(state, event.data.seat, (seat) => seat),
        seats: state.seats.filter((seat) => seat.id !== event.data.seat),
        groups: withoutPerson(state.groups, event.data.person),
      };
    case 'alternate-named':
      return { ...state, alternates: [...state.alternates, event.data] };
    case 'alternate-withdrawn':
      return { ...state, alternates: state.alternates.filter((one) => one.person !== event.data.person) };
    case 'not-summoned':
      return { ...state, notSummoned: [...state.notSummoned, event.data] };
    case 'summons-issued':
      return { ...state, summonsIssued: event.data };
    case 'group-formed':
      return { ...state, groups: [...state.groups, event.data] };
    case 'group-changed':
      return { ...state, groups: state.groups.map((group) => (group.id === event.data.id ? event.data : group)) };
    case 'group-dissolved':
      return { ...state, groups: state.groups.filter((group) => group.id !== event.data.group) };
    case 'replaced':
      return withSeat(state, event.data.seat, (seat) => ({ ...seat, alternate: event.data.by }));
    case 'seat-excluded':
      return withSeat(state, event.data.seat, (seat) => ({ ...seat, excluded: event.data.reason }));
    case 'arrived':
      return { ...state, stays: [...state.stays, { person: event.data.person, from: event.data.at, until: null }] };
    case 'departed':
      return {
        ...state,
        stays: state.stays.map((stay) =>
          stay.person === event.data.person && stay.until === null ? { ...stay, until: event.data.at } : stay,
        ),
      };
    case 'rules-chosen':
      return { ...state, rules: event.data.rules };
    case 'rules-stated':
      return { ...state, rules: event.data };
    case 'credentials-announced':
      return { ...state, credentials: event.data };
    case 'meeting-ended':
      return { ...state, ended: event.data.at };
    default:
      return impossible(event);
  }
}

function withSeat(meeting: Meeting, id: string, change: (seat: Seat) => Seat): Meeting {
  if (!meeting.seats.some((seat) => seat.id === id)) throw new Error(`Seat ${id} is not there`);
  return { ...meeting, seats: meeting.seats.map((seat) => (seat.id === id ? change(seat) : seat)) };
}

/** The account with changed duties, in the order of duties; who holds none any more is no holder. */
function withDuties(
  meeting: Meeting,
  account: string,
  person: string | null,
  change: (held: readonly MeetingDuty[]) => readonly MeetingDuty[],
): Meeting {
  const before = meeting.holders.find((holder) => holder.account === account);
  const held = change(before?.duties ?? []);
  const duties = meetingDuties.filter((duty) => held.includes(duty));
  const after = { account, duties, person: person ?? before?.person ?? null };
  if (duties.length === 0)
    return { ...meeting, holders: meeting.holders.filter((holder) => holder.account !== account) };
  return {
    ...meeting,
    holders: before
      ? meeting.holders.map((holder) => (holder === before ? after : holder))
      : [...meeting.holders, after],
  };
}

const withoutPerson = (groups: readonly DiscussionGroup[], person: string): readonly DiscussionGroup[] =>
  groups.map((group) => ({
    ...group,
    members: group.members.filter((one) => one !== person),
    chair: group.chair === person ? null : group.chair,
    secretary: group.secretary === person ? null : group.secretary,
  }));
