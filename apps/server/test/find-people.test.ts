import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FoundPerson } from '../src/meeting/find-people-route.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let admin: Machine;
/** Prepares the district's meeting, and has no office in any unit. */
let organiser: Machine;
let meeting: string;
const units: Record<string, string> = {};

const made = async (path: string, body: object): Promise<string> => {
  const answer = await admin.send('POST', path, body);
  if (answer.status >= 300) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
};
const addUnit = async (code: string, name: string, kind: string, parent: string | null) => {
  units[code] = await made('/api/organizations/acts', { act: { act: 'add-unit', code, name, kind, parent } });
};
const addPerson = (code: string, name: string, unit: string, born?: string) =>
  made('/api/persons', {
    card: { code, name, ...(born && { born }) },
    unit: units[unit],
    from: '2020-01-10',
    status: 'official',
  });
const find = (who: Machine, q: string) => who.get(`/api/meetings/${meeting}/persons?${new URLSearchParams({ q })}`);
const act = (body: object) => made(`/api/meetings/${meeting}/acts`, { act: body });

beforeAll(async () => {
  server = await openTestServer();
  await server.open('quantri', true);
  admin = await server.signIn('quantri');
  await addUnit('T', 'Hội Làm vườn tỉnh Bến Sông', 'province', null);
  await addUnit('H1', 'Hội Làm vườn huyện Cồn Lau', 'district', units.T!);
  await addUnit('H2', 'Hội Làm vườn huyện Vàm Xa', 'district', units.T!);
  await addUnit('X1', 'Hội Làm vườn xã Bến Đò', 'grassroots', units.H1!);
  await addUnit('C1', 'Chi hội ấp Đầu Cồn', 'branch', units.X1!);
  await addPerson('0001', 'Ngô Thị Hội', 'H1', '1980-05-06');
  await addPerson('0002', 'Ngô Văn Hội', 'C1');
  await addPerson('0003', 'Ngô Thị Hội', 'H2');
  await addPerson('0004', 'Ngô Văn Hội', 'T');
  await server.open('totchuc');
  organiser = await server.signIn('totchuc');
  const frame = { name: 'Hội nghị tổng kết', date: '2026-03-10', place: 'Hội trường huyện' };
  meeting = await made('/api/meetings', { kind: 'review-conference', unit: units.H1, ...frame });
  await act({ act: 'give-duties', account: organiser.id, duties: ['organiser'] });
}, 60_000);
afterAll(() => server.remove());

test('an organiser without an office finds people of the convening unit and below, and nobody else', async () => {
  const found = (await (await find(organiser, 'ngo hoi')).json()) as FoundPerson[];
  expect(found).toEqual([
    {
      id: expect.any(String),
      name: 'Ngô Thị Hội',
      birth_date: '1980-05-06',
      organization_name: 'Hội Làm vườn huyện Cồn Lau',
      delegation: units.H1,
    },
    { id: expect.any(String), name: 'Ngô Văn Hội', organization_name: 'Chi hội ấp Đầu Cồn', delegation: units.X1 },
  ]);
  // The list of people, with cards and standings, stays closed to them.
  expect(await (await organiser.get('/api/persons?q=ngo')).json()).toMatchObject({ persons: [] });
  expect((await organiser.get(`/api/persons/${found[0]!.id}`)).status).toBe(404);
  const people = found.map(({ id, delegation }) => ({ person: id, unit: delegation, gained: 'elected' }));
  const summoned = await organiser.send('POST', `/api/meetings/${meeting}/acts`, { act: { act: 'summon', people } });
  expect(summoned.status).toBe(200);
});

test('whoever sees more anyway finds more', async () => {
  expect(await (await find(admin, 'ngo hoi')).json()).toHaveLength(4);
});

test('another duty finds nobody, nor does a stranger, nor an organiser once the meeting has ended', async () => {
  for (const login of ['daibieu', 'nguoila']) await server.open(login);
  const delegate = await server.signIn('daibieu');
  await act({ act: 'give-duties', account: delegate.id, duties: ['secretariat'] });
  expect((await find(delegate, 'ngo')).status).toBe(403);
  expect((await find(await server.signIn('nguoila'), 'ngo')).status).toBe(404);
  await act({ act: 'end-meeting' });
  expect((await find(organiser, 'ngo')).status).toBe(403);
});
