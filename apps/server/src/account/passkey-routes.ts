import { createRoute, z } from '@hono/zod-openapi';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Context } from 'hono';
import { plainText } from '../http/plain-text.ts';
import { notFound, Problem } from '../http/problem.ts';
import { type Env, json, jsonBody, problems, provenOf, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { performAccountAct } from './account-acts.ts';
import { accountById } from './account-rows.ts';
import { callerAddress } from './caller-address.ts';
import { meAnswer, meSchema } from './me.ts';
import {
  dropPasskey,
  keepChallenge,
  keepPasskey,
  type ListedPasskey,
  maximumPasskeys,
  noteUse,
  passkeyById,
  passkeysOf,
  useChallenge,
} from './passkey.ts';
import { expectedSite } from './passkey-site.ts';
import { noteSecurity } from './security-note.ts';
import { beginSession } from './session.ts';
import { countAttempt } from './throttle.ts';

const base64url = z.string().regex(/^[\w-]{1,4096}$/);
const credentialId = z.string().regex(/^[\w-]{1,1400}$/);
/** What a browser sends; `@simplewebauthn/server` parses and checks what is in it. */
const registration = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(40).optional(),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: z.string().regex(/^[\w-]{1,20000}$/),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
});
const assertion = registration.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** Signing in without a password, by a key that a device keeps (WebAuthn). */
export function passkeyRoutes(router: Router, services: Services): void {
  ownPasskeys(router, services);
  signInByPasskey(router, services);
}

function ownPasskeys(router: Router, services: Services): void {
  const { pool } = services.store;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/passkeys',
      responses: { 200: json(z.array(shaped<ListedPasskey>('Passkey', 'Never its key')), 'The caller’s'), ...problems },
    }),
    async (c) => c.json((await passkeysOf(pool, wholeAccountOf(c).id)) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/passkeys/options',
      responses: { 200: json(shaped<object>('RegistrationOptions', 'For the browser'), 'A challenge'), ...problems },
    }),
    async (c) => {
      const who = provenOf(c);
      const known = await passkeysOf(pool, who.id);
      if (known.length >= maximumPasskeys) throw new Problem(409, 'too-many-passkeys');
      const options = await generateRegistrationOptions({
        rpName: 'Plenum',
        rpID: expectedSite(c, services).rpId,
        userName: who.login,
        userDisplayName: who.name,
        userID: new TextEncoder().encode(who.id),
        excludeCredentials: known.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      await keepChallenge(pool, options.challenge, who.id);
      return c.json(options as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/passkeys',
      request: jsonBody(z.strictObject({ name: plainText(80), answer: registration })),
      responses: { 201: json(z.object({ id: z.string() }), 'Kept'), ...problems },
    }),
    async (c) => {
      const who = provenOf(c);
      const { name, answer } = c.req.valid('json');
      const { origin, rpId } = expectedSite(c, services);
      const verified = await verifyRegistrationResponse({
        response: answer as RegistrationResponseJSON,
        expectedChallenge: (challenge) => useChallenge(pool, challenge, who.id),
        expectedOrigin: origin,
        expectedRPID: rpId,
        requireUserVerification: true,
      }).catch(() => null);
      if (!verified?.verified) throw new Problem(400, 'wrong-passkey');
      const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
      if (await passkeyById(pool, id)) throw new Problem(400, 'wrong-passkey');
      const passkey = { id, account: who.id, publicKey, counter, transports: transports ?? [] };
      await performAccountAct(services, who.id, { act: 'add-passkey' }, who, {
        also: (tx) => keepPasskey(tx, passkey, name.trim()),
      });
      // A password was given, and now the device with what its owner knows or is: two factors.
      if (who.lacksFactor) await beginSession(c, services.config, pool, { account: who.id, by: 'passkey' });
      return c.json({ id }, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/api/passkeys/{id}',
      request: { params: z.object({ id: credentialId }) },
      responses: { 204: { description: 'Removed' }, ...problems },
    }),
    async (c) => {
      const who = provenOf(c);
      const { id } = c.req.valid('param');
      if (!(await passkeysOf(pool, who.id)).some((one) => one.id === id)) throw notFound();
      await performAccountAct(services, who.id, { act: 'remove-passkey' }, who, {
        also: async (tx) => {
          if (!(await dropPasskey(tx, who.id, id))) throw notFound();
        },
      });
      return c.body(null, 204);
    },
  );
}

function signInByPasskey(router: Router, services: Services): void {
  const { config, store } = services;
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/session/passkey/options',
      responses: { 200: json(shaped<object>('AuthenticationOptions', 'For the browser'), 'A challenge'), ...problems },
    }),
    async (c) => {
      const options = await generateAuthenticationOptions({
        rpID: expectedSite(c, services).rpId,
        userVerification: 'required',
      });
      await keepChallenge(store.pool, options.challenge, null);
      return c.json(options as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/session/passkey',
      request: jsonBody(z.strictObject({ answer: assertion })),
      responses: { 200: json(meSchema, 'Signed in'), ...problems },
    }),
    async (c) => {
      const { answer } = c.req.valid('json');
      const attempt = await countAttempt(store.pool, `passkey:${answer.id}`, callerAddress(c, services));
      const account = await accountBehind(c, services, answer as AuthenticationResponseJSON);
      if (!account) {
        noteSecurity(c, services, { what: 'sign-in', by: 'passkey', outcome: 'refused' });
        throw new Problem(401, 'wrong-passkey');
      }
      await attempt.succeeded();
      await beginSession(c, config, store.pool, { account: account.id, by: 'passkey' });
      noteSecurity(c, services, { what: 'sign-in', by: 'passkey', outcome: 'done', account: account.id });
      return c.json(await meAnswer(c, services, account), 200);
    },
  );
}

/** Whose key signed the challenge; null where it is not one of ours, or not rightly signed. */
async function accountBehind(c: Context<Env>, services: Services, response: AuthenticationResponseJSON) {
  const { pool } = services.store;
  const passkey = await passkeyById(pool, response.id);
  if (!passkey) return null;
  const { origin, rpId } = expectedSite(c, services);
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => useChallenge(pool, challenge, null),
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) return null;
  await noteUse(pool, passkey.id, verified.authenticationInfo.newCounter);
  return accountById(pool, passkey.account);
}
