import { createRoute, z } from '@hono/zod-openapi';
import { accountLimits, loginForm } from '@plenum/organisation';
import { plainText } from '../http/plain-text.ts';
import { Problem } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router } from '../http/router.ts';
import type { Services } from '../services.ts';
import { installation, openAccount } from './account-acts.ts';
import { accountByLogin } from './account-rows.ts';
import { administrationRoutes } from './administration-routes.ts';
import { callerAddress } from './caller-address.ts';
import { codeRoutes } from './code-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import { meAnswer, meSchema } from './me.ts';
import { linkHolds, useLink } from './one-time-link.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { passwordFits } from './password.ts';
import { secondFactorRoutes } from './second-factor.ts';
import { noteSecurity } from './security-note.ts';
import { beginSession, endSession } from './session.ts';
import { sessionRoutes } from './session-routes.ts';
import { countAttempt } from './throttle.ts';

const login = plainText(200);
const password = plainText(accountLimits.password);
const name = plainText(500);

/** Who signs in and how, and whose accounts there are. */
export function accountRoutes(services: Services): Router {
  const router = newRouter();
  signInRoutes(router, services);
  sessionRoutes(router, services);
  administrationRoutes(router, services);
  codeRoutes(router, services);
  passkeyRoutes(router, services);
  secondFactorRoutes(router, services);
  identityRoutes(router, services);
  return router;
}

function signInRoutes(router: Router, services: Services): void {
  const { config, store } = services;
  router.openapi(
    createRoute({ method: 'get', path: '/api/me', responses: { 200: json(meSchema, 'The caller') } }),
    async (c) => c.json(await meAnswer(c, services, c.get('who'), c.get('who')), 200),
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
      await countAttempt(store.pool, 'first-administrator', callerAddress(c, services));
      if (!(await linkHolds(store.pool, token))) throw new Problem(403, 'link-used');
      const id = await openAccount(services, { ...entry, administrator: true }, installation, {
        also: (tx) => useLink(tx, token),
      });
      await beginSession(c, config, store.pool, { account: id, by: 'password' });
      const account = { id, name: entry.name.trim(), login: loginForm(entry.login), administrator: true };
      return c.json(await meAnswer(c, services, account), 201);
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
      const attempt = await countAttempt(store.pool, wanted, callerAddress(c, services));
      const account = await accountByLogin(store.pool, wanted);
      if (!(await passwordFits(store.pool, account?.id ?? null, entry.password)) || !account) {
        noteSecurity(c, services, {
          what: 'sign-in',
          by: 'password',
          outcome: 'refused',
          ...(account && { account: account.id }),
        });
        throw new Problem(401, 'wrong-login');
      }
      await attempt.succeeded();
      await beginSession(c, config, store.pool, { account: account.id, by: 'password' });
      noteSecurity(c, services, { what: 'sign-in', by: 'password', outcome: 'done', account: account.id });
      return c.json(await meAnswer(c, services, account), 200);
    },
  );
  router.openapi(
    createRoute({ method: 'delete', path: '/api/session', responses: { 204: { description: 'Signed out' } } }),
    async (c) => {
      const who = c.get('who');
      await endSession(c, config, store.pool);
      if (who) noteSecurity(c, services, { what: 'sign-out', outcome: 'done', account: who.id });
      return c.body(null, 204);
    },
  );
}
