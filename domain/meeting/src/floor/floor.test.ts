import { isAccepted } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Floor,
  type FloorAct,
  type FloorContext,
  type FloorEvent,
  floorDecider,
  floorEventSentence,
  floorRefusalCodes,
  floorSentence,
  isSpeaking,
  isWaiting,
  queueOf,
  speakerOf,
} from '../index.ts';
import { arrived, at, excluded, hallOf } from '../testing/hall.ts';

const hall = hallOf(4, arrived('p1', 1), arrived('p2', 1), arrived('p3', 1));
const presidium: FloorContext = {
  now: at(10),
  actor: { id: 'a1', name: 'Lê Văn Chủ' },
  freshId: () => 'fresh',
  meeting: hall,
  duties: ['presidium'],
  person: null,
  mayConvene: false,
};
const delegate = (person: string): FloorContext => ({ ...presidium, duties: ['delegate'], person });
const spec = (of: FloorContext, ...events: readonly FloorEvent[]) => specification(floorDecider, of).given(...events);
const asks = (id: string, person: string | null = null, kind: 'speech' | 'point-of-order' = 'speech'): FloorAct => ({
  act: 'ask-to-speak',
  id,
  person,
  kind,
  topic: '',
  item: null,
});
const asked = (id: string, person: string, kind: 'speech' | 'point-of-order' = 'speech'): FloorEvent => ({
  type: 'floor-asked',
  v: 1,
  data: { id, person, kind, topic: '', item: null, at: at(10) },
});
const called = (id: string, person: string): FloorEvent => ({
  type: 'speaker-called',
  v: 1,
  data: { id, person, minutes: 5, at: at(10) },
});
const started = (id: string, person: string): FloorEvent => ({
  type: 'speech-started',
  v: 1,
  data: { id, person, at: at(10) },
});
const idsOf = (floor: Floor) => queueOf(floor).map((turn) => turn.id);

describe('to speak', () => {
  test('a delegate asks for themselves, once however often it is sent, with one request at a time', () => {
    spec(delegate('p1')).when(asks('t')).then(asked('t', 'p1'));
    spec(delegate('p1'), asked('t', 'p1')).when(asks('t')).then();
    spec(delegate('p1'), asked('t', 'p1')).when(asks('u')).refused('asked-already');
    spec(delegate('p1')).when(asks('t', 'p2')).refused('not-your-turn');
    spec(presidium).when(asks('t', 'p2')).then(asked('t', 'p2'));
    spec(presidium).when(asks('t', 'stranger')).refused('speaker-unknown');
    spec({ ...delegate('p1'), duties: ['observer'] })
      .when(asks('t'))
      .refused('floor-out-of-reach');
  });
  test('somebody suspended does not, and who is not in the hall is not given the floor', () => {
    const suspended = { ...delegate('p1'), meeting: hallOf(4, arrived('p1', 1), excluded('1')) };
    spec(suspended).when(asks('t')).refused('speaker-suspended');
    spec({ ...presidium, meeting: suspended.meeting }, asked('t', 'p1'), called('t', 'p1'))
      .when({ act: 'start-speech', id: 't' })
      .refused('speaker-suspended');
    spec(presidium, asked('t', 'p4'), called('t', 'p4'))
      .when({ act: 'start-speech', id: 't' })
      .refused('speaker-not-present');
  });
  test('one withdraws one’s own request', () => {
    const own = spec(delegate('p1'), asked('t', 'p1'));
    own
      .when({ act: 'withdraw-turn', id: 't' })
      .then({ type: 'floor-withdrawn', v: 1, data: { id: 't', person: 'p1', at: at(10) } });
    spec(delegate('p2'), asked('t', 'p1')).when({ act: 'withdraw-turn', id: 't' }).refused('not-your-turn');
  });
});

describe('the order', () => {
  test('is that of asking, points of order before speeches', () => {
    const { state } = spec(
      presidium,
      asked('a', 'p1'),
      asked('b', 'p2'),
      asked('c', 'p3', 'point-of-order'),
      asked('d', 'p2', 'point-of-order'),
    );
    expect(idsOf(state)).toEqual(['c', 'd', 'a', 'b']);
  });
  test('is changed by the presidium, whole, and never puts a speech before a point of order', () => {
    const given = spec(presidium, asked('a', 'p1'), asked('b', 'p2'), asked('c', 'p3', 'point-of-order'));
    given
      .when({ act: 'order-queue', ids: ['c', 'b', 'a'] })
      .then({ type: 'floor-ordered', v: 1, data: { ids: ['c', 'b', 'a'] } });
    given.when({ act: 'order-queue', ids: ['b', 'c', 'a'] }).refused('point-of-order-first');
    given.when({ act: 'order-queue', ids: ['c', 'b'] }).refused('queue-incomplete');
    given.when({ act: 'order-queue', ids: ['c', 'b', 'b'] }).refused('queue-incomplete');
    spec(delegate('p1'), asked('a', 'p1'))
      .when({ act: 'order-queue', ids: ['a'] })
      .refused('floor-out-of-reach');
  });
});

