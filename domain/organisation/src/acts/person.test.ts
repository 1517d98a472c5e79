import { isAccepted, personal } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cardText,
  type KnownPerson,
  type PersonAct,
  type PersonContext,
  type PersonEvent,
  personCells,
  personColumns,
  personDecider,
  planPeople,
  statusOf,
  treeDecider,
  unitOf,
} from '../index.ts';

const tree = treeDecider.evolve(treeDecider.initialState, {
  type: 'units-added',
  v: 1,
  data: {
    units: [
      { id: 't', code: 'T', name: 'Tỉnh', kind: 'province', parent: null },
      { id: 'h', code: 'H', name: 'Huyện', kind: 'district', parent: 't' },
      { id: 'k', code: 'K', name: 'Huyện khác', kind: 'district', parent: 't' },
    ],
  },
});
const context: PersonContext = {
  now: '2026-01-05T01:00:00.000Z',
  today: '2026-01-05',
  actor: { id: 'a1', name: 'Lê Văn Quản' },
  freshId: () => 'x',
  reach: { administrator: true, offices: [] },
  tree,
  codeTaken: (code) => code === '009',
};
const card = { code: '001', name: 'Nguyễn Thị Ánh', born: '1975-03-02', joined: '1998-05-19', official: '1999-05-19' };
const added: PersonEvent = {
  type: 'person-added',
  v: 1,
  data: { id: 'p', card: personal(cardText(card)), unit: 'h', from: '1998-05-19', status: 'official' },
};
const add = (change: Partial<PersonAct & { act: 'add-person' }> = {}): PersonAct => ({
  act: 'add-person',
  id: 'p',
  card,
  unit: 'h',
  from: '1998-05-19',
  status: 'official',
  ...change,
});
const given = (...events: readonly PersonEvent[]) => specification(personDecider, context).given(...events);

describe('a person', () => {
  test('is added with a card as one personal text', () => given().when(add()).then(added));
  test('has dates that follow one another, and none ahead', () => {
    given()
      .when(add({ card: { ...card, official: '1998-01-01' } }))
      .refused('date-order');
    given()
      .when(add({ card: { ...card, joined: '1970-01-01' } }))
      .refused('date-order');
    given()
      .when(add({ from: '2026-02-01' }))
      .refused('date-in-future');
    given()
      .when(add({ from: '' }))
      .refused('date-form');
  });
  test('has a card number of their own', () =>
    given()
      .when(add({ card: { ...card, code: '009' } }))
      .refused('person-code-taken'));
  test('with a day of becoming official is not probationary', () =>
    given()
      .when(add({ status: 'probationary' }))
      .refused('person-not-official'));
  test('moves only to a unit that is there and within reach', () => {
    given(added).when({ act: 'move-person', unit: 'nowhere', from: '2025-01-01' }).refused('unit-unknown');
    const reach = { administrator: false, offices: [{ unit: 'h', may: 'change' as const }] };
    const own = specification(personDecider, { ...context, reach }).given(added);
    own.when({ act: 'move-person', unit: 'k', from: '2025-01-01' }).refused('unit-out-of-reach');
    const other = { administrator: false, offices: [{ unit: 'k', may: 'change' as const }] };
    specification(personDecider, { ...context, reach: other })
      .given(added)
      .when({ act: 'set-status', status: 'exempt', from: '2025-01-01', reason: '' })
      .refused('unit-out-of-reach');
  });
  test('who left takes no more acts until they come back', () => {
    const left: PersonEvent = {
      type: 'membership-ended',
      v: 1,
      data: { on: '2025-01-01', how: 'resigned', reason: personal('') },
    };
    given(added, left).when({ act: 'move-person', unit: 'k', from: '2025-02-01' }).refused('person-ended');
    given(added, left)
      .when({ act: 'resume-membership', unit: 'k', from: '2024-12-31', status: 'official' })
      .refused('date-order');
    expect(
      isAccepted(
        given(added, left).when({ act: 'resume-membership', unit: 'k', from: '2025-03-01', status: 'official' })
          .verdict,
      ),
    ).toBe(true);
  });
});

const header = { line: 1, cells: personColumns.map((column) => column.header.vi) };
const dates = fc.integer({ min: 1, max: 28 }).map((day) => `2020-05-${String(day).padStart(2, '0')}`);
const people = fc.array(
  fc.record({
    name: fc.constantFrom('Nguyễn Thị Ánh', 'Trần Quốc Bảo', 'Đỗ Văn "A", B', 'Lê; Minh'),
    sex: fc.constantFrom('female' as const, 'male' as const, undefined),
    born: fc.constantFrom('1980-02-29', undefined),
    unit: fc.constantFrom('t', 'h', 'k'),
    status: fc.constantFrom('official' as const, 'probationary' as const, 'suspended' as const, 'exempt' as const),
    from: dates,
  }),
  { minLength: 1, maxLength: 20 },
);
describe('a file of people', () => {
  test('as it is exported, in either language, changes nothing of what it was made from', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('vi' as const, 'en' as const), (all, language) => {
        const known = new Map<string, KnownPerson>();
        const rows = all.map(({ name, sex, born, unit, status, from }, at) => {
          const its = { code: `C${at}`, name, ...(born ? { born } : {}), ...(sex ? { sex } : {}) };
          known.set(its.code, { id: `p${at}`, card: its, unit, status, since: from });
          return { line: at + 2, cells: personCells({ card: its, status, from }, tree.units.get(unit)!, language) };
        });
        const head = { line: 1, cells: personColumns.map((column) => column.header[language]) };
        const plan = planPeople([head, ...rows], known, { ...context, codeTaken: () => false });
        expect(plan).toMatchObject({ added: 0, changed: 0, unchanged: all.length, faults: [] });
      }),
    );
  });
  test('plans what the acts then decide: every line that it takes in is accepted', () => {
    fc.assert(
      fc.property(people, people, (before, after) => {
        const known = new Map<string, KnownPerson>();
        const states = new Map<string, ReturnType<typeof personDecider.evolve>>();
        const free = { ...context, codeTaken: () => false };
        before.forEach(({ name, unit, status, from }, at) => {
          const its = { code: `C${at}`, name };
          known.set(its.code, { id: `p${at}`, card: its, unit, status, since: from });
          const event: PersonEvent = {
            type: 'person-added',
            v: 1,
            data: { id: `p${at}`, card: personal(cardText(its)), unit, from, status },
          };
          states.set(`p${at}`, personDecider.evolve(null, event));
        });
        const rows = after.map((one, at) => {
          const its = { code: `C${at}`, name: one.name };
          return {
            line: at + 2,
            cells: personCells({ card: its, status: one.status, from: one.from }, tree.units.get(one.unit)!, 'vi'),
          };
        });
        const plan = planPeople([header, ...rows], known, free);
        for (const { id, act } of plan.people) {
          const line = Number(act.card.code.slice(1)) + 2;
          if (plan.faults.some((fault) => fault.line === line)) continue;
          const verdict = personDecider.decide(act, states.get(id) ?? null, free);
          if (!isAccepted(verdict)) throw new Error(JSON.stringify({ act, refused: verdict.refused }));
          const state = verdict.accepted.reduce(personDecider.evolve, states.get(id) ?? null)!;
          expect([unitOf(state), statusOf(state), state.card?.name]).toEqual([act.unit, act.status, act.card.name]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
