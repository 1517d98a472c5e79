import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Machine, openRoundFor, openTestServer, type TestServer, testPassword } from '../src/testing.ts';

let server: TestServer;
const people = {} as Record<
  'administrator' | 'organiser' | 'head' | 'first' | 'second' | 'observer' | 'stranger',
  Machine
>;
let election: string;
beforeAll(async () => {
  server = await openTestServer();
  const names = ['administrator', 'organiser', 'head', 'first', 'second', 'observer', 'stranger'] as const;
  for (const name of names) {
    await server.open(name, name === 'administrator');
    people[name] = await server.signIn(name);
  }
  election = await openRoundFor(people);
});
afterAll(() => server.remove());

const query = (sql: string, values: unknown[] = []) => server.services.store.pool.query(sql, values);
/** As if the person had proved who they are an hour ago. */
const longAgo = (machine: Machine) =>
  query("update session set proved_at = now() - interval '1 hour' where account = $1", [machine.id]);

describe('sessions', () => {
  test('are listed with device and times, the own one marked; one is ended, then all others', async () => {
    await server.open('nhieu-may');
    const [one, two, three] = [
      await server.signIn('nhieu-may'),
      await server.signIn('nhieu-may'),
      await server.signIn('nhieu-may'),
    ] as const;
    const listed = (await (await one.get('/api/sessions')).json()) as { id: string; current: boolean; by: string }[];
    expect(listed.map(({ by, current }) => [by, current]).sort()).toEqual([
      ['password', false],
      ['password', false],
      ['password', true],
    ]);
    const own = ((await (await two.get('/api/sessions')).json()) as typeof listed).find((session) => session.current);
    expect((await one.send('DELETE', `/api/sessions/${own?.id}`)).status).toBe(204);
    expect((await two.get('/api/sessions')).status).toBe(401);
    expect(await (await one.send('DELETE', '/api/sessions')).json()).toEqual({ ended: 1 });
    expect((await three.get('/api/sessions')).status).toBe(401);
    expect((await one.get('/api/sessions')).status).toBe(200);
  });
  test('of another account cannot be ended, nor told from none', async () => {
    const listed = (await (await people.head.get('/api/sessions')).json()) as { id: string }[];
    expect((await people.stranger.send('DELETE', `/api/sessions/${listed[0]?.id}`)).status).toBe(404);
    expect((await people.head.get('/api/sessions')).status).toBe(200);
  });
  test('end a day after they began, however busy', async () => {
    await server.open('ca-ngay');
    const machine = await server.signIn('ca-ngay');
    await query("update session set began_at = now() - interval '24 hours 1 minute' where account = $1", [machine.id]);
    expect((await machine.get('/api/sessions')).status).toBe(401);
  });
  test('of an account end when an administrator says so, and the record tells', async () => {
    await server.open('bi-moi-ra');
    const machine = await server.signIn('bi-moi-ra');
    expect((await people.organiser.send('DELETE', `/api/accounts/${machine.id}/sessions`)).status).toBe(403);
    expect((await people.administrator.send('DELETE', `/api/accounts/${machine.id}/sessions`)).status).toBe(204);
    expect((await machine.get('/api/sessions')).status).toBe(401);
    const { entries } = (await (await people.administrator.get(`/api/record?stream=account/${machine.id}`)).json()) as {
      entries: { type: string }[];
    };
    expect(entries[0]?.type).toBe('sessions-ended');
  });
  test('a new session takes the place of the one the browser had', async () => {
    await server.open('hai-lan');
    const first = await server.request('POST', '/api/session', { login: 'hai-lan', password: testPassword });
    const cookie = (first.headers.getSetCookie().at(-1) ?? '').split(';')[0];
    const again = await server.request('POST', '/api/session', { login: 'hai-lan', password: testPassword }, cookie);
    expect(again.status).toBe(200);
    expect((await server.request('GET', '/api/sessions', undefined, cookie)).status).toBe(401);
  });
});

