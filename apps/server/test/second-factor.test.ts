import { duties } from '@plenum/election';
import { meetingDuties } from '@plenum/meeting';
import { type FactorScope, factorRoles } from '@plenum/organisation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, openRoundFor, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let office: Machine;
const set = (who: Machine, of: FactorScope, reason = 'Kỳ đại hội') =>
  who.send('POST', '/api/second-factor', { of, reason });
const codeOf = async (answer: Response) => ((await answer.json()) as { error?: { code: string } }).error?.code;
/** As after signing in by the passkey that a browser of its own would need to make. */
async function asByPasskey(who: Machine): Promise<void> {
  await server.services.store.pool.query("update session set how = 'passkey' where account = $1", [who.id]);
}
const keep = (account: string, id: string) =>
  server.services.store.pool.query(
    "insert into passkey (id, account, public_key, counter, transports, name) values ($1, $2, '\\x00', 0, '{}', 'máy')",
    [id, account],
  );

beforeAll(async () => {
  server = await openTestServer();
  await server.open('vanphong', true);
  office = await server.signIn('vanphong');
});
afterAll(() => server.remove());

test('only an administrator who signed in by passkey requires two factors, where browsers give passkeys, with a reason', async () => {
  await server.open('nguoikhac');
  const other = await server.signIn('nguoikhac');
  expect((await set(other, 'everybody')).status).toBe(403);
  const refused = async () => JSON.stringify(await (await set(office, 'everybody')).json());
  expect(await refused()).toContain('second-factor-address');
  Object.assign(server.services.config, { origin: 'http://localhost:4080' });
  expect(await refused()).toContain('second-factor-own');
  await asByPasskey(office);
  expect(JSON.stringify(await (await set(office, 'everybody', ' ')).json())).toContain('second-factor-reason');
  expect(await (await office.get('/api/second-factor')).json()).toEqual({ of: 'nobody' });
});

test('then a password alone reaches nothing but the adding of a first passkey', async () => {
  const people = {} as Record<'organiser' | 'head' | 'first' | 'second' | 'observer', Machine>;
  for (const login of ['organiser', 'head', 'first', 'second', 'observer'] as const) {
    await server.open(login);
    people[login] = await server.signIn(login);
  }
  const election = await openRoundFor(people);
  expect((await set(office, 'everybody')).status).toBe(200);
  // Also in sessions that began before.
  const { organiser } = people;
  for (const [method, path] of [
    ['GET', '/api/elections'],
    ['GET', `/api/elections/${election}`],
    ['GET', '/api/record'],
    ['GET', '/api/accounts'],
    ['GET', '/api/passkeys'],
    ['DELETE', '/api/passkeys/x'],
  ] as const) {
    const answer = method === 'GET' ? await organiser.get(path) : await organiser.send(method, path);
    expect([path, answer.status, await codeOf(answer)]).toEqual([path, 401, 'second-factor-needed']);
  }
  const act = { act: 'close-list' };
  expect(await codeOf(await organiser.send('POST', `/api/elections/${election}/acts`, { act }))).toBe(
    'second-factor-needed',
  );
  expect(await (await organiser.get('/api/me')).json()).toMatchObject({ secondFactor: 'add' });
  expect((await organiser.send('POST', '/api/passkeys/options')).status).toBe(200);
});

test('who knows the password of an account with a passkey adds no other', async () => {
  await server.open('cokhoa');
  const owner = await server.signIn('cokhoa');
  await keep(owner.id, 'khoa-1');
  expect(await (await owner.get('/api/me')).json()).toMatchObject({ secondFactor: 'use' });
  expect(await codeOf(await owner.send('POST', '/api/passkeys/options'))).toBe('second-factor-needed');
  await asByPasskey(owner);
  expect((await owner.get('/api/elections')).status).toBe(200);
  expect(await (await owner.get('/api/me')).json()).toMatchObject({ secondFactor: null });
  // A password given again, as a proof, takes nothing of it away.
  const password = 'sông rộng thuyền nhỏ';
  expect((await owner.send('POST', '/api/session/proof', { password })).status).toBe(204);
  expect((await owner.get('/api/elections')).status).toBe(200);
});

