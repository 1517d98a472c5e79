import { createRoute, z } from '@hono/zod-openapi';
import { renderCodeSheetPdf } from '@plenum/office';
import type { CodeReach } from '@plenum/organisation';
import type { Context } from 'hono';
import { type Language, languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { type Env, json, jsonBody, problems, type Router } from '../http/router.ts';
import type { Services } from '../services.ts';
import { performAccountAct } from './account-acts.ts';
import { codeSheetOf, type Slip } from './code-sheet.ts';
import { codesOf, type IssuedCode, keepCode, type ListedCode, makeCode, revokeCodes } from './paper-code.ts';
import type { SignedIn } from './session.ts';

/** How long codes may be used, in hours. */
export const codeHours = z.int().min(1).max(336);

/** Where codes on paper are given out, and for what: one election, or one meeting. */
interface CodeDesk<Asked> {
  readonly who: SignedIn;
  readonly reach: CodeReach;
  /** Whose election or meeting it is, and its name: they head the sheet. */
  readonly heading: string;
  readonly title: string;
  /** The codes made, with whom they are for. Throws what is wrong before any is made. */
  readonly issue: (asked: Asked, until: string, language: Language) => Promise<readonly Slip[]>;
  /** A code as the list shows it. */
  readonly listed: (code: ListedCode) => ListedCode;
}

interface CodeDeskRoutes<Asked> {
  /** `/api/…/{id}`: the codes are below it. */
  readonly path: string;
  readonly body: z.ZodType<Asked & { readonly hours: number }>;
  readonly list: z.ZodType;
  /** @throws Problem 403 or 404 where the caller gives out no codes there */
  readonly deskOf: (c: Context<Env>, id: string) => Promise<CodeDesk<Asked>>;
}

/** Lists the codes of an election or a meeting, makes the sheet of new ones, takes one back. */
export function codeDeskRoutes<Asked>(router: Router, services: Services, options: CodeDeskRoutes<Asked>): void {
  const { path, body, list, deskOf } = options;
  const { pool } = services.store;
  const params = z.object({ id: pathId });
  router.openapi(
    createRoute({
      method: 'get',
      path: `${path}/codes`,
      request: { params },
      responses: { 200: json(z.array(list), 'By name'), ...problems },
    }),
    async (c) => {
      const desk = await deskOf(c, c.req.valid('param').id);
      return c.json((await codesOf(pool, desk.reach)).map(desk.listed) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: `${path}/codes`,
      request: { params, ...jsonBody(body) },
      responses: { 200: { description: 'The sheet to print, PDF: the codes are never shown again' }, ...problems },
    }),
    async (c) => {
      const desk = await deskOf(c, c.req.valid('param').id);
      const asked = c.req.valid('json') as Asked & { readonly hours: number };
      const made = services.now();
      const until = new Date(Date.parse(made) + asked.hours * 3_600_000).toISOString();
      const language = languageOf(c);
      const slips = await desk.issue(asked, until, language);
      const { heading, title } = desk;
      const facts = { language, origin: originOf(c, services), heading, title, until, made };
      return c.body(new Uint8Array(renderCodeSheetPdf(codeSheetOf(slips, facts))), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'inline; filename="codes.pdf"',
      });
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path: `${path}/codes/{account}`,
      request: { params: z.object({ id: pathId, account: pathId }) },
      responses: { 204: { description: 'Revoked; who signed in with it is signed out' }, ...problems },
    }),
    async (c) => {
      const { id, account } = c.req.valid('param') as { id: string; account: string };
      const { who, reach } = await deskOf(c, id);
      if (!(await codesOf(pool, reach)).some((code) => code.account === account)) throw notFound();
      await performAccountAct(services, account, { act: 'revoke-code', ...reach }, who, {
        mayIssueCodes: true,
        also: (tx) => revokeCodes(tx, account, reach),
      });
      return c.body(null, 204);
    },
  );
}

/** Opens an account without a password. */
export async function openCodeAccount(services: Services, who: SignedIn, id: string, name: string): Promise<void> {
  const login = `ma.${id.replaceAll('-', '').slice(0, 16)}`;
  await performAccountAct(services, id, { act: 'open-code-account', id, name, login }, who, { mayIssueCodes: true });
}

/** Issues a code to an account without a password; an earlier one signs in no more. @returns the code, which is kept nowhere */
export async function issueCode(services: Services, who: SignedIn, issued: IssuedCode): Promise<string> {
  const { account, reach, until } = issued;
  const code = await makeCode(services.store.pool);
  await performAccountAct(services, account, { act: 'issue-code', ...reach, until }, who, {
    mayIssueCodes: true,
    also: (tx) => keepCode(tx, issued, code),
  });
  return code.code;
}

/** How people reach the server: as configured, or as the organiser's own browser does where it listens on a plain address. */
function originOf(c: Context<Env>, services: Services): string {
  const { origin } = services.config;
  const host = c.req.header('host');
  if (!host || origin.startsWith('https:') || !/^[\w.:[\]-]+$/.test(host)) return origin;
  return `http://${host}`;
}
