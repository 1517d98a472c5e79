import { createRoute, z } from '@hono/zod-openapi';
import { sheetCsv, sheetsXlsx } from '@plenum/office';
import { type NumberRunLine, type NumberRunView, secrecyDegrees } from '@plenum/rulebook';
import { findingInWords } from '../http/finding-in-words.ts';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { instrumentRows } from './instrument-rows.ts';
import { loadNumberRun, performNumberRunAct, performSecretItemAct } from './number-acts.ts';
import { numberRunLines, secretLines } from './number-rows.ts';
import { numberSheet } from './number-sheet.ts';

const text = (maximum: number) => plainText(maximum).nullable();
const formSchema = z.strictObject({
  issuer: plainText(400),
  type: text(40),
  term: plainText(400),
  symbol: plainText(200),
  usedTo: z.int().min(0).max(1_000_000),
});
const entrySchema = z.strictObject({
  date: plainText(40),
  type: text(40),
  degree: z.enum(secrecyDegrees).nullable(),
  title: text(2_000),
  signer: text(400),
  recipients: text(2_000),
  keptBy: text(400),
  copies: z.int().min(0).max(10_000_000).nullable(),
  note: text(2_000),
});
const actSchema = z
  .strictObject({
    seen: z.int().min(0).optional(),
    act: z.discriminatedUnion('act', [
      z.strictObject({
        act: z.literal('issue-number'),
        number: z.int().min(1).max(10_000_000).nullable(),
        entry: entrySchema,
      }),
      z.strictObject({ act: z.literal('reserve-numbers'), count: z.int().min(1).max(1_000), reason: plainText(2_000) }),
      z.strictObject({
        act: z.literal('cancel-number'),
        number: z.int().min(1).max(10_000_000),
        reason: plainText(2_000),
      }),
      z.strictObject({ act: z.literal('close-number-run'), reason: plainText(2_000) }),
    ]),
  })
  .openapi('NumberRunActBody');
const secretSchema = z.strictObject({
  number: plainText(200),
  date: plainText(40),
  degree: z.enum(secrecyDegrees),
});
export const rulebookRefusals = {
  ...problems,
  409: json(shaped<object>('RulebookRefused', '{ refused: findings with message }'), 'The rules forbid it'),
  412: json(shaped<object>('RulebookStale', '{ conflict, message }'), 'The screen was stale'),
} as const;

const view = shaped<NumberRunView>('NumberRunView', 'A run of numbers with every number it gave');
const params = z.object({ id: pathId });
const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Runs of numbers, the register of what was issued under them, and secret items. */
export function numberRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/number-runs',
      responses: {
        200: json(z.array(shaped<NumberRunLine>('NumberRunLine', 'A run of numbers')), 'All, open ones first'),
        ...problems,
      },
    }),
    async (c) => {
      wholeAccountOf(c);
      return c.json((await numberRunLines(services.store.pool)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/number-runs',
      request: jsonBody(formSchema),
      responses: { 201: json(z.object({ id: z.string() }), 'Opened'), ...rulebookRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const id = services.freshId();
      await performNumberRunAct(services, id, { act: 'open-number-run', id, form: c.req.valid('json') }, who);
      return c.json({ id }, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/number-runs/{id}',
      request: { params },
      responses: { 200: json(view, 'The run'), ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      return c.json((await viewOf(services, c.req.valid('param').id)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/number-runs/{id}/acts',
      request: { params, ...jsonBody(actSchema) },
      responses: { 200: json(view, 'The run after the act; `findings` warns'), ...rulebookRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const { id } = c.req.valid('param');
      await loadNumberRun(services, id);
      const { act, seen } = c.req.valid('json');
      const { findings } = await performNumberRunAct(services, id, act, who, seen);
      const language = languageOf(c);
      const warned = findings.map((finding) => findingInWords(finding, language));
      return c.json({ ...(await viewOf(services, id)), findings: warned } as never, 200);
    },
  );
  sheetRoute(router, services);
  secretRoutes(router, services);
  return router;
}

function sheetRoute(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/number-runs/{id}/register/{format}',
      request: { params: params.extend({ format: z.enum(['csv', 'xlsx']) }) },
      responses: { 200: { description: 'The register of issued instruments' }, ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      const { id, format } = c.req.valid('param');
      const { state } = await loadNumberRun(services, id);
      const language = languageOf(c);
      const sheet = numberSheet(state, language);
      const bytes = format === 'csv' ? sheetCsv(sheet, language) : await sheetsXlsx([sheet]);
      return new Response(Buffer.from(bytes), {
        headers: {
          'content-type': mediaTypes[format],
          'content-disposition': `attachment; filename="register-${id}.${format}"`,
        },
      }) as never;
    },
  );
}

function secretRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/secret-items',
      request: jsonBody(secretSchema),
      responses: { 201: json(z.object({ id: z.string() }), 'Entered'), ...rulebookRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const id = services.freshId();
      await performSecretItemAct(services, id, { act: 'register-secret-item', id, entry: c.req.valid('json') }, who);
      return c.json({ id }, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/secret-items/{id}/acts',
      request: {
        params,
        ...jsonBody(
          z.strictObject({
            act: z.discriminatedUnion('act', [
              z.strictObject({
                act: z.literal('correct-secret-item'),
                entry: secretSchema,
                reason: plainText(2_000),
              }),
            ]),
          }),
        ),
      },
      responses: { 200: json(z.object({ id: z.string() }), 'Corrected'), ...rulebookRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const { id } = c.req.valid('param');
      const lines = await secretLines(services.store.pool);
      if (!lines.some((line) => line.id === id)) throw notFound();
      await performSecretItemAct(services, id, c.req.valid('json').act, who);
      return c.json({ id }, 200);
    },
  );
}

async function viewOf(services: Services, id: string): Promise<NumberRunView> {
  const { state, number } = await loadNumberRun(services, id);
  const rows = await instrumentRows(services.store.pool);
  const byName = new Map(rows.map((row) => [`${row.number} ${row.date}`, row.id]));
  const named = state.lines.flatMap((line) => {
    if (line.status !== 'issued') return [];
    const name = `${line.symbol} ${line.entry.date}`;
    const instrument = byName.get(name);
    return instrument ? [[name, instrument] as const] : [];
  });
  return { run: state, number, instruments: Object.fromEntries(named), findings: [] };
}