test('codes on paper are not touched', async () => {
  await server.open('giay');
  const onPaper = await server.signIn('giay');
  expect((await onPaper.get('/api/elections')).status).toBe(401);
  await server.services.store.pool.query("update session set how = 'code', election = 'x' where account = $1", [
    onPaper.id,
  ]);
  expect((await onPaper.get('/api/elections')).status).toBe(200);
});

test('an administrator takes the passkeys of a lost device away, and the requirement back; rows follow from the record', async () => {
  await server.open('matmay');
  const owner = await server.signIn('matmay');
  await keep(owner.id, 'khoa-2');
  await asByPasskey(office);
  expect((await office.send('DELETE', `/api/accounts/${owner.id}/passkeys`)).status).toBe(204);
  expect(await (await owner.get('/api/me')).json()).toMatchObject({ secondFactor: 'add' });
  expect(await server.rebuiltEqual()).toBe(true);
  expect((await owner.get('/api/elections')).status).toBe(401);
  expect(await (await set(office, 'nobody', 'Hết kỳ')).json()).toEqual({ of: 'nobody' });
  expect((await owner.get('/api/elections')).status).toBe(200);
});

test('every duty of elections and meetings is a role of which two factors can be asked', () => {
  expect([...factorRoles].sort()).toEqual([...new Set(['administrator', ...duties, ...meetingDuties])].sort());
});

test('asked of some roles, they are asked of who holds one of them anywhere, from that moment on, and of nobody else', async () => {
  const people = {} as Record<'to' | 'truong' | 'mot' | 'hai' | 'theo-doi' | 'dai-bieu' | 'van-phong', Machine>;
  for (const login of ['to', 'truong', 'mot', 'hai', 'theo-doi', 'dai-bieu', 'van-phong'] as const) {
    await server.open(login);
    people[login] = await server.signIn(login);
  }
  const { to: organiser, truong: head, mot: first, hai: second, 'theo-doi': observer } = people;
  await openRoundFor({ organiser, head, first, second, observer });
  const made = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await office.send('POST', path, body);
    if (answer.status >= 300) throw new Error(await answer.text());
    return (await answer.json()) as { id: string };
  };
  const frame = { code: 'BD', name: 'Chi bộ Bến Đò', kind: 'branch', parent: null };
  const { id: unit } = await made('/api/organizations/acts', { act: { act: 'add-unit', ...frame } });
  const call = { name: 'Hội nghị tổng kết', date: '2026-01-10', place: 'Bến Đò' };
  const { id: meeting } = await made('/api/meetings', { kind: 'review-conference', unit, ...call });
  const give = (account: string, duty: string) =>
    made(`/api/meetings/${meeting}/acts`, { act: { act: 'give-duties', account, duties: [duty] } });
  await give(people['dai-bieu'].id, 'guest');

  expect((await set(office, [])).status).toBe(409);
  const of = ['head-of-tellers', 'administrator', 'presidium', 'office'] as const;
  expect(await (await set(office, of)).json()).toEqual({
    of: ['administrator', 'office', 'presidium', 'head-of-tellers'],
  });
  const asked = async () => {
    const found: string[] = [];
    for (const [login, who] of Object.entries(people)) {
      const { status } = await who.get('/api/elections');
      expect([200, 401]).toContain(status);
      if (status === 401) found.push(login);
    }
    return found;
  };
  expect(await asked()).toEqual(['truong']);
  // A password of the administrator's alone enters no more, though it is not everybody who is asked.
  const byPassword = await server.signIn('vanphong');
  expect(await codeOf(await byPassword.get('/api/accounts'))).toBe('second-factor-needed');

  await give(people['dai-bieu'].id, 'presidium');
  const mayChange = { act: 'give-office', account: people['van-phong'].id, may: 'change' };
  await made(`/api/organizations/${unit}/acts`, { act: mayChange });
  expect(await asked()).toEqual(['truong', 'dai-bieu', 'van-phong']);
  expect(await server.rebuiltEqual()).toBe(true);
  expect((await set(office, 'nobody')).status).toBe(200);
  expect(await asked()).toEqual([]);
});
