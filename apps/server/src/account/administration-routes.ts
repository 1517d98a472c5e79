import { createRoute, z } from '@hono/zod-openapi';
import { accountLimits } from '@plenum/organisation';
import { pathId, plainText } from '../http/plain-text.ts';
import { forbidden, Problem } from '../http/problem.ts';
import {
  administratorOf,
  json,
  jsonBody,
  problems,
  provenOf,
  type Router,
  shaped,
  wholeAccountOf,
} from '../http/router.ts';
import type { Services } from '../services.ts';
import { openAccount, performAccountAct, setPassword } from './account-acts.ts';
import { openAccounts } from './account-rows.ts';
import { callerAddress } from './caller-address.ts';
import { passwordFits } from './password.ts';
import { beginSession, type SignedIn } from './session.ts';
import { countAttempt } from './throttle.ts';

const login = plainText(200);
const password = plainText(accountLimits.password);
const name = plainText(500);
const params = z.object({ id: pathId });
const newAccount = z.strictObject({ name, login, password, administrator: z.boolean() }).openapi('NewAccount');

/** Whose accounts there are, and what an administrator does with them; one's own password. */
export function administrationRoutes(router: Router, services: Services): void {
  const { store } = services;
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
      const who = wholeAccountOf(c);
      const accounts = await openAccounts(store.pool);
      if (who.administrator) return c.json(accounts as never, 200);
      if (!(await organisesAny(services, who))) throw forbidden();
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
  passwordRoute(router, services);
  changeRoutes(router, services);
}

function passwordRoute(router: Router, services: Services): void {
  const { config, store } = services;
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/accounts/{id}/password',
      request: { params, ...jsonBody(z.strictObject({ password, current: password.optional() })) },
      responses: { 204: { description: 'Set; every other session of the account has ended' }, ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { password, current } = c.req.valid('json');
      const who = wholeAccountOf(c);
      if (id === who.id) {
        const attempt = await countAttempt(store.pool, who.login, callerAddress(c, services));
        if (!(await passwordFits(store.pool, id, current ?? ''))) throw new Problem(403, 'wrong-current');
        await attempt.succeeded();
      } else {
        administratorOf(c);
        provenOf(c);
      }
      await setPassword(services, id, password, who);
      if (id === who.id) await beginSession(c, config, store.pool, { account: id, by: who.by });
      return c.body(null, 204);
    },
  );
}

/** What only an administrator does, shortly after proving who they are; the domain decides the rest. */
function changeRoutes(router: Router, services: Services): void {
  const done = { 204: { description: 'Done' }, ...problems };
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/accounts/{id}/login',
      request: { params, ...jsonBody(z.strictObject({ login })) },
      responses: done,
    }),
    async (c) => {
      administratorOf(c);
      const act = { act: 'change-login', ...c.req.valid('json') } as const;
      await performAccountAct(services, c.req.valid('param').id, act, provenOf(c));
      return c.body(null, 204);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/accounts/{id}/administrator',
      request: { params, ...jsonBody(z.strictObject({ administrator: z.boolean() })) },
      responses: done,
    }),
    async (c) => {
      administratorOf(c);
      const act = { act: 'set-administrator', ...c.req.valid('json') } as const;
      await performAccountAct(services, c.req.valid('param').id, act, provenOf(c));
      return c.body(null, 204);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/accounts/{id}/close',
      request: { params, ...jsonBody(z.strictObject({ reason: plainText(1_000) })) },
      responses: done,
    }),
    async (c) => {
      administratorOf(c);
      const act = { act: 'close-account', ...c.req.valid('json') } as const;
      await performAccountAct(services, c.req.valid('param').id, act, provenOf(c));
      return c.body(null, 204);
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/api/accounts/{id}/sessions',
      request: { params },
      responses: { 204: { description: 'The account is signed out everywhere' }, ...problems },
    }),
    async (c) => {
      const who = administratorOf(c);
      const { id } = c.req.valid('param');
      await performAccountAct(services, id, { act: 'end-sessions' }, who);
      return c.body(null, 204);
    },
  );
}

/** Whoever organises an election or a meeting, or whose office changes a unit, gives duties to accounts. */
async function organisesAny(services: Services, who: SignedIn): Promise<boolean> {
  const found = await services.store.pool.query(
    `select 1 from election_row where holders -> $1 ? 'organiser'
     union all select 1 from meeting_holder where account = $1 and duties && array['office', 'organiser']
     union all select 1 from unit_office where account = $1 and may = 'change' limit 1`,
    [who.id],
  );
  return found.rowCount === 1;
}
