import { specification } from '@plenum/kernel/testing';
import { describe, expect, test } from 'vitest';
import { type BodyContext, type BodyEvent, bodyDecider, type PostLine } from '../index.ts';

let next = 0;
const context: BodyContext = {
  now: '2026-01-05T01:00:00.000Z',
  today: '2026-01-05',
  actor: { id: 'a1', name: 'Lê Văn Quản' },
  freshId: () => `id${next++}`,
  reach: { administrator: false, offices: [{ unit: 'h', may: 'change' }] },
  path: ['t', 'h'],
  unitDissolved: false,
  accountOpen: () => false,
  person: (id) => (id === 'nobody' ? null : { official: true, ended: false, name: id }),
};
const line = (person: string, more: Partial<PostLine> = {}): PostLine => ({
  body: 'Ban Chấp hành',
  kind: 'committee',
  term: '2025–2030',
  begins: '2025-05-01',
  person,
  post: 'member',
  from: '2025-05-01',
  gained: 'elected',
  decision: '12-NQ/TU',
  ...more,
});
const formed: BodyEvent = { type: 'body-formed', v: 1, data: { id: 'b', kind: 'committee', name: 'Ban Chấp hành' } };
const begun: BodyEvent = {
  type: 'term-begun',
  v: 1,
  data: { body: 'b', id: 'k', name: '2025–2030', begins: '2025-05-01', seats: [{ post: 'member', seats: 2 }] },
};
const holds = (person: string): BodyEvent => ({
  type: 'post-gained',
  v: 1,
  data: {
    body: 'b',
    term: 'k',
    id: `held-${person}`,
    person,
    post: 'member',
    from: '2025-05-01',
    gained: 'elected',
    decision: '',
  },
});
const taking = (...lines: readonly PostLine[]) => ({ act: 'import-posts' as const, lines });
const decided = (events: readonly BodyEvent[], ...lines: readonly PostLine[]) =>
  bodyDecider.decide(taking(...lines), events.reduce(bodyDecider.evolve, bodyDecider.initialState), context);

describe('a file of posts', () => {
  test('forms the body and begins the term once, then gives everybody their post', () => {
    const verdict = decided([], line('an'), line('binh', { kind: null, begins: '' }));
    expect('accepted' in verdict && verdict.accepted.map((event) => event.type)).toEqual([
      'body-formed',
      'term-begun',
      'post-gained',
      'post-gained',
    ]);
  });
  test('says for a body that is not there what kind it is, and when a new term begins', () => {
    specification(bodyDecider, context)
      .given()
      .when(taking(line('an', { kind: null })))
      .refused('org-text-missing');
    specification(bodyDecider, context)
      .given(formed)
      .when(taking(line('an', { begins: '' })))
      .refused('date-form');
  });
  test('finds bodies and terms by their names, tones and capitals apart', () => {
    const verdict = decided([formed, begun], line('an', { body: 'BAN CHẤP HÀNH', kind: null }));
    expect(verdict).toMatchObject({
      accepted: [{ type: 'post-gained', data: { body: 'b', term: 'k', person: 'an' } }],
    });
  });
  test('that names what is held already does nothing', () => {
    specification(bodyDecider, context)
      .given(formed, begun, holds('an'))
      .when(taking(line('an')))
      .then();
  });
  test('ends a post that it says was left, and keeps one that was held and left', () => {
    const left = { until: '2025-09-01', left: 'transferred' as const };
    specification(bodyDecider, context)
      .given(formed, begun, holds('an'))
      .when(taking(line('an', left)))
      .then({
        type: 'post-left',
        v: 1,
        data: { body: 'b', held: 'held-an', on: '2025-09-01', left: 'transferred', decision: '12-NQ/TU' },
      });
    const verdict = decided([formed, begun], line('an', left));
    expect('accepted' in verdict && verdict.accepted.map((event) => event.type)).toEqual(['post-gained', 'post-left']);
    specification(bodyDecider, context)
      .given(formed, begun, holds('an'))
      .when(taking(line('an', { until: '2025-09-01' })))
      .refused('org-text-missing');
  });
  test('is refused whole, with the faults of all lines: no vacancy, nobody of this name, a post left on another day', () => {
    const verdict = decided(
      [formed, begun, holds('an'), { type: 'post-left', v: 1, data: leaving }],
      line('an', { until: '2025-10-01', left: 'resigned' }),
      line('nobody'),
      line('binh'),
      line('chau'),
      line('dung'),
    );
    expect('refused' in verdict && verdict.refused.map((finding) => finding.code)).toEqual([
      'held-left',
      'person-unknown',
      'no-vacancy',
    ]);
  });
  test('begins no second term beside the one under way', () => {
    specification(bodyDecider, context)
      .given(formed, begun)
      .when(taking(line('an', { term: '2030–2035', begins: '2025-06-01', from: '2025-06-01' })))
      .refused('term-under-way');
  });
});

const leaving = { body: 'b', held: 'held-an', on: '2025-09-01', left: 'transferred', decision: '' } as const;
