import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erasePersonal, listen, loadStream, openStore, perform, readEntries } from './index.ts';
import { adder, adderContext, projectTotal, totalTable } from './testing/adder.ts';
import { openTestStore, type TestStore } from './testing/index.ts';

let at: TestStore;
beforeAll(async () => {
  at = await openTestStore();
  await at.store.pool.query(totalTable);
});
afterAll(() => at.remove());

const context = adderContext;
const project = projectTotal;
const add = (stream: string, amount: number, more: { expectedNumber?: number } = {}) =>
  perform(at.store, { decider: adder, stream, act: { add: amount }, context, project, ...more });

describe('perform', () => {
  test('keeps what is accepted, with its rows, and says where the stream stands', async () => {
    const outcome = await add('sum/kept', 3);
    expect(outcome).toMatchObject({
      accepted: [{ type: 'added', number: 1, actor: 'a1' }],
      number: 1,
      state: { total: 3 },
    });
    at.store.folds.forget();
    expect(await loadStream(at.store, adder, 'sum/kept')).toEqual({ state: { total: 3, names: [] }, number: 1 });
    expect((await at.store.pool.query(`select total from total where stream = 'sum/kept'`)).rows).toEqual([
      { total: 3 },
    ]);
  });

  test('writes nothing of a refused act', async () => {
    expect(await add('sum/refused', 1_000_001)).toMatchObject({ refused: [{ code: 'too-much' }] });
    expect(await readEntries(at.store, { stream: 'sum/refused' })).toEqual([]);
  });

  test('decides on what others left: two hundred at once never add up to more than the ceiling', async () => {
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => add('sum/crowd', 100_000)));
    expect(outcomes.filter((outcome) => 'accepted' in outcome)).toHaveLength(10);
    expect((await readEntries(at.store, { stream: 'sum/crowd' })).map((entry) => entry.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test('decides again when another process was first', async () => {
    const other = await otherProcess();
    await add('sum/two', 400_000);
    await Promise.all([
      ...Array.from({ length: 20 }, () => add('sum/two', 100_000)),
      ...Array.from({ length: 20 }, () =>
        perform(other, { decider: adder, stream: 'sum/two', act: { add: 100_000 }, context, project }),
      ),
    ]);
    at.store.folds.forget();
    expect(await loadStream(at.store, adder, 'sum/two')).toMatchObject({ state: { total: 1_000_000 }, number: 7 });
    await other.close();
  });

  test('explains a conflict where the act rests on what the person saw', async () => {
    await add('sum/seen', 1);
    await add('sum/seen', 1);
    expect(await add('sum/seen', 1, { expectedNumber: 1 })).toMatchObject({ conflict: { expected: 1, found: 2 } });
    expect(await add('sum/seen', 1, { expectedNumber: 2 })).toMatchObject({ number: 3 });
  });

  test('an act whose rows cannot be written leaves no entry, and harms no other act in its batch', async () => {
    const [good, bad, other] = await Promise.allSettled([add('sum/a', 5), add('sum/unwritable', 7), add('sum/c', 5)]);
    expect([good.status, bad.status, other.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await readEntries(at.store, { stream: 'sum/unwritable' })).toEqual([]);
    expect(await readEntries(at.store, { stream: 'sum/a' })).toHaveLength(1);
  });
});

/** The fault table of an act: which write failed, and what was kept of it. */
describe('an act is kept whole or not at all', () => {
  const cut = 'select pg_terminate_backend(pg_backend_pid())';
  const deferred = `insert into pledge values ('sum/nowhere')`;
  test.each([
    { fails: 'its entry is too large', act: { name: 'x'.repeat(10) }, data: 'x'.repeat(70_000), sql: null },
    { fails: 'its row', act: { add: 1 }, data: null, sql: 'insert into total values (null, 1)' },
    { fails: 'the connection, after its row', act: { add: 1 }, data: null, sql: cut },
    { fails: 'the commit', act: { add: 1 }, data: null, sql: deferred },
  ])('when this fails: $fails', async ({ fails, act, data, sql }) => {
    await at.store.pool.query(
      'create table if not exists pledge (stream text references total deferrable initially deferred)',
    );
    const stream = `sum/fault ${fails}`;
    const large: typeof adder = {
      ...adder,
      decide: () => ({ accepted: [{ type: 'added', v: 1, data: { amount: 1, more: data } as { amount: number } }] }),
    };
    const failing = async (...[tx, events, state]: Parameters<typeof projectTotal>) => {
      await projectTotal(tx, events, state);
      if (sql) await tx.query(sql);
    };
    const decider = data ? large : adder;
    const [failed, beside] = await Promise.allSettled([
      perform(at.store, { decider, stream, act, context, project: failing }),
      add('sum/beside', 1),
    ]);
    expect([failed.status, beside.status]).toEqual(['rejected', 'fulfilled']);
    expect(await readEntries(at.store, { stream })).toEqual([]);
    expect((await at.store.pool.query('select * from total where stream = $1', [stream])).rows).toEqual([]);
    expect(await add(stream, 2)).toMatchObject({ number: 1, state: { total: 2 } });
  });
});

describe('personal text', () => {
  const name = (who: string) =>
    perform(at.store, { decider: adder, stream: 'sum/person', act: { name: who }, context });

  test('stands beside the record, never in it, and comes back when the stream is folded', async () => {
    await name('Trần Thị Bình');
    const leaf = (
      await at.store.pool.query(`select leaf from entry where stream = 'sum/person'`)
    ).rows[0].leaf.toString();
    expect(leaf).not.toContain('Bình');
    expect(leaf).toMatch(/"who":\{"commitment":"[0-9a-f]{64}"\}/);
    at.store.folds.forget();
    expect((await loadStream(at.store, adder, 'sum/person')).state.names).toEqual(['Trần Thị Bình']);
  });

  test('is null after erasure, also for a process that had it in mind', async () => {
    const other = await otherProcess();
    await name('Lê Văn Cường');
    expect((await loadStream(other, adder, 'sum/person')).state.names).toContain('Lê Văn Cường');
    expect(await erasePersonal(at.store, 'sum/person', ['Lê Văn Cường'])).toBe(1);
    expect((await loadStream(other, adder, 'sum/person')).state.names).toEqual(['Trần Thị Bình', null]);
    expect(
      await perform(other, { decider: adder, stream: 'sum/person', act: { name: 'Đỗ Thị Dung' }, context }),
    ).toMatchObject({
      state: { names: ['Trần Thị Bình', null, 'Đỗ Thị Dung'] },
    });
    await other.close();
  });
});

test('each process hears of the acts of the others, once', async () => {
  const other = await otherProcess();
  const heard: string[] = [];
  const stops = [
    await listen(other, (act) => heard.push(`other ${act.stream} ${act.number}`)),
    await listen(at.store, (act) => heard.push(`own ${act.stream} ${act.number}`)),
  ];
  await add('sum/heard', 1);
  await expect.poll(() => heard.length).toBe(2);
  expect(heard.sort()).toEqual(['other sum/heard 1', 'own sum/heard 1']);
  for (const stop of stops) stop();
  await other.close();
});

/** A second process, as far as the database can tell: its own connections, its own memory. */
function otherProcess() {
  const { host, port, user, database } = at.store.database.connection;
  const databaseUrl = `postgresql://${user}@/${database}?host=${encodeURIComponent(String(host))}&port=${port}`;
  return openStore({ dataDir: at.dataDir, databaseUrl });
}
