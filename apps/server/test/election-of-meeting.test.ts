import type { ElectionView } from '@plenum/election';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeetingElectionLine } from '../src/meeting/meeting-elections.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let office: Machine;
let teller: Machine;
let delegate: Machine;
let meeting = '';
let unit = '';
const people: { readonly id: string; readonly name: string }[] = [];

const json = async <Value>(answer: Response | Promise<Response>): Promise<Value> => {
  const given = await answer;
  if (given.status >= 300) throw new Error(`${given.status} ${await given.text()}`);
  return (given.status === 204 ? null : await given.json()) as Value;
};
const codesOf = async (answer: Promise<Response>): Promise<readonly string[]> => {
  const given = await answer;
  expect(given.status).toBe(409);
  return ((await given.json()) as { refused: { code: string }[] }).refused.map(({ code }) => code);
};
const ofMeeting = (what: object) => office.send('POST', `/api/meetings/${meeting}/acts`, { act: what });
const election = (id: string) => json<ElectionView>(office.get(`/api/elections/${id}`));
const committee = {
  id: 'chi-uy',
  item: 'bau',
  title: { vi: 'Bầu chi ủy', en: 'Branch committee' },
  regulation: 'vn-party-2014',
  office: 'executive-committee',
  seats: 1,
};
const open = (change: object = {}, who = office) =>
  who.send('POST', `/api/meetings/${meeting}/elections`, { ...committee, ...change });

beforeAll(async () => {
  server = await openTestServer();
  await server.open('quantri', true);
  const admin = await server.signIn('quantri');
  const add = (path: string, body: object) => json<{ id: string }>(admin.send('POST', path, body));
  unit = (
    await add('/api/organizations/acts', {
      act: { act: 'add-unit', code: 'C1', name: 'Chi bộ Bến Đò', kind: 'branch', parent: null },
    })
  ).id;
  for (const [n, name] of ['Ngô Thị Hội', 'Trần Quốc Bảo', 'Lê Minh Châu', 'Võ Văn Dũng'].entries()) {
    const card = { code: `000${n}`, name, born: `198${n}-02-03` };
    const { id } = await add('/api/persons', { card, unit, from: '2020-01-10', status: 'official' });
    people.push({ id, name });
  }
  for (const login of ['chibo', 'kiemphieu', 'daibieu']) await server.open(login);
  office = await server.signIn('chibo');
  teller = await server.signIn('kiemphieu');
  delegate = await server.signIn('daibieu');
  await add(`/api/organizations/${unit}/acts`, { act: { act: 'give-office', account: office.id, may: 'change' } });
  const frame = { name: 'Đại hội Chi bộ Bến Đò', date: '2026-03-10', place: 'Bến Đò' };
  meeting = (
    await json<{ id: string }>(office.send('POST', '/api/meetings', { kind: 'members-congress', unit, ...frame }))
  ).id;
  await json(ofMeeting({ act: 'summon', people: people.map(({ id }) => ({ person: id, unit, gained: 'member' })) }));
  await json(ofMeeting({ act: 'give-duties', account: teller.id, duties: ['teller'] }));
  await json(ofMeeting({ act: 'give-duties', account: delegate.id, duties: ['delegate'], person: people[1]?.id }));
  const item = {
    act: 'add-item',
    id: 'bau',
    title: 'Bầu chi ủy',
    kind: 'election',
    minutes: 60,
    begins: null,
    person: null,
    by: '',
  };
  await json(office.send('POST', `/api/meetings/${meeting}/programme/acts`, { act: item }));
  for (const { id } of people.slice(0, 3)) await json(ofMeeting({ act: 'check-in', person: id }));
}, 60_000);
afterAll(() => server.remove());

test('an election opens from its item: those summoned, the heading and the way back are the meeting’s', async () => {
  expect(await codesOf(open({}, delegate))).toEqual(['not-your-election']);
  expect(await codesOf(open({ item: 'khac', tellers: [teller.id] }))).toEqual([
    'election-item-unknown',
    'tellers-not-elected',
  ]);
  await json(open());
  const view = await election('chi-uy');
  expect(view.meeting).toMatchObject({
    kind: 'members-congress',
    name: 'Đại hội Chi bộ Bến Đò',
    organisation: 'Chi bộ Bến Đò',
  });
  const lines = await json<{ elections: readonly MeetingElectionLine[] }>(
    office.get(`/api/meetings/${meeting}/elections`),
  );
  expect(lines.elections).toMatchObject([{ id: 'chi-uy', item: 'bau', electors: 4, here: 0, declared: false }]);
  expect(await json(office.get('/api/elections/chi-uy/meeting'))).toEqual({
    id: meeting,
    name: 'Đại hội Chi bộ Bến Đò',
    item: 'Bầu chi ủy',
  });
  await json(open());
  const again = await json<{ elections: readonly MeetingElectionLine[] }>(
    office.get(`/api/meetings/${meeting}/elections`),
  );
  expect(again.elections).toHaveLength(1);
  await server.rebuiltEqual();
});

test('its base is offered from who is in the hall, taken over as often as somebody comes or goes', async () => {
  const take = () => office.send('POST', `/api/meetings/${meeting}/elections/chi-uy/attendance`, {});
  const here = async () =>
    (await json<{ elections: readonly MeetingElectionLine[] }>(office.get(`/api/meetings/${meeting}/elections`)))
      .elections[0]?.here;
  await json(take());
  expect(await here()).toBe(3);
  await json(ofMeeting({ act: 'check-out', person: people[0]?.id }));
  await json(ofMeeting({ act: 'check-in', person: people[3]?.id }));
  await json(take());
  await json(take());
  expect(await here()).toBe(3);
  expect((await delegate.send('POST', `/api/meetings/${meeting}/elections/chi-uy/attendance`, {})).status).toBe(409);
});

test('tellers are those whom the meeting elected by an open vote', async () => {
  const vote = {
    id: 'bau-bkp',
    item: null,
    about: null,
    question: 'Thông qua ban kiểm phiếu',
    way: 'hand',
    areas: ['A'],
    kind: 'ordinary',
  };
  const ofVote = (what: object) => office.send('POST', `/api/meetings/${meeting}/votes/bau-bkp/acts`, { act: what });
  await json(office.send('POST', `/api/meetings/${meeting}/votes`, vote));
  expect(await codesOf(open({ id: 'thu', tellers: [teller.id], tellersVote: 'bau-bkp' }))).toEqual([
    'tellers-not-elected',
  ]);
  const count = { act: 'count-area', area: 'A', for: 3, against: 0, abstain: 0 };
  await json(teller.send('POST', `/api/meetings/${meeting}/votes/bau-bkp/acts`, { act: count }));
  await json(ofVote({ act: 'close-vote' }));
  await json(open({ tellers: [teller.id], tellersVote: 'bau-bkp' }));
  expect((await election('chi-uy')).holders).toContainEqual(
    expect.objectContaining({ account: teller.id, duties: ['teller'] }),
  );
});

test('the committee comes before its secretary, who is one of its members', async () => {
  const secretary = { id: 'bi-thu', office: 'secretary', title: { vi: 'Bầu bí thư', en: 'Secretary' } };
  expect(await codesOf(open(secretary))).toEqual(['committee-comes-first']);
});
