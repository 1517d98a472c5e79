import { createRoute, z } from '@hono/zod-openapi';
import { type Duty, dutiesOf, electionDecider, nouns } from '@plenum/election';
import type { Finding } from '@plenum/kernel';
import { renderCodeSheetPdf } from '@plenum/office';
import { accountLimits } from '@plenum/organisation';
import type { Context } from 'hono';
import { type LoadedElection, performElectionAct } from '../election/election-acts.ts';
import { regulationHash } from '../election/pinned-regulation.ts';
import { readable } from '../election/readable.ts';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { forbidden, notFound, Problem, Refused } from '../http/problem.ts';
import { type Env, json, jsonBody, problems, type Router, shaped, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { performAccountAct } from './account-acts.ts';
import { accountById } from './account-rows.ts';
import { callerAddress } from './caller-address.ts';
import { codeSheetOf, type Slip } from './code-sheet.ts';
import { meAnswer, meSchema } from './me.ts';
import { codesOf, keepCode, type ListedCode, makeCode, revokeCodes, typedCode, useCode } from './paper-code.ts';
import { noteSecurity } from './security-note.ts';
import { beginSession, isBound, type SignedIn } from './session.ts';
import { countAttempt } from './throttle.ts';

const params = z.object({ id: pathId });
/** Duties that may be held with a code on paper: those of one evening, which change no rule and approve nothing. */
const codeDuties = ['teller', 'observer'] as const satisfies readonly Duty[];
const newCodes = z
  .strictObject({
    /** How long the codes may be used. */
    hours: z.int().min(1).max(336),
    people: z
      .array(
        z.union([
          z.strictObject({
            name: plainText(accountLimits.name).refine((name) => name.trim() !== ''),
            duty: z.enum(codeDuties),
          }),
          z.strictObject({ account: pathId }),
        ]),
      )
      .min(1)
      .max(60),
  })
  .openapi('NewCodes');

async function organised(services: Services, id: string, who: SignedIn): Promise<LoadedElection> {
  const loaded = await readable(services, id, who);
  if (isBound(who) || !dutiesOf(loaded.state, who.id).includes('organiser')) throw forbidden();
  return loaded;
}

/** Codes on paper for people without an account: they sign in once, to one election. */
export function codeRoutes(router: Router, services: Services): void {
  const { pool } = services.store;
  signInByCode(router, services);
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/codes',
      request: { params },
      responses: { 200: json(z.array(shaped<ListedCode>('PaperCode', 'Never the code')), 'By name'), ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await organised(services, id, whoIs(c));
      return c.json((await codesOf<Duty>(pool, { election: id })) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/elections/{id}/codes',
      request: { params, ...jsonBody(newCodes) },
      responses: { 200: { description: 'The sheet to print, PDF: the codes are never shown again' }, ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { hours, people } = c.req.valid('json');
      const who = whoIs(c);
      const loaded = await organised(services, id, who);
      const until = new Date(Date.parse(services.now()) + hours * 3_600_000).toISOString();
      const issue = { services, loaded, who, until };
      // All of them may have a code, or nobody gets one.
      await checkAll(issue, people);
      const slips: Slip<Duty>[] = [];
      for (const person of people) slips.push(await issueTo(issue, person));
      const language = languageOf(c);
      const noun = nouns(language).duty;
      const pdf = renderCodeSheetPdf(
        codeSheetOf(
          slips.map((slip) => ({ ...slip, duty: noun[slip.duty] })),
          {
            language,
            origin: originOf(c, services),
            heading: loaded.state.meeting.organisation,
            title: loaded.state.title[language],
            until,
            made: services.now(),
          },
        ),
      );
      return c.body(new Uint8Array(pdf), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'inline; filename="codes.pdf"',
      });
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: '/api/elections/{id}/codes/{account}',
      request: { params: z.object({ id: pathId, account: pathId }) },
      responses: { 204: { description: 'Revoked; who signed in with it is signed out' }, ...problems },
    }),
    async (c) => {
      const { id, account } = c.req.valid('param');
      const who = whoIs(c);
      await organised(services, id, who);
      if (!(await codesOf(pool, { election: id })).some((code) => code.account === account)) throw notFound();
      const act = { act: 'revoke-code', election: id } as const;
      await performAccountAct(services, account, act, who, {
        mayIssueCodes: true,
        also: (tx) => revokeCodes(tx, account, { election: id }),
      });
      return c.body(null, 204);
    },
  );
}

