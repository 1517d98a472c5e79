import { isAccepted } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  basesAt,
  type MeetingAct,
  type MeetingContext,
  type MeetingEvent,
  meetingDecider,
  meetingRefusalCodes,
  meetingSentence,
  quorumAt,
} from '../index.ts';

let next = 0;
const at = (minute: number): string => `2026-01-05T01:${String(minute).padStart(2, '0')}:00.000Z`;
const context = (minute = 0): MeetingContext => ({
  now: at(minute),
  actor: { id: 'a1', name: 'Lê Văn Quản' },
  freshId: () => `s${next++}`,
  mayConvene: true,
  accountOpen: () => true,
  member: (person) => (person === 'unknown' ? null : { unit: 'x', standing: 'official', ended: false }),
});
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
const seat = (id: string, unit = 'x'): MeetingEvent => ({
  type: 'summoned',
  v: 1,
  data: { seat: id, person: `p${id}`, unit, gained: 'elected', basis: '' },
});
const alternate = (person: string, unit = 'x'): MeetingEvent => ({
  type: 'alternate-named',
  v: 1,
  data: { person, unit },
});
const list = [convened, seat('1'), seat('2'), seat('3', 'y'), alternate('q'), alternate('r', 'y')];
const given = (...events: readonly MeetingEvent[]) =>
  specification(meetingDecider, context(30)).given(...list, ...events);
const replace = (seatId: string, by: string): MeetingAct => ({
  act: 'replace-absentee',
  seat: seatId,
  by,
  reason: 'Ốm',
});
const arrived = (person: string, minute: number): MeetingEvent => ({
  type: 'arrived',
  v: 1,
  data: { person, at: at(minute) },
});

describe('those summoned', () => {
  test('are each in one delegation', () => {
    given()
      .when({ act: 'summon', people: [{ person: 'p1', unit: 'y', gained: 'appointed', basis: '' }] })
      .refused('in-two-delegations');
    given()
      .when({ act: 'summon', people: [], alternates: [{ person: 'p1', unit: 'y' }] })
      .refused('in-two-delegations');
    given()
      .when({
        act: 'summon',
        people: [],
        alternates: [
          { person: 'n', unit: 'y' },
          { person: 'n', unit: 'x' },
        ],
      })
      .refused('in-two-delegations');
  });
  test('are replaced by an alternate of their delegation, for one seat, and only where they never came', () => {
    given()
      .when(replace('1', 'q'))
      .then({ type: 'replaced', v: 1, data: { seat: '1', by: 'q', reason: 'Ốm' } });
    given().when(replace('1', 'r')).refused('alternate-of-another-unit');
    given().when(replace('1', 'p2')).refused('alternate-unknown');
    const done: MeetingEvent = { type: 'replaced', v: 1, data: { seat: '1', by: 'q', reason: 'Ốm' } };
    given(done).when(replace('2', 'q')).refused('alternate-sits-already');
    given(done).when(replace('1', 'r')).refused('seat-is-replaced');
    given(arrived('p1', 1)).when(replace('1', 'q')).refused('sitter-was-here');
  });
});

describe('at the door', () => {
  test('two desks check one person in once', () => {
    given().when({ act: 'check-in', person: 'p1' }).then(arrived('p1', 30));
    given(arrived('p1', 2)).when({ act: 'check-in', person: 'p1' }).refused('already-present');
  });
  test('a desk that was asked a little earlier than another records the later moment; a wrong clock is refused', () => {
    given(arrived('p2', 31)).when({ act: 'check-in', person: 'p1' }).then(arrived('p1', 31));
    given(arrived('p2', 32)).when({ act: 'check-in', person: 'p1' }).refused('moment-before-last');
    given(arrived('p1', 1), arrived('p2', 32)).when({ act: 'check-out', person: 'p1' }).refused('moment-before-last');
  });
  test('somebody replaced, excluded, an alternate without a seat or a stranger is not checked in', () => {
    const done: MeetingEvent = { type: 'replaced', v: 1, data: { seat: '1', by: 'q', reason: 'Ốm' } };
    given(done).when({ act: 'check-in', person: 'p1' }).refused('not-in-this-meeting');
    given(done).when({ act: 'check-in', person: 'q' }).then(arrived('q', 30));
    given().when({ act: 'check-in', person: 'q' }).refused('not-in-this-meeting');
    given({ type: 'seat-excluded', v: 1, data: { seat: '2', reason: 'Đình chỉ' } })
      .when({ act: 'check-in', person: 'p2' })
      .refused('not-in-this-meeting');
  });
});