describe('changes of an account', () => {
  test('ask for the password again after a quarter of an hour', async () => {
    const id = await server.open('doi-ten');
    await longAgo(people.administrator);
    const change = () => people.administrator.send('POST', `/api/accounts/${id}/login`, { login: 'ten-moi' });
    expect(await (await change()).json()).toMatchObject({ error: { code: 'prove-again' } });
    const prove = (password: string) => people.administrator.send('POST', '/api/session/proof', { password });
    expect((await prove('không phải mật khẩu')).status).toBe(403);
    const before = people.administrator.cookie;
    expect((await prove(testPassword)).status).toBe(204);
    expect((await server.request('GET', '/api/elections', undefined, before)).status).toBe(401);
    expect((await change()).status).toBe(204);
    await server.signIn('ten-moi');
  });
  test('a closed account signs in no more, and its sessions have ended', async () => {
    const id = await server.open('dong');
    const machine = await server.signIn('dong');
    expect((await people.administrator.send('POST', `/api/accounts/${id}/close`, { reason: '' })).status).toBe(409);
    expect((await people.administrator.send('POST', `/api/accounts/${id}/close`, { reason: 'Nghỉ' })).status).toBe(204);
    expect((await machine.get('/api/me')).status).toBe(200);
    expect((await machine.get('/api/elections')).status).toBe(401);
    await expect(server.signIn('dong')).rejects.toThrow('wrong-login');
  });
});

describe('passkeys', () => {
  const base64url = (value: object | string): string =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const answerTo = (challenge: string, type: 'webauthn.create' | 'webauthn.get') => ({
    id: 'a2hvYQ',
    rawId: 'a2hvYQ',
    type: 'public-key',
    response: {
      clientDataJSON: base64url({ type, challenge, origin: server.services.config.origin }),
      ...(type === 'webauthn.create'
        ? { attestationObject: base64url('x') }
        : { authenticatorData: base64url('x'), signature: base64url('x') }),
    },
  });
  const challengeFor = async (machine: Machine): Promise<string> =>
    ((await (await machine.send('POST', '/api/passkeys/options')).json()) as { challenge: string }).challenge;
  test('are not kept on somebody else’s challenge, nor on one used before', async () => {
    const own = await challengeFor(people.head);
    const add = (machine: Machine) =>
      machine.send('POST', '/api/passkeys', { name: 'Máy', answer: answerTo(own, 'webauthn.create') });
    const left = async () => (await query('select 1 from passkey_challenge where challenge = $1', [own])).rowCount;
    expect((await add(people.stranger)).status).toBe(400);
    expect(await left()).toBe(1);
    expect((await add(people.head)).status).toBe(400);
    expect(await left()).toBe(0);
    expect(await (await people.head.get('/api/passkeys')).json()).toEqual([]);
  });
  test('that nobody registered sign nobody in, and the log says so', async () => {
    const { challenge } = (await (await server.request('POST', '/api/session/passkey/options')).json()) as {
      challenge: string;
    };
    const entered = await server.request('POST', '/api/session/passkey', {
      answer: answerTo(challenge, 'webauthn.get'),
    });
    expect(entered.status).toBe(401);
    expect(entered.headers.getSetCookie()).toEqual([]);
    expect(server.noted.at(-1)).toContain('what=sign-in by=passkey outcome=refused');
  });
  test('are added and removed only shortly after a proof', async () => {
    await longAgo(people.second);
    for (const path of ['/api/passkeys/options', '/api/passkeys'])
      expect(
        (await people.second.send('POST', path, { name: 'Máy', answer: answerTo('x', 'webauthn.create') })).status,
      ).toBe(403);
    expect((await people.second.send('DELETE', '/api/passkeys/a2hvYQ')).status).toBe(403);
  });
});

interface Person {
  readonly name: string;
  readonly duty: string;
}
const issue = (people_: readonly (Person | { account: string })[], who = people.organiser, hours = 4) =>
  who.send('POST', `/api/elections/${election}/codes`, { hours, people: people_ });
/** The codes as they stand in the sheet: its text is not to be read from the PDF, so the secret is set anew. */
async function knownCode(account: string): Promise<string> {
  const { hashPassword } = await import('../src/account/password.ts');
  const found = await query(
    'update paper_code set hash = $2 where account = $1 and revoked_at is null and used_at is null returning id',
    [account, await hashPassword('ABCDEFGH123')],
  );
  return `${found.rows[0]?.id}ABCDEFGH123`;
}
const listed = async () =>
  (await (await people.organiser.get(`/api/elections/${election}/codes`)).json()) as {
    account: string;
    name: string;
    standing: string;
  }[];
const enter = (code: string) => server.request('POST', '/api/session/code', { code });
const cookieOf = (answer: Response) => (answer.headers.getSetCookie().at(-1) ?? '').split(';')[0] ?? '';

