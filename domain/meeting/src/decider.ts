import { accept, type Decider, impossible, refuse, type Verdict } from '@plenum/kernel';
import type { MeetingAct, MeetingContext } from './acts/act.ts';
import { checkIn, checkOut } from './acts/check-in.ts';
import { convene, leaveOut, summon } from './acts/convene.ts';
import { excludeSeat, replaceAbsentee } from './acts/replace-absentee.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting, MeetingState, Seat } from './meeting.ts';
import { meetingRefusal } from './refusal.ts';

function decide(act: MeetingAct, state: MeetingState, context: MeetingContext): Verdict<MeetingEvent> {
  if (act.act === 'convene-meeting') return convene(act, state, context);
  if (state === null) return refuse(meetingRefusal('meeting-not-convened'));
  if (!context.mayConvene) return refuse(meetingRefusal('meeting-out-of-reach'));
  if (state.ended !== null) return refuse(meetingRefusal('meeting-ended', { at: state.ended }));
  switch (act.act) {
    case 'summon':
    case 'name-alternates':
      return summon(act, state, context);
    case 'leave-out':
      return leaveOut(act.person, act.reason, state);
    case 'replace-absentee':
      return replaceAbsentee(act, state);
    case 'exclude-seat':
      return excludeSeat(act, state);
    case 'check-in':
      return checkIn(act.person, state, context.now);
    case 'check-out':
      return checkOut(act.person, state, context.now);
    case 'end-meeting':
      return accept({ type: 'meeting-ended', v: 1, data: { at: context.now } });
    default:
      return impossible(act);
  }
}

function evolve(state: MeetingState, event: MeetingEvent): MeetingState {
  if (event.type === 'meeting-convened') {
    if (state !== null) throw new Error(`Meeting ${state.id} was convened twice`);
    return { ...event.data, seats: [], alternates: [], notSummoned: [], stays: [], ended: null };
  }
  if (state === null) throw new Error(`${event.type} before meeting-convened`);
  switch (event.type) {
    case 'summoned': {
      const { seat: id, ...rest } = event.data;
      return { ...state, seats: [...state.seats, { id, ...rest, alternate: null, excluded: null }] };
    }
    case 'alternate-named':
      return { ...state, alternates: [...state.alternates, event.data] };
    case 'not-summoned':
      return { ...state, notSummoned: [...state.notSummoned, event.data] };
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

/** A meeting from its convening to its end: who is summoned, who sits in which seat, who is in the hall when. */
export const meetingDecider: Decider<MeetingAct, MeetingState, MeetingEvent, MeetingContext> = {
  decide,
  evolve,
  initialState: null,
};
