import { createRoute, z } from '@hono/zod-openapi';
import { type Meeting, meetingNouns, sitterOf } from '@plenum/meeting';
import { renderCodeSheetPdf } from '@plenum/office';
import { performAccountAct } from '../account/account-acts.ts';
import { originOf } from '../account/code-routes.ts';
import { codeSheetOf, type Slip } from '../account/code-sheet.ts';
import { codesOf, keepCode, type ListedCode, makeCode, revokeCodes } from '../account/paper-code.ts';
import type { SignedIn } from '../account/session.ts';
import { languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { json, jsonBody, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { performMeetingAct } from './meeting-acts.ts';
import type { MeetingReach } from './reach.ts';
import { preparingReachOf } from './summons-routes.ts';

const params = z.object({ id: pathId });
/** Each code's secret is hashed slowly on purpose: a delegation at a time. */
const newCodes = z
  .strictObject({ hours: z.int().min(1).max(336), people: z.array(pathId).min(1).max(200) })
  .openapi('NewDelegateCodes');

/** A code of somebody in the meeting. */
export interface DelegateCode extends ListedCode {
  readonly person: string | null;
}
const listShape = shaped<DelegateCode>('DelegateCode', 'Never the code');

/** Codes on paper for delegates without an account: they sign in once, to this meeting, as themselves. */
export function delegateCodeRoutes(router: Router, services: Services): void {
  const { pool } = services.store;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/codes',
      request: { params },
      responses: { 200: json(z.array(listShape), 'By name'), ...problems },
    }),
    async (c) => {
      const { meeting } = await preparingReachOf(services, c, c.req.valid('param').id);
      const persons = new Map(meeting.holders.map((holder) => [holder.account, holder.person]));
      const codes = await codesOf(pool, { meeting: meeting.id });
      return c.json(codes.map((code) => ({ ...code, person: persons.get(code.account) ?? null })) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/codes',
      request: { params, ...jsonBody(newCodes) },
      responses: { 200: { description: 'The sheet to print, PDF: the codes are never shown again' }, ...refusals },
    }),
    async (c) => {
      const reach = await preparingReachOf(services, c, c.req.valid('param').id);
      const { hours, people } = c.req.valid('json');
      const { meeting } = reach;
      const until = new Date(Date.parse(services.now()) + hours * 3_600_000).toISOString();
      const language = languageOf(c);
      const slips = await issueAll(services, reach, people, until, language);
      const { tree } = await loadTree(services);
      const pdf = renderCodeSheetPdf(
        codeSheetOf(slips, {
          language,
          origin: originOf(c, services),
          heading: tree.units.get(meeting.unit)?.name ?? '',
          title: meeting.name,
          until,
          made: services.now(),
        }),
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
      path: '/api/meetings/{id}/codes/{account}',
      request: { params: z.object({ id: pathId, account: pathId }) },
      responses: { 204: { description: 'Revoked; who signed in with it is signed out' }, ...problems },
    }),
    async (c) => {
      const { id, account } = c.req.valid('param');
      const { who } = await preparingReachOf(services, c, id);
      const of = { meeting: id };
      if (!(await codesOf(pool, of)).some((code) => code.account === account)) throw notFound();
      await performAccountAct(services, account, { act: 'revoke-code', ...of }, who, {
        mayIssueCodes: true,
        also: (tx) => revokeCodes(tx, account, of),
      });
      return c.body(null, 204);
    },
  );
}

/** Delegations of those who may have a code: who sits, and the alternates. */
const unitsByPerson = (meeting: Meeting): ReadonlyMap<string, string> =>
  new Map([
    ...meeting.alternates.map(({ person, unit }) => [person, unit] as const),
    ...meeting.seats.filter((seat) => seat.excluded === null).map((seat) => [sitterOf(seat), seat.unit] as const),
  ]);

/**
 * A slip for each; whoever has an account with a password needs none and is left out. @throws Problem 404 where somebody is not in
 * the meeting, before anything is done
 */
async function issueAll(
  services: Services,
  reach: MeetingReach,
  people: readonly string[],
  until: string,
  language: 'vi' | 'en',
): Promise<readonly Slip[]> {
  const { meeting } = reach;
  const units = unitsByPerson(meeting);
  if (people.some((person) => !units.has(person))) throw notFound();
  const { tree } = await loadTree(services);
  const names = await namesOf(services.store.pool, people);
  const coded = new Set((await codesOf(services.store.pool, { meeting: meeting.id })).map((code) => code.account));
  const noun = meetingNouns(language).duty.delegate;
  const slips: Slip[] = [];
  for (const person of new Set(people)) {
    const held = meeting.holders.find((holder) => holder.person === person)?.account;
    if (held !== undefined && !coded.has(held)) continue;
    const name = names.get(person) ?? person;
    const account = held ?? (await openDelegate(services, reach, person, name));
    const unit = tree.units.get(units.get(person) ?? '')?.name ?? '';
    const code = await issue(services, reach.who, { account, meeting: meeting.id, until });
    slips.push({ name, duty: `${noun.charAt(0).toUpperCase()}${noun.slice(1)} · ${unit}`, code });
  }
  return slips;
}

/** An account without a password that stands for a delegate in this meeting. */
async function openDelegate(services: Services, reach: MeetingReach, person: string, name: string): Promise<string> {
  const account = services.freshId();
  const login = `ma.${account.replaceAll('-', '').slice(0, 16)}`;
  await performAccountAct(services, account, { act: 'open-code-account', id: account, name, login }, reach.who, {
    mayIssueCodes: true,
  });
  const act = { act: 'give-duties', account, duties: ['delegate'], person } as const;
  await performMeetingAct(services, reach.meeting.id, act, { actor: reach.who, mayConvene: reach.mayConvene });
  return account;
}

interface Issuing {
  readonly account: string;
  readonly meeting: string;
  readonly until: string;
}

async function issue(services: Services, who: SignedIn, { account, meeting, until }: Issuing): Promise<string> {
  const code = await makeCode(services.store.pool);
  await performAccountAct(services, account, { act: 'issue-code', meeting, until }, who, {
    mayIssueCodes: true,
    also: (tx) => keepCode(tx, { account, reach: { meeting }, duty: 'delegate', until }, code),
  });
  return code.code;
}