describe('codes on paper', () => {
  test('make an account with its duty and sign in once, to that election only', async () => {
    const sheet = await issue([{ name: 'Ngô Thị Giấy', duty: 'teller' }]);
    expect(sheet.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const code = await knownCode((await listed())[0]?.account ?? '');
    const both = await Promise.all([enter(code), enter(` ${code.toLowerCase().replace('H', 'h')} `)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401]);
    const entered = both.find((answer) => answer.status === 200)!;
    expect(await entered.json()).toMatchObject({ election, account: { name: 'Ngô Thị Giấy', administrator: false } });
    const cookie = cookieOf(entered);
    const get = async (path: string) => (await server.request('GET', path, undefined, cookie)).status;
    expect(await get(`/api/elections/${election}`)).toBe(200);
    expect(await get('/api/accounts')).toBe(403);
    expect(await get('/api/passkeys')).toBe(403);
    const meeting = { title: { vi: 'B', en: 'B' }, regulation: 'simple-majority', office: 'board', seats: 1 };
    expect((await server.request('POST', '/api/elections', meeting, cookie)).status).not.toBe(201);
    expect((await listed())[0]).toMatchObject({ name: 'Ngô Thị Giấy', standing: 'used' });
  });
  test('are for the organiser to make, not for a candidate to count with, and no duty that decides', async () => {
    expect((await issue([{ name: 'Lý Văn Lạ', duty: 'teller' }], people.head)).status).toBe(403);
    expect((await issue([{ name: 'Trần Thị An', duty: 'teller' }])).status).toBe(409);
    expect((await issue([{ name: 'Lý Văn Lạ', duty: 'organiser' }])).status).toBe(400);
    expect((await issue([{ account: people.head.id }])).status).toBe(404);
    expect((await listed()).map(({ name }) => name)).toEqual(['Ngô Thị Giấy']);
  });
  test('are revoked with what was signed in by them; a new one takes the old one’s place', async () => {
    await issue([{ name: 'Vũ Văn Mất', duty: 'observer' }]);
    const account = (await listed()).find(({ name }) => name === 'Vũ Văn Mất')?.account ?? '';
    const lost = await knownCode(account);
    expect((await issue([{ account }])).status).toBe(200);
    expect((await enter(lost)).status).toBe(401);
    const cookie = cookieOf(await enter(await knownCode(account)));
    expect((await server.request('GET', '/api/elections', undefined, cookie)).status).toBe(200);
    expect((await people.organiser.send('DELETE', `/api/elections/${election}/codes/${account}`)).status).toBe(204);
    expect((await server.request('GET', '/api/elections', undefined, cookie)).status).toBe(401);
    expect((await listed()).find((code) => code.account === account)?.standing).toBe('revoked');
  });
  test('past their time sign nobody in', async () => {
    await issue([{ name: 'Đinh Thị Muộn', duty: 'observer' }]);
    const account = (await listed()).find(({ name }) => name === 'Đinh Thị Muộn')?.account ?? '';
    const code = await knownCode(account);
    await query("update paper_code set until = now() - interval '1 second' where account = $1", [account]);
    expect((await enter(code)).status).toBe(401);
  });
  test('are throttled: a code guessed at from one place is closed to it after eight tries', async () => {
    await issue([{ name: 'Phan Văn Đoán', duty: 'observer' }]);
    const account = (await listed()).find(({ name }) => name === 'Phan Văn Đoán')?.account ?? '';
    const code = await knownCode(account);
    for (let n = 0; n < 8; n++) expect((await enter(`${code.slice(0, 5)}0000000000${n}`)).status).toBe(401);
    expect((await enter(code)).status).toBe(429);
  });
  test('hold off who is turned away, and the log says so without a name', async () => {
    await people.stranger.get(`/api/elections/${election}`);
    expect(server.noted.at(-1)).toContain(
      `what=access by=GET:/api/elections/:id outcome=refused account=${people.stranger.id}`,
    );
  });
  test('stand nowhere as they are: not in the record, not in the database, not in the log', async () => {
    const found = await query('select * from paper_code');
    expect(JSON.stringify(found.rows)).not.toContain('ABCDEFGH123');
    expect(server.noted.join('\n')).toMatch(/security .*what=sign-in by=code outcome=done account=/);
    expect(server.noted.join('\n')).not.toContain('ABCDEFGH123');
  });
});
