import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOneTimeLink } from '../src/account/one-time-link.ts';
import { openTestServer, type TestServer, testPassword } from '../src/testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.remove());

const first = { name: 'Đỗ Văn Giữ', login: 'QuanTri', password: testPassword };

describe('the first administrator', () => {
  test('comes by the one-time link, once, and is signed in', async () => {
    const link = await makeOneTimeLink(server.services.store.pool, server.services.config.origin);
    const token = link?.split('#')[1] ?? '';
    expect((await server.request('POST', '/api/first-administrator', { ...first, token: `${token}x` })).status).toBe(
      403,
    );
    const both = await Promise.all(
      [1, 2].map((n) => server.request('POST', '/api/first-administrator', { ...first, login: `quantri${n}`, token })),
    );
    // The one that comes second is told so by the link or, where both passed it, by the domain.
    expect(both.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(both.filter((answer) => answer.status === 403 || answer.status === 409)).toHaveLength(1);
    const made = both.find((answer) => answer.status === 201);
    expect(await made?.json()).toMatchObject({ account: { administrator: true }, needsFirstAdministrator: false });
    expect((await server.request('POST', '/api/first-administrator', { ...first, token })).status).toBe(403);
    expect(await makeOneTimeLink(server.services.store.pool, '')).toBeNull();
  });
});

describe('signing in', () => {
  beforeAll(async () => {
    await server.open('kiem');
  });
  test('sets a cookie that scripts can’t read and other sites don’t send', async () => {
    const answer = await server.request('POST', '/api/session', { login: ' KIEM ', password: testPassword });
    const cookie = answer.headers.getSetCookie().at(-1);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
  });
  test('answers the same for a wrong password and an unknown login', async () => {
    const wrong = await server.request('POST', '/api/session', { login: 'kiem', password: 'không phải mật khẩu' });
    const unknown = await server.request('POST', '/api/session', { login: 'aido', password: 'không phải mật khẩu' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
  });
  test('is throttled, also for the right password, and not for another login', async () => {
    await server.open('bi-thu');
    await server.open('khac');
    for (let n = 0; n < 8; n++)
      await server.request('POST', '/api/session', { login: 'bi-thu', password: `sai sai sai ${n}` });
    expect((await server.request('POST', '/api/session', { login: 'bi-thu', password: testPassword })).status).toBe(
      429,
    );
    expect((await server.request('POST', '/api/session', { login: 'khac', password: testPassword })).status).toBe(200);
  });
  test('ends with the session, and every session ends with a new password', async () => {
    await server.open('doi');
    const [one, other] = [await server.signIn('doi'), await server.signIn('doi')];
    await one.send('DELETE', '/api/session');
    expect((await one.get('/api/elections')).status).toBe(401);
    expect((await other.get('/api/elections')).status).toBe(200);
    const password = 'một câu khác, dài hơn';
    expect((await other.send('POST', `/api/accounts/${other.id}/password`, { password })).status).toBe(403);
    const third = await server.signIn('doi');
    const before = other.cookie;
    await other.send('POST', `/api/accounts/${other.id}/password`, { password, current: testPassword });
    expect((await other.get('/api/elections')).status).toBe(200);
    expect((await third.get('/api/elections')).status).toBe(401);
    expect((await server.request('GET', '/api/elections', undefined, before)).status).toBe(401);
  });
  test('ends after eight idle hours', async () => {
    await server.open('quen');
    const machine = await server.signIn('quen');
    await server.services.store.pool.query(
      "update session set seen_at = now() - interval '8 hours 1 minute' where account = $1",
      [machine.id],
    );
    expect((await machine.get('/api/elections')).status).toBe(401);
  });
});

describe('requests that change something', () => {
  const send = (headers: Record<string, string>) =>
    server.app.request('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: '127.0.0.1:4080', ...headers },
      body: JSON.stringify({ login: 'aido', password: 'x'.repeat(12) }),
    });
  test.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:4080' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://evil.example' }, 403],
    [{}, 403],
    [{ origin: 'http://127.0.0.1:4080' }, 401],
    [{ 'sec-fetch-site': 'same-origin' }, 401],
  ])('with %o answer %i', async (headers, status) => {
    expect((await send(headers as Record<string, string>)).status).toBe(status);
  });
});

describe('accounts', () => {
  test('are opened by administrators only; every fault at once, in the caller’s language', async () => {
    await server.open('quan-tri-vien', true);
    await server.open('thuong');
    const [administrator, other] = [await server.signIn('quan-tri-vien'), await server.signIn('thuong')];
    const entry = { name: 'Ngô Thị Mới', login: 'moi', password: testPassword, administrator: false };
    expect((await other.send('POST', '/api/accounts', entry)).status).toBe(403);
    expect((await administrator.send('POST', '/api/accounts', entry)).status).toBe(201);
    const refused = await administrator.send('POST', '/api/accounts', { ...entry, name: ' ', password: 'ngắn' });
    const { refused: findings } = (await refused.json()) as { refused: { code: string; message: string }[] };
    expect(findings.map((one) => one.code)).toEqual(['name-missing', 'login-taken', 'password-too-short']);
    expect(findings[0]?.message).toBe('Chưa có họ tên.');
    expect((await other.get('/api/accounts')).status).toBe(403);
    expect(((await (await administrator.get('/api/accounts')).json()) as unknown[]).length).toBeGreaterThan(4);
  });
  test('two of one login at once: one is opened', async () => {
    const administrator = await server.signIn('quan-tri-vien');
    const entry = { name: 'Ngô Thị Đôi', login: 'sinh-doi', password: testPassword, administrator: false };
    const both = await Promise.all([1, 2].map(() => administrator.send('POST', '/api/accounts', entry)));
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });
  test('leave no password in the record', async () => {
    const found = await server.services.store.pool.query<{ leaf: Buffer }>('select leaf from entry');
    for (const { leaf } of found.rows) {
      const text = leaf.toString();
      expect(text).not.toContain('argon2');
      expect(text).not.toContain(testPassword);
    }
  });
});
