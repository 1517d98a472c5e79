import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStream, perform, performTogether, type Store } from './index.ts';
import { adder, adderContext, projectTotal, totalTable } from './testing/adder.ts';
import { openTestStore, type TestStore } from './testing/index.ts';

let held: TestStore;
let store: Store;
beforeAll(async () => {
  held = await openTestStore();
  store = held.store;
  await store.pool.query(totalTable);
});
afterAll(() => held.remove());

const part = (acts: readonly { stream: string; act: { add: number } }[]) => ({
  decider: adder,
  context: adderContext,
  acts,
  project: async (tx: Parameters<typeof projectTotal>[0], done: readonly { events: never; state: never }[]) => {
    for (const one of done) await projectTotal(tx, one.events, one.state);
  },
});
const totals = async (like: string) =>
  (await store.pool.query('select stream, total from total where stream like $1 order by stream', [like])).rows;
const entries = async (like: string) =>
  (await store.pool.query('select count(*)::int as n from entry where stream like $1', [like])).rows[0].n;

test('acts on many streams are kept together, new streams and old', async () => {
  await perform(store, { decider: adder, stream: 'many/1', act: { add: 5 }, context: adderContext });
  const outcome = await performTogether(store, [
    part([1, 2, 3].map((n) => ({ stream: `many/${n}`, act: { add: n } }))) as never,
  ]);
  expect(outcome).toEqual({ accepted: 3 });
  expect((await totals('many/%')).map((row) => row.total)).toEqual([6, 2, 3]);
});
test('one refusal keeps none of them, in any part', async () => {
  const outcome = await performTogether(store, [
    part([{ stream: 'none/1', act: { add: 1 } }]) as never,
    part([{ stream: 'none/2', act: { add: 2_000_000 } }]) as never,
  ]);
  expect(outcome).toMatchObject({ refused: [{ code: 'too-much' }] });
  expect(await entries('none/%')).toBe(0);
});
test('a row that cannot be written keeps none of them', async () => {
  await expect(
    performTogether(store, [
      part([
        { stream: 'sum/0', act: { add: 1 } },
        { stream: 'sum/unwritable', act: { add: 1 } },
      ]) as never,
    ]),
  ).rejects.toThrow();
  expect(await entries('sum/%')).toBe(0);
});
test('acts that race for the same streams are all kept, each once', async () => {
  const many = (add: number, order: readonly number[]) =>
    performTogether(store, [part(order.map((n) => ({ stream: `race/${n}`, act: { add } }))) as never]);
  const single = (stream: string) => perform(store, { decider: adder, stream, act: { add: 1 }, context: adderContext });
  const outcomes = await Promise.all([many(10, [1, 2]), many(100, [2, 1]), single('race/1'), single('race/2')]);
  expect(outcomes.slice(0, 2)).toEqual([{ accepted: 2 }, { accepted: 2 }]);
  for (const n of [1, 2]) {
    const { state, number } = await loadStream(store, adder, `race/${n}`);
    expect({ total: state.total, number }).toEqual({ total: 111, number: 3 });
  }
});
