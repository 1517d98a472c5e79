import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProvider } from '../src/account/identity-provider.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';
import { openProvider } from './identity-provider.ts';

let server: TestServer;
let provider: Awaited<ReturnType<typeof openProvider>>;
beforeAll(async () => {
  provider = await openProvider('nguoi-42');
  server = await openTestServer('/nowhere', provider.env);
});
afterAll(async () => {
  await server.remove();
  await provider.close();
});

const back = '/api/session/identity/back';
const cookieOf = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .findLast((one) => one.startsWith(`${name}=`) && !one.startsWith(`${name}=;`))
    ?.split(';')[0] ?? '';
const leadsTo = async (answer: Response) => /url=([^"]*)"/.exec(await answer.text())?.[1];

/** A person without a session presses the button; what the browser holds and where it is sent. */
async function started(): Promise<{ cookie: string; url: string }> {
  const answer = await server.request('POST', '/api/session/identity');
  const { url } = (await answer.json()) as { url: string };
  return { cookie: cookieOf(answer, 'plenum-identity'), url };
}
/** Links the account of a machine to whom the provider names. */
async function linked(machine: Machine, before = machine.cookie): Promise<Response> {
  const answer = await server.request('POST', '/api/identity', undefined, before);
  const { url } = (await answer.json()) as { url: string };
  return server.request('GET', back + provider.approve(url), undefined, cookieOf(answer, 'plenum-identity'));
}

describe('the organisation’s own sign-in', () => {
  test('asks for a code with PKCE, state and nonce, and nothing but who it is', async () => {
    const { url } = await started();
    const { origin, searchParams } = new URL(url);
    expect(origin).toBe(provider.env.PLENUM_OIDC_ISSUER);
    expect(searchParams.get('scope')).toBe('openid');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(20);
  });
  test('lets nobody in whom no account was linked to', async () => {
    provider.told.subject = 'nguoi-la';
    const { cookie, url } = await started();
    const answer = await server.request('GET', back + provider.approve(url), undefined, cookie);
    expect(cookieOf(answer, 'plenum')).toBe('');
    expect(await leadsTo(answer)).toBe('/login?problem=identity-unknown');
  });
  test('lets in who linked it, once for each coming back; the record tells of the link and not of the subject', async () => {
    provider.told.subject = 'nguoi-42';
    await server.open('co-cong');
    const machine = await server.signIn('co-cong');
    expect(await (await machine.get('/api/identity')).json()).toEqual({ name: 'Cổng đăng nhập của tỉnh', since: null });
    expect(await leadsTo(await linked(machine))).toBe('/account');
    expect(await (await machine.get('/api/identity')).json()).toMatchObject({ since: expect.stringMatching(/Z$/) });
    const { cookie, url } = await started();
    const query = provider.approve(url);
    const answer = await server.request('GET', back + query, undefined, cookie);
    expect(await leadsTo(answer)).toBe('/');
    const me = await server.request('GET', '/api/me', undefined, cookieOf(answer, 'plenum'));
    expect(await me.json()).toMatchObject({ account: { id: machine.id }, provider: 'Cổng đăng nhập của tỉnh' });
    expect(await leadsTo(await server.request('GET', back + query, undefined, cookie))).toBe(
      '/login?problem=identity-attempt',
    );
    const record = await server.services.store.pool.query('select leaf from entry where stream = $1', [
      `account/${machine.id}`,
    ]);
    const told = record.rows.map((row) => String(row.leaf)).join('');
    expect(told).toContain('identity-linked');
    expect(told).not.toContain('nguoi-42');
  });
  test('takes no answer that was not asked for: another browser, another state, another nonce', async () => {
    const [one, other] = [await started(), await started()];
    const refused = async (query: string, cookie: string) =>
      leadsTo(await server.request('GET', back + query, undefined, cookie));
    expect(await refused(provider.approve(one.url), '')).toBe('/login?problem=identity-attempt');
    expect(await refused(provider.approve(one.url), other.cookie)).toBe('/login?problem=identity-refused');
    provider.told.nonce = 'mot-chuoi-khac';
    expect(await refused(provider.approve(one.url), one.cookie)).toBe('/login?problem=identity-refused');
    provider.told.nonce = null;
  });
  test('takes nothing that was signed with another key than the provider’s', async () => {
    const { url, cookie } = await started();
    provider.told.forged = true;
    const answer = await server.request('GET', back + provider.approve(url), undefined, cookie);
    provider.told.forged = false;
    expect(await leadsTo(answer)).toBe('/login?problem=identity-refused');
  });
  test('of one person belongs to one account, until it is unlinked', async () => {
    await server.open('thu-hai');
    const second = await server.signIn('thu-hai');
    expect(await leadsTo(await linked(second))).toBe('/account?problem=identity-taken');
    const first = await server.signIn('co-cong');
    expect((await first.send('DELETE', '/api/identity')).status).toBe(204);
    expect((await first.send('DELETE', '/api/identity')).status).toBe(404);
    expect(await leadsTo(await linked(second))).toBe('/account');
  });
  test('that does not answer is said, and the password still works', async () => {
    const away = await openTestServer('/nowhere', { ...provider.env, PLENUM_OIDC_ISSUER: 'http://127.0.0.1:9' });
    const answer = await away.request('POST', '/api/session/identity');
    expect(answer.status).toBe(503);
    expect(((await answer.json()) as { error: { code: string } }).error.code).toBe('provider-away');
    await away.open('van-vao-duoc');
    expect((await away.signIn('van-vao-duoc')).cookie).not.toBe('');
    await away.remove();
  });
  test('is absent where the environment names none, and half a setting is refused', async () => {
    expect(readProvider({})).toBeNull();
    expect(() => readProvider({ PLENUM_OIDC_ISSUER: 'https://a.vn' })).toThrow(/all three or none/);
    const three = { PLENUM_OIDC_CLIENT_ID: 'a', PLENUM_OIDC_CLIENT_SECRET: 'b' };
    expect(() => readProvider({ ...three, PLENUM_OIDC_ISSUER: 'http://a.vn' })).toThrow(/expected an https address/);
    expect(readProvider({ ...three, PLENUM_OIDC_ISSUER: 'https://a.vn/x' })?.name).toBe('a.vn');
  });
});
