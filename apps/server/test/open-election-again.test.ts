import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let organiser: Machine;
let other: Machine;
beforeAll(async () => {
  server = await openTestServer();
  for (const login of ['totchuc', 'nguoikhac']) await server.open(login);
  organiser = await server.signIn('totchuc');
  other = await server.signIn('nguoikhac');
});
afterAll(() => server.remove());

const election = (id: string) => ({
  id,
  title: { vi: 'Bầu Ban Chấp hành', en: 'Board election' },
  regulation: 'simple-majority',
  office: 'board',
  seats: 2,
  meeting: {
    kind: 'members-congress',
    name: 'Hội nghị toàn thể',
    organisation: 'Hội Khuyến học xã Bến Đò',
    parent: '',
    place: 'Bến Đò',
    date: '2026-01-10',
  },
});
const open = (who: Machine, body: object) => who.send('POST', '/api/elections', body);
const listed = async (who: Machine) => (await (await who.get('/api/elections')).json()) as { id: string }[];

test('a request to open an election that comes twice, at once and again later, opens one and is answered the same', async () => {
  const id = randomUUID();
  const answers = await Promise.all([open(organiser, election(id)), open(organiser, election(id))]);
  answers.push(await open(organiser, election(id)));
  for (const answer of answers) {
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ id });
  }
  expect((await listed(organiser)).map((one) => one.id)).toEqual([id]);
  const { rows } = await server.services.store.pool.query('select type from entry where stream = $1 order by number', [
    `election/${id}`,
  ]);
  expect(rows.map(({ type }) => type)).toEqual(['election-opened', 'duty-given']);
});

test('the id with other particulars, or by another person, opens nothing', async () => {
  const id = randomUUID();
  expect((await open(organiser, election(id))).status).toBe(201);
  for (const [who, body] of [
    [organiser, { ...election(id), seats: 3 }],
    [organiser, { ...election(id), regulation: 'vn-party-2024' }],
    [other, election(id)],
  ] as const) {
    const answer = await open(who, body);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ refused: [{ code: 'election-exists' }] });
  }
  expect(await listed(other)).toEqual([]);
  expect((await open(organiser, { ...election(id), id: 'vi-du-tinh-2025' })).status).toBe(400);
});
