import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, openRoundFor, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let people: Record<'organiser' | 'head' | 'first' | 'second' | 'observer' | 'stranger', Machine>;
let id: string;
beforeAll(async () => {
  server = await openTestServer();
  const machines: [string, Machine][] = [];
  for (const name of ['organiser', 'head', 'first', 'second', 'observer', 'stranger']) {
    await server.open(name, false);
    machines.push([name, await server.signIn(name)]);
  }
  people = Object.fromEntries(machines) as typeof people;
  id = await openRoundFor(people);
});
afterAll(() => server.remove());

interface Answer {
  readonly before: { readonly result: { readonly elected: readonly string[]; readonly status: string } };
  readonly after: Answer['before'];
  readonly changed: { readonly elected: readonly string[]; readonly lost: readonly string[]; readonly invalid: number };
}
interface Faulty {
  readonly error: { readonly code: string; readonly issues?: { readonly path: unknown[]; readonly message: string }[] };
}
const because = { cite: 'Đề xuất 3', why: 'Xem thử' };
const ask = (who: Machine, ...amend: readonly { readonly set: string; readonly to: unknown }[]) =>
  who.send('POST', `/api/elections/${id}/what-if`, { amend: amend.map((one) => ({ ...one, ...because })) });
const act = async (who: Machine, body: object) => {
  const answer = await who.send('POST', `/api/elections/${id}/acts`, { act: body });
  if (answer.status !== 200) throw new Error(await answer.text());
};
const half = { set: 'threshold', to: 'plurality' };

test('nothing can be tried before a result is declared, however far the entries are', async () => {
  expect((await ask(people.observer, half)).status).toBe(409);
  const papers: readonly object[] = [{ '3': 'x' }, { '2': 'x', '3': 'x' }, { '2': 'x', '3': 'x' }];
  for (const teller of [people.first, people.second]) {
    await act(teller, { act: 'begin-entry' });
    for (const [at, marks] of papers.entries())
      await act(teller, { act: 'key-ballot', ballot: { number: at + 1, marks, flags: [] } });
    await act(teller, { act: 'close-entry' });
  }
  const early = await ask(people.head, half);
  expect(early.status).toBe(409);
  expect(((await early.json()) as Faulty).error.code).toBe('no-result-yet');
  await act(people.head, { act: 'declare-result' });
});

test('the declared ballots under a lower threshold: who is elected then, and nothing is written', async () => {
  const numberNow = async () =>
    ((await (await people.head.get(`/api/elections/${id}`)).json()) as { number: number }).number;
  const number = await numberNow();
  for (const who of [people.organiser, people.first, people.observer]) {
    const answer = await ask(who, half);
    expect(answer.status).toBe(200);
    const { before, after, changed } = (await answer.json()) as Answer;
    expect(before.result.elected).toHaveLength(1);
    expect(after.result.elected).toHaveLength(2);
    expect(changed).toMatchObject({ elected: [after.result.elected[1]], lost: [], status: ['open', 'complete'] });
  }
  expect(await numberNow()).toBe(number);
});

test('several amendments are tried together', async () => {
  const answer = await ask(people.head, { set: 'base', to: 'valid' }, { set: 'threshold', to: { share: '1/3' } });
  const { after, changed } = (await answer.json()) as Answer;
  expect(changed.elected).toHaveLength(1);
  expect(after.result.status).toBe('complete');
});

test('an amendment that changes nothing says so', async () => {
  const { changed } = (await (await ask(people.head, { set: 'threshold', to: 'more-than-half' })).json()) as Answer;
  expect(changed).toEqual({ elected: [], lost: [], status: [], invalid: 0 });
});

test('every fault of the amendments comes at once, in words and with its place', async () => {
  const answer = await ask(
    people.head,
    { set: 'thresold', to: 'plurality' },
    { set: 'tie', to: 'toss' },
    { set: 'threshold', to: { share: '3/2' } },
  );
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as Faulty;
  expect(error.code).toBe('bad-input');
  expect(error.issues?.map(({ path }) => path.slice(0, 2))).toEqual([
    ['amend', 0],
    ['amend', 1],
    ['amend', 2],
  ]);
  expect(error.issues?.[0]?.message).toContain('thresold');
  for (const { message } of error.issues ?? []) expect(message).not.toMatch(/Invalid input|undefined|^$/);
});

test('no amendment, one without its reason, and one that nests without end are refused', async () => {
  const send = (amend: unknown) => people.head.send('POST', `/api/elections/${id}/what-if`, { amend });
  const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;
  for (const amend of [[], [{ set: 'tie', to: 'older' }], [{ set: 'exclusions', to: deep, ...because }], 'tie'])
    expect((await send(amend)).status).toBe(400);
});

test('who may not read the election may not try anything on it', async () => {
  expect((await ask(people.stranger, half)).status).toBe(403);
  const nobody = await server.request('POST', `/api/elections/${id}/what-if`, { amend: [{ ...half, ...because }] });
  expect(nobody.status).toBe(401);
});
