import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, openRoundFor, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let people: Record<'organiser' | 'head' | 'first' | 'second' | 'observer', Machine>;
let id: string;
beforeAll(async () => {
  server = await openTestServer();
  await server.open('quan-tri', true);
  const machines: [string, Machine][] = [];
  for (const name of ['organiser', 'head', 'first', 'second', 'observer']) {
    await server.open(name);
    machines.push([name, await server.signIn(name)]);
  }
  people = Object.fromEntries(machines) as typeof people;
  id = await openRoundFor(people);
  await people.first.send('POST', `/api/elections/${id}/acts`, { act: { act: 'begin-entry' } });
});
afterAll(() => server.remove());

const ballot = { number: 1, marks: { '1': 'x' }, flags: ['signed'], weight: 1 };
const acts: object[] = [
  { act: 'give-duty', account: 'a', name: 'A', duty: 'observer' },
  { act: 'withdraw-duty', account: 'a', duty: 'observer', reason: 'r' },
  { act: 'list-candidates', candidates: [{ name: 'A', nominated: 'floor', support: 3, born: '1980-01-01' }] },
  { act: 'correct-candidate', candidate: { id: 'c01', name: 'A', nominated: 'self' } },
  { act: 'announce-base', summoned: 5, excluded: [{ reason: 'suspended', count: 1 }], present: 4, reason: 'r' },
  { act: 'open-round', seats: 2, candidates: ['c01', 'c02'] },
  { act: 'count-papers', issued: 4, collected: 3, note: '' },
  { act: 'key-ballot', ballot },
  { act: 'settle-difference', ballot, reason: 'r' },
  { act: 'adjudicate-ballot', ballot, reason: 'r' },
  { act: 'reopen-entry', teller: 'a', reason: 'r' },
  { act: 'split-papers', sizes: [2, 1] },
  { act: 'ask-entries', entries: 3 },
  { act: 'begin-entry', batch: 1 },
  { act: 'recount-round', reason: 'r' },
  { act: 'draw-sample', seed: '1234567890', draws: 2 },
  { act: 'read-sampled-paper', ballot },
  { act: 'lower-seats', seats: 1, cite: 'c', why: 'w' },
  { act: 'decide-revote', cite: 'c', why: 'w' },
  { act: 'stop-election', cite: 'c', why: 'w' },
];
const strange = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 1.5, 1e300, 2 ** 53, '', '\u0000', '\ud800', '__proto__', [], {}, [[]]),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.object({ maxDepth: 2 }),
);

/** The act with one of its values, at any depth, replaced or one of its fields renamed. */
function mutated(value: unknown, at: number, by: unknown, rename: boolean): unknown {
  let seen = 0;
  const walk = (one: unknown): unknown => {
    if (seen++ === at && !rename) return by;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, field]) => [rename && seen === at ? String(by) : key, walk(field)]),
    );
  };
  return walk(value);
}

test('mutated bodies are refused or done, never an error of the server', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...acts),
      fc.nat(14),
      strange,
      fc.boolean(),
      fc.constantFrom('organiser', 'head', 'first') as fc.Arbitrary<'organiser' | 'head' | 'first'>,
      async (act, at, by, rename, who) => {
        const body = mutated({ act, seen: 3 }, at, by, rename);
        const answer = await people[who].send('POST', `/api/elections/${id}/acts`, body);
        expect([200, 400, 409, 412], await answer.clone().text()).toContain(answer.status);
      },
    ),
    { numRuns: 700, seed: 20260110 },
  );
  expect(server.logged).toEqual([]);
});

test('bytes that are no JSON, other types and strange addresses are answered without an error of the server', async () => {
  const cookieless = (path: string, init: RequestInit) =>
    server.app.request(path, { ...init, headers: { 'sec-fetch-site': 'same-origin', ...init.headers } });
  for (const [body, type] of [
    ['{', 'application/json'],
    ['null', 'application/json'],
    ['login=a', 'application/x-www-form-urlencoded'],
    ['', 'application/json'],
    ['--x', 'multipart/form-data; boundary=x'],
  ] as const) {
    const answer = await cookieless('/api/session', { method: 'POST', body, headers: { 'content-type': type } });
    expect([400, 415], `${type} ${body}`).toContain(answer.status);
  }
  for (const path of ['/api/elections/%00', '/api/elections/..%2f', '/%ff', '/assets/../../etc/passwd', '/api/nothing'])
    expect((await people.first.get(path)).status, path).toBeLessThan(504);
  const preview = `/api/elections/${id}/candidates/preview`;
  for (const [bytes, name] of [
    ['PK\u0003\u0004 no zip', 'a.xlsx'],
    ['a: [', 'a.yaml'],
    ['{"plenum":', 'a.json'],
    ['\u0000\u0001', 'a.csv'],
  ] as const) {
    const form = new FormData();
    form.append('file', new File([bytes], name));
    expect((await people.organiser.send('POST', preview, form)).status, name).toBe(200);
  }
  expect((await people.organiser.send('POST', preview, new FormData())).status).toBe(400);
  expect(server.logged).toEqual([]);
});
