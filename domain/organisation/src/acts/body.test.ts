import { isAccepted } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BodyAct,
  type BodyContext,
  type BodyEvent,
  bodyDecider,
  heldOn,
  postKinds,
  seatsTaken,
  vacanciesOn,
} from '../index.ts';

let next = 0;
const context: BodyContext = {
  now: '2026-01-05T01:00:00.000Z',
  today: '2026-01-05',
  actor: { id: 'a1', name: 'Lê Văn Quản' },
  freshId: () => `id${next++}`,
  reach: { administrator: false, offices: [{ unit: 'h', may: 'change' }] },
  path: ['t', 'h'],
  unitDissolved: false,
  accountOpen: (account) => account === 'a2',
  person: (id) => (id === 'nobody' ? null : { official: id !== 'new', ended: id === 'gone', name: id }),
};
const formed: BodyEvent = { type: 'body-formed', v: 1, data: { id: 'b', kind: 'committee', name: 'Huyện ủy' } };
const begun: BodyEvent = {
  type: 'term-begun',
  v: 1,
  data: {
    body: 'b',
    id: 'k',
    name: '2025–2030',
    begins: '2025-05-01',
    seats: [
      { post: 'member', seats: 2 },
      { post: 'secretary', seats: 1 },
    ],
  },
};
const given = (...events: readonly BodyEvent[]) => specification(bodyDecider, context).given(formed, begun, ...events);
const gain = (person: string, post: 'secretary' | 'member' = 'member', from = '2025-05-01'): BodyAct => ({
  act: 'gain-post',
  body: 'b',
  person,
  post,
  from,
  gained: 'elected',
  decision: '',
});
const holds = (person: string, post: 'secretary' | 'member' = 'member'): BodyEvent => ({
  type: 'post-gained',
  v: 1,
  data: {
    body: 'b',
    term: 'k',
    id: `${person}-${post}`,
    person,
    post,
    from: '2025-05-01',
    gained: 'elected',
    decision: '',
  },
});

describe('a post', () => {
  test('is gained while a seat is vacant: the secretary sits among the members', () => {
    given(holds('p', 'secretary'), holds('q')).when(gain('r')).refused('no-vacancy');
    given(holds('p', 'secretary')).when(gain('q', 'secretary')).refused('no-vacancy');
    expect(isAccepted(given(holds('p'), holds('q')).when(gain('q', 'secretary')).verdict)).toBe(true);
  });
  test('is not held twice by one person, nor by somebody unknown or gone', () => {
    given(holds('p')).when(gain('p')).refused('already-holds');
    given().when(gain('nobody')).refused('person-unknown');
    given().when(gain('gone')).refused('person-ended');
  });
  test('of a probationary member is noted with a warning that cites the statutes', () => {
    const { verdict } = given().when(gain('new'));
    expect(verdict).toMatchObject({ findings: [{ code: 'person-not-official', citations: [{ article: '3' }] }] });
  });
  test('begins in its term and not in the future', () => {
    given()
      .when(gain('p', 'member', '2025-04-30'))
      .refused('date-order');
    given()
      .when(gain('p', 'member', '2026-01-06'))
      .refused('date-in-future');
    given()
      .when(gain('p', 'member', '2025-02-30'))
      .refused('date-form');
  });
});

describe('a body', () => {
  test('has one term under way, and ends only after it', () => {
    given()
      .when({ act: 'begin-term', body: 'b', name: 'x', begins: '2025-06-01', seats: [] })
      .refused('term-under-way');
    given().when({ act: 'close-body', body: 'b', on: '2026-01-01', reason: 'x' }).refused('term-under-way');
  });
  test('of a kind that a unit has once is formed once', () =>
    given().when({ act: 'form-body', kind: 'committee', name: 'x' }).refused('body-kind-twice'));
  test('never has fewer seats than are taken', () => {
    given(holds('p'), holds('q'))
      .when({ act: 'set-seats', body: 'b', seats: [{ post: 'member', seats: 1 }], decision: '' })
      .refused('no-vacancy');
  });
  test('is changed by the office of its unit or one above, by nobody else', () => {
    const other = { ...context, path: ['t', 'k'] };
    specification(bodyDecider, other).given(formed, begun).when(gain('p')).refused('unit-out-of-reach');
    const above = { ...context, reach: { administrator: false, offices: [{ unit: 't', may: 'change' as const }] } };
    expect(isAccepted(specification(bodyDecider, above).given(formed, begun).when(gain('p')).verdict)).toBe(true);
  });
});

describe('an office', () => {
  test('is given to an open account, and nobody withdraws their own', () => {
    given()
      .when({ act: 'give-office', account: 'a2', may: 'read' })
      .then({ type: 'office-given', v: 1, data: { account: 'a2', may: 'read' } });
    given().when({ act: 'give-office', account: 'a9', may: 'read' }).refused('account-unknown');
    given({ type: 'office-given', v: 1, data: { account: 'a1', may: 'change' } })
      .when({ act: 'withdraw-office', account: 'a1', reason: 'x' })
      .refused('own-office');
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-06-${String(n).padStart(2, '0')}`);
const anyAct: fc.Arbitrary<BodyAct> = fc.oneof(
  fc
    .record({ person: fc.constantFrom('p', 'q', 'r', 's'), post: fc.constantFrom(...postKinds), from: day })
    .map((one): BodyAct => ({ act: 'gain-post', body: 'b', gained: 'elected', decision: '', ...one })),
  fc
    .record({ at: fc.nat(8), on: day })
    .map(
      ({ at, on }): BodyAct => ({ act: 'leave-post', body: 'b', held: `#${at}`, on, left: 'resigned', decision: '' }),
    ),
);
test('whatever is done, the vacancies of any day are the seats less those who hold them, and no seat is held twice over today', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 20 }), day, (acts, asked) => {
      let state = [formed, begun].reduce(bodyDecider.evolve, bodyDecider.initialState);
      for (const given of acts) {
        const held = state.bodies[0]!.terms[0]!.held;
        const act =
          given.act === 'leave-post' ? { ...given, held: held[Number(given.held.slice(1))]?.id ?? '' } : given;
        const verdict = bodyDecider.decide(act, state, context);
        if (isAccepted(verdict)) state = verdict.accepted.reduce(bodyDecider.evolve, state);
      }
      const term = state.bodies[0]!.terms[0]!;
      for (const { post, seats, taken, vacant } of vacanciesOn(term, asked)) {
        const holders = term.held.filter(
          (one) =>
            (post === 'member' ? one.post !== 'staff' : one.post === post) &&
            one.from <= asked &&
            !(one.until && one.until <= asked),
        );
        expect(taken).toBe(new Set(holders.map((one) => one.person)).size);
        expect(vacant).toBe(Math.max(0, seats - taken));
      }
      for (const { post, seats } of term.seats)
        expect(seatsTaken(heldOn(term, '9999-01-01'), post)).toBeLessThanOrEqual(seats);
    }),
    { numRuns: 300 },
  );
});
