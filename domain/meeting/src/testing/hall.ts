import { type Meeting, type MeetingEvent, meetingDecider } from '../index.ts';

/** The minute of the meeting as a moment. */
export const at = (minute: number): string => `2026-01-05T01:${String(minute).padStart(2, '0')}:00.000Z`;

const convened: MeetingEvent = {
  type: 'meeting-convened',
  v: 1,
  data: {
    id: 'm',
    kind: 'delegates-congress',
    unit: 'h',
    body: null,
    name: 'Đại hội',
    date: '2026-01-05',
    place: 'Hội trường',
    begins: null,
    ends: null,
  },
};
export const seat = (id: string, unit = 'x'): MeetingEvent => ({
  type: 'summoned',
  v: 1,
  data: { seat: id, person: `p${id}`, unit, gained: 'elected', basis: '' },
});
export const arrived = (person: string, minute: number): MeetingEvent => ({
  type: 'arrived',
  v: 1,
  data: { person, at: at(minute) },
});
export const departed = (person: string, minute: number): MeetingEvent => ({
  type: 'departed',
  v: 1,
  data: { person, at: at(minute) },
});
export const excluded = (id: string): MeetingEvent => ({
  type: 'seat-excluded',
  v: 1,
  data: { seat: id, reason: 'Đình chỉ' },
});

/** A meeting of `seats` seats (`p1`, `p2`, …) after some events. */
export function hallOf(seats: number, ...events: readonly MeetingEvent[]): Meeting {
  const list = Array.from({ length: seats }, (_, i) => seat(String(i + 1)));
  return [convened, ...list, ...events].reduce(meetingDecider.evolve, meetingDecider.initialState)!;
}
