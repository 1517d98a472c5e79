import { isAccepted } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  childrenOf,
  pathOf,
  type TreeAct,
  type TreeContext,
  type TreeEvent,
  treeDecider,
  type Unit,
} from '../index.ts';

const context: TreeContext = {
  now: '2026-01-05T01:00:00.000Z',
  today: '2026-01-05',
  actor: { id: 'a1', name: 'Lê Văn Quản' },
  freshId: () => 'x',
  reach: { administrator: true, offices: [] },
  hasPeople: (unit) => unit === 'c',
};
const unit = (id: string, parent: string | null, rest: Partial<Unit> = {}): Unit => ({
  id,
  code: id.toUpperCase(),
  name: `Đơn vị ${id}`,
  kind: 'other',
  parent,
  ...rest,
});
const added: TreeEvent = {
  type: 'units-added',
  v: 1,
  data: { units: [unit('t', null), unit('h', 't'), unit('k', 't'), unit('c', 'h')] },
};
const given = (offices: TreeContext['reach']['offices'] | null = null) =>
  specification(treeDecider, offices ? { ...context, reach: { administrator: false, offices } } : context).given(added);
const add = (parent: string | null, code = 'x 1'): TreeAct => ({
  act: 'add-unit',
  id: 'x',
  code,
  name: ' Chi bộ  mới ',
  kind: 'branch',
  parent,
});

describe('a unit', () => {
  test('is added with its code in capitals and its name tidied', () => {
    given()
      .when(add('h'))
      .then({
        type: 'units-added',
        v: 1,
        data: { units: [{ id: 'x', code: 'X1', name: 'Chi bộ mới', kind: 'branch', parent: 'h' }] },
      });
  });
  test('has a code of its own, whatever the case', () => given().when(add('h', 'k')).refused('unit-code-taken'));
  test('whose name a spreadsheet would run as a formula is refused', () =>
    given().when({ act: 'change-unit', id: 'h', name: '=1+1' }).refused('org-name-form'));
  test('cannot stand below itself', () =>
    given().when({ act: 'change-unit', id: 'h', parent: 'c' }).refused('unit-below-itself'));
  test('is dissolved once its units and people are elsewhere', () => {
    const dissolve = (id: string): TreeAct => ({ act: 'dissolve-unit', id, on: '2026-01-01', reason: 'Sáp nhập' });
    given().when(dissolve('h')).refused('unit-has-units');
    given().when(dissolve('c')).refused('unit-has-people');
    given()
      .when(dissolve('k'))
      .then({ type: 'unit-dissolved', v: 1, data: { id: 'k', on: '2026-01-01', reason: 'Sáp nhập' } });
  });
});

describe('who decides', () => {
  const office = (at: string, may: 'read' | 'change' = 'change') => given([{ unit: at, may }]);
  test('the unit above adds, moves and dissolves; a unit changes its own name', () => {
    expect(isAccepted(office('h').when(add('h')).verdict)).toBe(true);
    office('h').when(add('t')).refused('unit-out-of-reach');
    office('h').when(add(null)).refused('unit-out-of-reach');
    office('h', 'read').when(add('h')).refused('unit-out-of-reach');
    expect(isAccepted(office('h').when({ act: 'change-unit', id: 'h', name: 'Tên mới' }).verdict)).toBe(true);
    office('h').when({ act: 'change-unit', id: 'h', parent: 'k' }).refused('unit-out-of-reach');
    office('h').when({ act: 'change-unit', id: 'c', parent: 'k' }).refused('unit-out-of-reach');
    office('h').when({ act: 'dissolve-unit', id: 'h', on: '2026-01-01', reason: 'x' }).refused('unit-out-of-reach');
  });
  test('a file reaches no further than an act', () => {
    const lines = (units: readonly Unit[]): TreeAct => ({ act: 'import-units', units });
    office('h')
      .when(lines([unit('x', 'k')]))
      .refused('unit-out-of-reach');
    office('h')
      .when(lines([unit('k', 'h')]))
      .refused('unit-out-of-reach');
    // A unit that the file itself would bring below one's own opens no way to what stands below it.
    office('h')
      .when(lines([unit('k', 'h'), unit('x', 'k')]))
      .refused('unit-out-of-reach');
    expect(isAccepted(office('h').when(lines([unit('y', 'x'), unit('x', 'h')])).verdict)).toBe(true);
  });
});

/** Any acts on ids of a small set, sensible or not. */
const ids = fc.constantFrom('t', 'h', 'k', 'c', 'x', 'y');
const parents = fc.option(ids, { nil: null });
const code = fc.constantFrom('A', 'B', 'C', 'D', 'T', 'H');
const anyAct: fc.Arbitrary<TreeAct> = fc.oneof(
  fc.record({ act: fc.constant('change-unit' as const), id: ids, parent: parents, code }),
  fc.record({
    act: fc.constant('dissolve-unit' as const),
    id: ids,
    on: fc.constant('2026-01-01'),
    reason: fc.constant('x'),
  }),
  fc.record({
    act: fc.constant('import-units' as const),
    units: fc.uniqueArray(
      fc.record({ id: ids, parent: parents, code }).map(({ id, parent, code: of }) => unit(id, parent, { code: of })),
      { selector: (one) => one.id, maxLength: 4 },
    ),
  }),
);
test('whatever is done, the tree stays a tree: paths end at the top, codes are apart, nothing open stands below what ended', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
      let tree = treeDecider.evolve(treeDecider.initialState, added);
      for (const act of acts) {
        const verdict = treeDecider.decide(act, tree, { ...context, hasPeople: () => false });
        if (isAccepted(verdict)) for (const event of verdict.accepted) tree = treeDecider.evolve(tree, event);
        const open = [...tree.units.values()].filter((one) => one.dissolved === undefined);
        expect(new Set(open.map((one) => one.code)).size).toBe(open.length);
        expect(tree.byCode.size).toBe(open.length);
        for (const one of open) {
          const path = pathOf(tree, one.id);
          expect(tree.units.get(path[0]!)?.parent).toBeNull();
          for (const step of path) expect(tree.units.get(step)?.dissolved).toBeUndefined();
        }
        for (const one of tree.units.values()) if (one.dissolved) expect(childrenOf(tree, one.id)).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});
