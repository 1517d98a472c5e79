import { createRoute, z } from '@hono/zod-openapi';
import { accountLimits } from '@plenum/organisation';
import type { Context } from 'hono';
import { plainText } from '../http/plain-text.ts';
import { notFound, Problem } from '../http/problem.ts';
import { type Env, json, jsonBody, problems, provenOf, type Router, whoIs, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { callerAddress } from './caller-address.ts';
import { passwordFits } from './password.ts';
import { noteSecurity } from './security-note.ts';
import { beginSession, endOneSession, endOtherSessions, isBound, type SignedIn, sessionsOf } from './session.ts';
import { countAttempt } from './throttle.ts';

const sessionSchema = z
  .object({
    id: z.string(),
    device: z.string(),
    by: z.enum(['password', 'passkey', 'identity', 'code']),
    since: z.string(),
    seen: z.string(),
    current: z.boolean(),
  })
  .openapi('Session');

/** A password or passkey is asked again before sessions are ended; a code on paper has none. */
const sessionEnder = (c: Context<Env>): SignedIn => (isBound(whoIs(c)) ? whoIs(c) : provenOf(c));

/** Where the caller is signed in, and how to end it; and the proof that it is still the same person. */
export function sessionRoutes(router: Router, services: Services): void {
  const { pool } = services.store;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/sessions',
      responses: { 200: json(z.array(sessionSchema), 'The caller’s sessions, the one used last first'), ...problems },
    }),
    async (c) => {
      const who = whoIs(c);
      const sessions = await sessionsOf(pool, who.id);
      return c.json(
        sessions.map((one) => ({ ...one, current: one.id === who.session })),
        200,
      );
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/api/sessions/{id}',
      request: { params: z.object({ id: z.uuid() }) },
      responses: { 204: { description: 'Ended' }, ...problems },
    }),
    async (c) => {
      const who = sessionEnder(c);
      if (!(await endOneSession(pool, who.id, c.req.valid('param').id))) throw notFound();
      noteSecurity(c, services, { what: 'sessions-ended', outcome: 'done', account: who.id });
      return c.body(null, 204);
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/api/sessions',
      responses: {
        200: json(z.object({ ended: z.number().int() }), 'All of the caller’s sessions but this one have ended'),
        ...problems,
      },
    }),
    async (c) => {
      const who = sessionEnder(c);
      const ended = await endOtherSessions(pool, who.id, who.session);
      noteSecurity(c, services, { what: 'sessions-ended', outcome: 'done', account: who.id });
      return c.json({ ended }, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/session/proof',
      request: jsonBody(z.strictObject({ password: plainText(accountLimits.password) })),
      responses: { 204: { description: 'Stands for a quarter of an hour' }, ...problems },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const attempt = await countAttempt(pool, who.login, callerAddress(c, services));
      const fits = await passwordFits(pool, who.id, c.req.valid('json').password);
      noteSecurity(c, services, { what: 'proof', outcome: fits ? 'done' : 'refused', account: who.id });
      if (!fits) throw new Problem(403, 'wrong-current');
      await attempt.succeeded();
      await beginSession(c, services.config, pool, { account: who.id, by: who.by });
      return c.body(null, 204);
    },
  );
}
