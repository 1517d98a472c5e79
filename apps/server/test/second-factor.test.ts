import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, openRoundFor, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let office: Machine;
const set = (who: Machine, required: boolean, reason = 'Kỳ đại hội') =>
  who.send('POST', '/api/second-factor', { required, reason });
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
  expect((await set(other, true)).status).toBe(403);
  const refused = async () => JSON.stringify(await (await set(office, true)).json());
  expect(await refused()).toContain('second-factor-address');
  Object.assign(server.services.config, { origin: 'http://localhost:4080' });
  expect(await refused()).toContain('second-factor-own');
  await asByPasskey(office);
  expect(JSON.stringify(await (await set(office, true, ' ')).json())).toContain('second-factor-reason');
  expect(await (await office.get('/api/second-factor')).json()).toEqual({ required: false });
});

test('then a password alone reaches nothing but the adding of a first passkey', async () => {
  const people = {} as Record<'organiser' | 'head' | 'first' | 'second' | 'observer', Machine>;
  for (const login of ['organiser', 'head', 'first', 'second', 'observer'] as const) {
    await server.open(login);
    people[login] = await server.signIn(login);
  }
  const election = await openRoundFor(people);
  expect((await set(office, true)).status).toBe(200);
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
  expect(await (await set(office, false, 'Hết kỳ')).json()).toEqual({ required: false });
  expect((await owner.get('/api/elections')).status).toBe(200);
});
