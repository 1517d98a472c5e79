import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as oidc from 'openid-client';
import { notFound, Problem } from '../http/problem.ts';
import { type Env, json, problems, provenOf, type Router, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { performAccountAct } from './account-acts.ts';
import { accountById } from './account-rows.ts';
import { type ProviderSetting, providerOf } from './identity-provider.ts';
import {
  type Attempt,
  dropIdentity,
  identityAccount,
  keepAttempt,
  keepIdentity,
  linkedSince,
  takeAttempt,
} from './identity-rows.ts';
import { noteSecurity } from './security-note.ts';
import { beginSession, freshToken, hashToken } from './session.ts';

const cookie = 'plenum-identity';
const callback = '/api/session/identity/back';
const going = json(z.object({ url: z.string() }), 'Where the browser goes next: the provider');

interface Provider {
  readonly services: Services;
  readonly setting: ProviderSetting;
  readonly known: () => Promise<oidc.Configuration>;
}

/** Signing in by the organisation's own provider (OpenID Connect, authorization code with PKCE); absent unless it is set. */
export function identityRoutes(router: Router, services: Services): void {
  const { provider: setting } = services.config;
  if (!setting) return;
  const provider = { services, setting, known: providerOf(setting) };
  ownIdentity(router, provider);
  signInByIdentity(router, provider);
}

function ownIdentity(router: Router, provider: Provider): void {
  const { services, setting } = provider;
  const { pool } = services.store;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/identity',
      responses: {
        200: json(z.object({ name: z.string(), since: z.string().nullable() }), 'Since when it is linked'),
        ...problems,
      },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      return c.json({ name: setting.name, since: await linkedSince(pool, setting.issuer, who.id) }, 200);
    },
  );
  router.openapi(
    createRoute({ method: 'post', path: '/api/identity', responses: { 200: going, ...problems } }),
    async (c) => c.json({ url: await begin(c, provider, provenOf(c).id) }, 200),
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/api/identity',
      responses: { 204: { description: 'Unlinked' }, ...problems },
    }),
    async (c) => {
      const who = provenOf(c);
      await performAccountAct(services, who.id, { act: 'unlink-identity' }, who, {
        also: async (tx) => {
          if (!(await dropIdentity(tx, setting.issuer, who.id))) throw notFound();
        },
      });
      return c.body(null, 204);
    },
  );
}

function signInByIdentity(router: Router, provider: Provider): void {
  router.openapi(
    createRoute({ method: 'post', path: '/api/session/identity', responses: { 200: going, ...problems } }),
    async (c) => c.json({ url: await begin(c, provider, null) }, 200),
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: callback,
      responses: { 200: { description: 'A page that leads on: back from the provider' } },
    }),
    async (c) => {
      const next = await comeBack(c, provider);
      // A page of ours, not a redirect: the session's cookie is sent only where our own page leads on.
      return c.html(`<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${next}">`, 200);
    },
  );
}

/** @throws Problem 503 where the provider does not answer */
async function begin(c: Context<Env>, provider: Provider, account: string | null): Promise<string> {
  const { services } = provider;
  const known = await provider.known().catch((error: Error) => {
    services.log(`The sign-in provider did not answer: ${error.message}`);
    throw new Problem(503, 'provider-away');
  });
  const token = freshToken();
  const attempt: Attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    account,
  };
  await keepAttempt(services.store.pool, hashToken(token), attempt);
  // Lax: it must come back with a navigation that the provider's page begins.
  setCookie(c, cookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: callback,
    secure: services.config.origin.startsWith('https:'),
    maxAge: 600,
  });
  const url = oidc.buildAuthorizationUrl(known, {
    redirect_uri: `${services.config.origin}${callback}`,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  });
  return url.href;
}

/** Ends an attempt in a session, in a link, or in a reason that the log-in screen says. @returns the address to go on to */
async function comeBack(c: Context<Env>, provider: Provider): Promise<string> {
  const { services, setting } = provider;
  const { pool } = services.store;
  const token = getCookie(c, cookie) ?? '';
  deleteCookie(c, cookie, { path: callback });
  const attempt = token === '' || token.length > 100 ? null : await takeAttempt(pool, hashToken(token));
  if (!attempt) return '/login?problem=identity-attempt';
  const subject = await subjectOf(c, provider, attempt);
  if (attempt.account !== null) return link(c, provider, attempt.account, subject);
  const account = subject === null ? null : await identityAccount(pool, setting.issuer, subject);
  const open = account === null ? null : await accountById(pool, account);
  if (!open) {
    noteSecurity(c, services, { what: 'sign-in', by: 'identity', outcome: 'refused' });
    return subject === null ? '/login?problem=identity-refused' : '/login?problem=identity-unknown';
  }
  await beginSession(c, services.config, pool, { account: open.id, by: 'identity' });
  noteSecurity(c, services, { what: 'sign-in', by: 'identity', outcome: 'done', account: open.id });
  return '/';
}

async function link(c: Context<Env>, provider: Provider, account: string, subject: string | null): Promise<string> {
  const { services, setting } = provider;
  const { pool } = services.store;
  const owner = await accountById(pool, account);
  if (!owner || subject === null) return '/account?problem=identity-refused';
  const taken = await identityAccount(pool, setting.issuer, subject);
  if (taken !== null && taken !== account) return '/account?problem=identity-taken';
  await performAccountAct(services, account, { act: 'link-identity' }, owner, {
    also: (tx) => keepIdentity(tx, { issuer: setting.issuer, subject, account }),
  });
  noteSecurity(c, services, { what: 'proof', by: 'identity', outcome: 'done', account });
  return '/account';
}

/** Who the provider says it is; null where it refused or what came back does not fit what was asked. */
async function subjectOf(c: Context<Env>, provider: Provider, attempt: Attempt): Promise<string | null> {
  const { services } = provider;
  const back = new URL(`${services.config.origin}${callback}${new URL(c.req.url).search}`);
  try {
    const tokens = await oidc.authorizationCodeGrant(await provider.known(), back, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    return tokens.claims()?.sub ?? null;
  } catch (error) {
    services.log(`The sign-in provider's answer was not taken: ${(error as Error).message}`);
    return null;
  }
}
