import { createRoute, z } from '@hono/zod-openapi';
import { type Duty, dutiesOf, electionDecider, nouns } from '@plenum/election';
import type { Finding } from '@plenum/kernel';
import { accountLimits } from '@plenum/organisation';
import { type LoadedElection, performElectionAct } from '../election/election-acts.ts';
import { regulationHash } from '../election/pinned-regulation.ts';
import { readable } from '../election/readable.ts';
import { type Language, languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { forbidden, notFound, Problem, Refused } from '../http/problem.ts';
import { json, jsonBody, problems, type Router, shaped, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { accountById } from './account-rows.ts';
import { callerAddress } from './caller-address.ts';
import { codeDeskRoutes, codeHours, issueCode, openCodeAccount } from './code-desk.ts';
import type { Slip } from './code-sheet.ts';
import { meAnswer, meSchema } from './me.ts';
import { codesOf, type ListedCode, typedCode, useCode } from './paper-code.ts';
import { noteSecurity } from './security-note.ts';
import { beginSession, isBound, type SignedIn } from './session.ts';
import { countAttempt } from './throttle.ts';

/** Duties that may be held with a code on paper: those of one evening, which change no rule and approve nothing. */
const codeDuties = ['teller', 'observer'] as const satisfies readonly Duty[];
const newCodes = z
  .strictObject({
    /** How long the codes may be used. */
    hours: codeHours,
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

/** Codes on paper for tellers and observers without an account: they sign in once, to one election. */
export function codeRoutes(router: Router, services: Services): void {
  signInByCode(router, services);
  codeDeskRoutes(router, services, {
    path: '/api/elections/{id}',
    body: newCodes,
    list: shaped<ListedCode>('PaperCode', 'Never the code'),
    async deskOf(c, id) {
      const who = whoIs(c);
      const loaded = await readable(services, id, who);
      if (isBound(who) || !dutiesOf(loaded.state, who.id).includes('organiser')) throw forbidden();
      const { meeting, title } = loaded.state;
      return {
        who,
        reach: { election: id },
        heading: meeting.organisation,
        title: title[languageOf(c)],
        issue: ({ people }, until, language) => issueAll({ services, loaded, who, until }, people, language),
        listed: (code) => code,
      };
    },
  });
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

/** All of them may have a code, or nobody gets one. */
async function issueAll(issuing: Issuing, people: readonly Person[], language: Language): Promise<readonly Slip[]> {
  await checkAll(issuing, people);
  const noun = nouns(language).duty;
  const slips: Slip[] = [];
  for (const person of people) {
    const { duty, ...slip } = await issueTo(issuing, person);
    slips.push({ ...slip, duty: noun[duty] });
  }
  return slips;
}

/** A new person gets the duty, an account without a password and a code; one who had a code gets another. */
async function issueTo({ services, loaded, who, until }: Issuing, person: Person): Promise<Slip<Duty>> {
  const election = loaded.state.id;
  const { account, name, duty } =
    'account' in person
      ? await knownHolder(services, election, person.account)
      : await newHolder(services, loaded, who, person);
  const code = await issueCode(services, who, { account, reach: { election }, duty, until });
  return { name, duty, code };
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
  await openCodeAccount(services, who, account, name);
  return { account, name: name.trim(), duty };
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
