import { getConnInfo } from '@hono/node-server/conninfo';
import { createRoute, z } from '@hono/zod-openapi';
import { accountLimits, loginForm } from '@plenum/organisation';
import type { Context } from 'hono';
import { exampleAccounts, exampleIsThere } from '../example/accounts.ts';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { forbidden, Problem } from '../http/problem.ts';
import {
  administratorOf,
  type Env,
  json,
  jsonBody,
  newRouter,
  problems,
  type Router,
  shaped,
  whoIs,
} from '../http/router.ts';
import type { Services } from '../services.ts';
import { readSetting } from '../setting.ts';
import { installation, openAccount, setPassword } from './account-acts.ts';
import { accountByLogin, openAccounts } from './account-rows.ts';
import { anyAccount, linkHolds, useLink } from './one-time-link.ts';
import { passwordFits } from './password.ts';
import { beginSession, endSession, type SignedIn } from './session.ts';
import { countAttempt } from './throttle.ts';

const login = plainText(200);
const password = plainText(accountLimits.password);
const name = plainText(500);

const accountSchema = z
  .object({ id: z.string(), name: z.string(), login: z.string(), administrator: z.boolean() })
  .openapi('Account');
const meSchema = z
  .object({
    account: accountSchema.nullable(),
    needsFirstAdministrator: z.boolean(),
    organisation: z.string(),
    example: z.boolean(),
    exampleAccounts: shaped<readonly unknown[]>('ExampleAccounts', 'Logins of the example, while it is there'),
    lang: z.enum(['vi', 'en']),
  })
  .openapi('Me');
const newAccount = z.strictObject({ name, login, password, administrator: z.boolean() }).openapi('NewAccount');

function addressOf(c: Context<Env>, services: Services): string {
  if (services.config.trustProxy) {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}

async function me(c: Context<Env>, services: Services, account: SignedIn | null) {
  const db = services.store.pool;
  const example = await exampleIsThere(db);
  return {
    account,
    needsFirstAdministrator: !(await anyAccount(db)),
    organisation: (await readSetting(db, 'organisation')) ?? services.config.organisation,
    example,
    exampleAccounts: example ? exampleAccounts : [],
    lang: languageOf(c),
  };
}

/** Who signs in, and whose accounts there are. */
export function accountRoutes(services: Services): Router {
  const router = newRouter();
  sessionRoutes(router, services);
  administrationRoutes(router, services);
  return router;
}

function sessionRoutes(router: Router, services: Services): void {
  const { config, store } = services;
  router.openapi(
    createRoute({ method: 'get', path: '/api/me', responses: { 200: json(meSchema, 'The caller') } }),
    async (c) => c.json(await me(c, services, c.get('who')), 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/first-administrator',
      request: jsonBody(z.strictObject({ token: plainText(100), name, login, password })),
      responses: { 201: json(meSchema, 'Signed in as the first administrator'), ...problems },
    }),
    async (c) => {
      const { token, ...entry } = c.req.valid('json');
      await countAttempt(store.pool, 'first-administrator', addressOf(c, services));
      if (!(await linkHolds(store.pool, token))) throw new Problem(403, 'link-used');
      const id = await openAccount(services, { ...entry, administrator: true }, installation, {
        also: (tx) => useLink(tx, token),
      });
      await beginSession(c, config, store.pool, id);
      const account = { id, name: entry.name.trim(), login: loginForm(entry.login), administrator: true };
      return c.json(await me(c, services, account), 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/session',
      request: jsonBody(z.strictObject({ login, password })),
      responses: { 200: json(meSchema, 'Signed in'), ...problems },
    }),
    async (c) => {
      const entry = c.req.valid('json');
      const wanted = loginForm(entry.login);
      const attempt = await countAttempt(store.pool, wanted, addressOf(c, services));
      const account = await accountByLogin(store.pool, wanted);
      if (!(await passwordFits(store.pool, account?.id ?? null, entry.password)) || !account)
        throw new Problem(401, 'wrong-login');
      await attempt.succeeded();
      await endSession(c, config, store.pool);
      await beginSession(c, config, store.pool, account.id);
      return c.json(await me(c, services, account), 200);
    },
  );
  router.openapi(
    createRoute({ method: 'delete', path: '/api/session', responses: { 204: { description: 'Signed out' } } }),
    async (c) => {
      await endSession(c, config, store.pool);
      return c.body(null, 204);
    },
  );
}

function administrationRoutes(router: Router, services: Services): void {
  const { config, store } = services;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/accounts',
      responses: {
        200: json(
          shaped<readonly object[]>('Accounts', 'All fields for an administrator; id and name for an organiser'),
          'Open accounts',
        ),
        ...problems,
      },
    }),
    async (c) => {
      const who = whoIs(c);
      const accounts = await openAccounts(store.pool);
      if (who.administrator) return c.json(accounts as never, 200);
      if (!(await isOrganiser(services, who))) throw forbidden();
      return c.json(accounts.map((account) => ({ id: account.id, name: account.name })) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/accounts',
      request: jsonBody(newAccount),
      responses: { 201: json(z.object({ id: z.string() }), 'Opened'), ...problems },
    }),
    async (c) => c.json({ id: await openAccount(services, c.req.valid('json'), administratorOf(c)) }, 201),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/accounts/{id}/password',
      request: { params: z.object({ id: pathId }), ...jsonBody(z.strictObject({ password })) },
      responses: { 204: { description: 'Set; the sessions of the account have ended' }, ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const who = whoIs(c);
      await setPassword(services, id, c.req.valid('json').password, who);
      if (id === who.id) await beginSession(c, config, store.pool, id);
      return c.body(null, 204);
    },
  );
}

async function isOrganiser(services: Services, who: SignedIn): Promise<boolean> {
  const found = await services.store.pool.query(
    `select 1 from election_row where holders -> $1 ? 'organiser' limit 1`,
    [who.id],
  );
  return found.rowCount === 1;
}