test('the quorum is exact: 2 of 3 are two thirds, and 1 is not; exactly two thirds is enough', () => {
  const { state } = given(arrived('p1', 1), arrived('p2', 2));
  const share = { numerator: 2, denominator: 3 };
  expect(quorumAt(state!, at(1), share)).toEqual({ summoned: 3, present: 1, needed: 2, reached: false });
  expect(quorumAt(state!, at(2), share)).toEqual({ summoned: 3, present: 2, needed: 2, reached: true });
  const { state: left } = given(arrived('p1', 1), arrived('p2', 2), {
    type: 'departed',
    v: 1,
    data: { person: 'p1', at: at(5) },
  });
  expect(quorumAt(left!, at(5), share)).toMatchObject({ present: 1, reached: false });
  expect(quorumAt(left!, at(4), share)).toMatchObject({ present: 2, reached: true });
});

const seats = Array.from({ length: 8 }, (_, i) => String(i + 1));
const people = [...seats.map((id) => `p${id}`), 'q1', 'q2', 'q3'];
const anyAct: fc.Arbitrary<MeetingAct> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...people).map((person): MeetingAct => ({ act: 'check-in', person })) },
  { weight: 2, arbitrary: fc.constantFrom(...people).map((person): MeetingAct => ({ act: 'check-out', person })) },
  fc.tuple(fc.constantFrom(...seats), fc.constantFrom('q1', 'q2', 'q3')).map(([id, by]) => replace(id, by)),
  fc.constantFrom(...seats).map((id): MeetingAct => ({ act: 'exclude-seat', seat: id, reason: 'Đình chỉ' })),
);
test('under any order of arrivals, departures, replacements and exclusions, quorum and bases are their definition', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), fc.nat(45), (acts, minute) => {
      const events = [
        convened,
        ...seats.map((id) => seat(id)),
        ...['q1', 'q2', 'q3'].map((person) => alternate(person)),
      ];
      let state = events.reduce(meetingDecider.evolve, meetingDecider.initialState)!;
      // The model beside it: who sits where, who counts, who is in the hall in each minute; nothing of ours is asked.
      const sitter = new Map(seats.map((id) => [id, `p${id}`]));
      const out = new Set<string>();
      const came = new Map<string, number>();
      const inHall = new Map<string, Set<number>>(people.map((person) => [person, new Set()]));
      const isIn = new Set<string>();
      acts.forEach((act, turn) => {
        const verdict = meetingDecider.decide(act, state, context(turn));
        if (isAccepted(verdict)) {
          state = verdict.accepted.reduce(meetingDecider.evolve, state as typeof state | null)!;
          if (act.act === 'check-in') isIn.add(act.person);
          if (act.act === 'check-in' && !came.has(act.person)) came.set(act.person, turn);
          if (act.act === 'check-out') isIn.delete(act.person);
          if (act.act === 'replace-absentee') sitter.set(act.seat, act.by);
          if (act.act === 'exclude-seat') out.add(act.seat);
        }
        for (const person of isIn) inHall.get(person)!.add(turn);
      });
      for (let turn = acts.length; turn <= 45; turn++) for (const person of isIn) inHall.get(person)!.add(turn);
      const counted = seats.filter((id) => !out.has(id));
      const present = counted.filter((id) => inHall.get(sitter.get(id)!)!.has(minute)).length;
      const absent = counted.filter((id) =>
        [`p${id}`, sitter.get(id)!].every((one) => (came.get(one) ?? 99) > minute),
      ).length;
      expect(basesAt(state, at(minute))).toEqual({
        summoned: counted.length,
        present,
        summonedLessAbsent: counted.length - absent,
      });
      for (const share of [
        { numerator: 2, denominator: 3 },
        { numerator: 1, denominator: 2 },
      ]) {
        const quorum = quorumAt(state, at(minute), share);
        expect(quorum.reached).toBe(
          counted.length > 0 && 3 * 2 * present >= (6 * counted.length * share.numerator) / share.denominator,
        );
        if (counted.length > 0) expect(quorum.reached).toBe(present >= quorum.needed);
      }
      const sitting = [...sitter.values()];
      expect(new Set(sitting).size).toBe(sitting.length);
    }),
    { numRuns: 500 },
  );
});

test('every refusal has a sentence in both languages', () => {
  for (const code of meetingRefusalCodes)
    for (const language of ['vi', 'en'] as const)
      expect(meetingSentence({ code, values: { person: 'A', duties: ['desk'] } }, language)).toBeTruthy();
});
