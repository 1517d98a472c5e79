import { createRoute, z } from '@hono/zod-openapi';
import { type FactorScope, factorRoles } from '@plenum/organisation';
import type { Context } from 'hono';
import type pg from 'pg';
import { pathId, plainText } from '../http/plain-text.ts';
import { Problem } from '../http/problem.ts';
import { administratorOf, type Env, json, jsonBody, problems, provenOf, type Router } from '../http/router.ts';
import { loadInstallation, performInstallationAct } from '../record/installation-acts.ts';
import type { Services } from '../services.ts';
import { performAccountAct } from './account-acts.ts';
import { passkeysOf } from './passkey.ts';
import { expectedSite } from './passkey-site.ts';
import type { SignedIn } from './session.ts';

/** What a session by password alone lacks: a first passkey, or the use of one that the account has. */
export const missingFactor = async (db: pg.Pool, account: string): Promise<'add' | 'use'> =>
  (await passkeysOf(db, account)).length === 0 ? 'add' : 'use';

const always = /^\/api\/(me|session|session\/.+|openapi\.json)$/;
const adding = /^\/api\/passkeys(\/options)?$/;

/**
 * Where two factors are required of the account, a session that began with a password alone reaches what completes it and nothing else: signing in by
 * passkey, or adding the account's first one. Who knows a password adds no further passkey and removes none.
 * @throws Problem 401 `second-factor-needed`: what screens keep for somebody who is signed out, keys of a ballot too, they keep then
 */
export async function refuseUnlessComplete(c: Context<Env>, db: pg.Pool, who: SignedIn | null): Promise<void> {
  if (!who?.lacksFactor || always.test(c.req.path)) return;
  if (adding.test(c.req.path) && c.req.method === 'POST' && (await missingFactor(db, who.id)) === 'add') return;
  throw new Problem(401, 'second-factor-needed');
}

/** Requiring two factors, and what helps somebody who has lost theirs. */
export function secondFactorRoutes(router: Router, services: Services): void {
  const scope = z.union([z.enum(['nobody', 'everybody']), z.array(z.enum(factorRoles)).max(factorRoles.length)]);
  const answer = { 200: json(z.object({ of: scope }), 'Of whom two factors are required'), ...problems };
  const spoken = (of: FactorScope) => ({ of: typeof of === 'string' ? of : [...of] });
  router.openapi(createRoute({ method: 'get', path: '/api/second-factor', responses: answer }), async (c) => {
    administratorOf(c);
    return c.json(spoken((await loadInstallation(services)).secondFactor), 200);
  });
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/second-factor',
      request: jsonBody(z.strictObject({ of: scope, reason: plainText(1_000) })),
      responses: answer,
    }),
    async (c) => {
      administratorOf(c);
      const who = provenOf(c);
      const act = { act: 'require-second-factor', ...c.req.valid('json') } as const;
      const passkeys = { usedByActor: who.by === 'passkey', possible: expectedSite(c, services).possible };
      const { secondFactor } = await performInstallationAct(services, act, who, passkeys);
      return c.json(spoken(secondFactor), 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/api/accounts/{id}/passkeys',
      request: { params: z.object({ id: pathId }) },
      responses: { 204: { description: 'All passkeys of the account are removed, as for a lost device' }, ...problems },
    }),
    async (c) => {
      administratorOf(c);
      const { id } = c.req.valid('param');
      await performAccountAct(services, id, { act: 'remove-passkey' }, provenOf(c), {
        also: async (tx) => void (await tx.query('delete from passkey where account = $1', [id])),
      });
      return c.body(null, 204);
    },
  );
}