describe('a speech', () => {
  test('is called with its minutes, then begins; one speaks at a time', () => {
    spec(presidium, asked('t', 'p1')).when({ act: 'start-speech', id: 't' }).refused('speaker-not-called');
    spec(presidium, asked('t', 'p1'))
      .when({ act: 'call-speaker', id: 't', minutes: 0 })
      .refused('minutes-out-of-range');
    spec(presidium, asked('t', 'p1')).when({ act: 'call-speaker', id: 't', minutes: 5 }).then(called('t', 'p1'));
    const two = [asked('a', 'p1'), asked('b', 'p2'), called('a', 'p1'), called('b', 'p2'), started('a', 'p1')];
    spec(presidium, ...two)
      .when({ act: 'start-speech', id: 'b' })
      .refused('somebody-speaks');
    spec(presidium, ...two)
      .when({ act: 'end-speech', id: 'a' })
      .then({ type: 'speech-ended', v: 1, data: { id: 'a', person: 'p1', at: at(10) } });
  });
  test('is broken off by a point of order and goes on after it', () => {
    const events = [
      asked('a', 'p1'),
      called('a', 'p1'),
      started('a', 'p1'),
      asked('o', 'p2', 'point-of-order'),
      called('o', 'p2'),
    ];
    const broken: FloorEvent = { type: 'speech-interrupted', v: 1, data: { id: 'a', person: 'p1', at: at(10) } };
    spec(presidium, ...events)
      .when({ act: 'start-speech', id: 'o' })
      .then(broken, started('o', 'p2'));
    const ended: FloorEvent = { type: 'speech-ended', v: 1, data: { id: 'o', person: 'p2', at: at(10) } };
    const after = spec(presidium, ...events, broken, started('o', 'p2'), ended);
    expect(idsOf(after.state)).toEqual(['a']);
    after.when({ act: 'start-speech', id: 'a' }).then(started('a', 'p1'));
  });
  test('has its text handed in once, by whoever speaks or the office', () => {
    const act: FloorAct = {
      act: 'hand-in-text',
      id: 't',
      name: 'x.pdf',
      mediaType: 'application/pdf',
      sha256: 'ab',
      bytes: 3,
    };
    const { act: _, id, ...data } = act;
    const kept: FloorEvent = { type: 'speech-text-handed-in', v: 1, data: { id, person: 'p1', ...data, at: at(10) } };
    spec(delegate('p1'), asked('t', 'p1')).when(act).then(kept);
    spec(delegate('p1'), asked('t', 'p1'), kept).when(act).then();
    spec(delegate('p2'), asked('t', 'p1')).when(act).refused('not-your-turn');
  });
});

const ids = ['a', 'b', 'c', 'd'];
const anyAct: fc.Arbitrary<readonly [FloorAct, string]> = fc.tuple(
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...ids), fc.boolean())
      .map(([id, order]) => asks(id, null, order ? 'point-of-order' : 'speech')),
    fc.constantFrom(...ids).map((id): FloorAct => ({ act: 'withdraw-turn', id })),
    fc.constantFrom(...ids).map((id): FloorAct => ({ act: 'call-speaker', id, minutes: 5 })),
    fc.constantFrom(...ids).map((id): FloorAct => ({ act: 'start-speech', id })),
    fc.constantFrom(...ids).map((id): FloorAct => ({ act: 'end-speech', id })),
    fc.shuffledSubarray(ids).map((some): FloorAct => ({ act: 'order-queue', ids: some })),
  ),
  fc.constantFrom('p1', 'p2', 'p3'),
);
test('under any acts at most one speaks, nobody is lost, and no waiting speech stands before a point of order', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
      let floor = floorDecider.initialState;
      const known = new Set<string>();
      for (const [act, person] of acts) {
        const verdict = floorDecider.decide(act, floor, { ...presidium, duties: ['presidium', 'delegate'], person });
        if (!isAccepted(verdict)) continue;
        floor = verdict.accepted.reduce(floorDecider.evolve, floor);
        if (act.act === 'ask-to-speak') known.add(act.id);
        expect(floor.turns.filter(isSpeaking).length).toBeLessThanOrEqual(1);
        expect(new Set(floor.turns.map((turn) => turn.id))).toEqual(known);
        const kinds = queueOf(floor)
          .filter((turn) => turn.spells.length === 0)
          .map((turn) => turn.kind);
        expect(kinds).toEqual([...kinds].sort());
        for (const turn of floor.turns) if (isSpeaking(turn)) expect(isWaiting(turn) && speakerOf(floor)).toBe(turn);
      }
    }),
    { numRuns: 300 },
  );
});

test('every refusal and every event has a sentence in both languages', () => {
  const events = [asked('t', 'p1'), called('t', 'p1'), started('t', 'p1')];
  for (const language of ['vi', 'en'] as const) {
    for (const code of floorRefusalCodes)
      expect(floorSentence({ code, values: { person: 'A' } }, language)).toBeTruthy();
    for (const event of events) expect(floorEventSentence(event, language, () => 'A')).toBeTruthy();
  }
});