interface Issuing {
  readonly services: Services;
  readonly loaded: LoadedElection;
  readonly who: SignedIn;
  readonly until: string;
}
type Person = z.infer<typeof newCodes>['people'][number];

/** @throws Problem 404 for somebody who has no code here; Refused with every finding on new duties */
async function checkAll({ services, loaded, who }: Issuing, people: readonly Person[]): Promise<void> {
  const { state, regulation } = loaded;
  const context = {
    now: services.now(),
    actor: { id: who.id, name: who.name },
    freshId: services.freshId,
    regulation,
    regulationHash: regulationHash(regulation),
  };
  const findings: Finding[] = [];
  for (const person of people) {
    if ('account' in person) {
      await knownHolder(services, state.id, person.account);
      continue;
    }
    const { name, duty } = person;
    const verdict = electionDecider.decide(
      { act: 'give-duty', account: services.freshId(), name, duty },
      state,
      context,
    );
    if ('refused' in verdict) findings.push(...verdict.refused);
  }
  if (findings.length > 0) throw new Refused(findings);
}

/** A new person gets the duty, an account without a password and a code; one who had a code gets another. */
async function issueTo({ services, loaded, who, until }: Issuing, person: Person): Promise<Slip<Duty>> {
  const election = loaded.state.id;
  const { account, name, duty } =
    'account' in person
      ? await knownHolder(services, election, person.account)
      : await newHolder(services, loaded, who, person);
  const code = await makeCode(services.store.pool);
  await performAccountAct(services, account, { act: 'issue-code', election, until }, who, {
    mayIssueCodes: true,
    also: (tx) => keepCode(tx, { account, reach: { election }, duty, until }, code),
  });
  return { name, duty, code: code.code };
}

async function knownHolder(services: Services, election: string, account: string) {
  const code = (await codesOf<Duty>(services.store.pool, { election })).find((one) => one.account === account);
  if (!code) throw notFound();
  return { account, name: code.name, duty: code.duty };
}

/** The duty first: where the rules refuse it, no account is made. */
async function newHolder(
  services: Services,
  { state, regulation }: LoadedElection,
  who: SignedIn,
  { name, duty }: Extract<Person, { name: string }>,
) {
  const account = services.freshId();
  const act = { act: 'give-duty', account, name, duty } as const;
  await performElectionAct(services, { id: state.id, act, actor: who, regulation });
  const login = `ma.${account.replaceAll('-', '').slice(0, 16)}`;
  await performAccountAct(services, account, { act: 'open-code-account', id: account, name, login }, who, {
    mayIssueCodes: true,
  });
  return { account, name: name.trim(), duty };
}

/** How people reach the server: as configured, or as the organiser's own browser does where it listens on a plain address. */
export function originOf(c: Context<Env>, services: Services): string {
  const { origin } = services.config;
  const host = c.req.header('host');
  if (!host || origin.startsWith('https:') || !/^[\w.:[\]-]+$/.test(host)) return origin;
  return `http://${host}`;
}

function signInByCode(router: Router, services: Services): void {
  const { config, store } = services;
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/session/code',
      request: jsonBody(z.strictObject({ code: plainText(100) })),
      responses: { 200: json(meSchema, 'Signed in, to one election or meeting; the code is used up'), ...problems },
    }),
    async (c) => {
      const { code } = c.req.valid('json');
      const attempt = await countAttempt(store.pool, `code:${typedCode(code).slice(0, 5)}`, callerAddress(c, services));
      const found = await useCode(store.pool, code);
      const account = found && (await accountById(store.pool, found.account));
      if (!found || !account) {
        noteSecurity(c, services, { what: 'sign-in', by: 'code', outcome: 'refused' });
        throw new Problem(401, 'wrong-code');
      }
      await attempt.succeeded();
      await beginSession(c, config, store.pool, { ...found, by: 'code' });
      noteSecurity(c, services, { what: 'sign-in', by: 'code', outcome: 'done', account: account.id });
      return c.json(await meAnswer(c, services, account, found), 200);
    },
  );
}
