import { createRoute, z } from '@hono/zod-openapi';
import {
  type AmendmentsView,
  amendmentActions,
  type ConsolidatedView,
  type EffectAct,
  effectDecider,
  type InForceView,
  type MissingView,
  type RelationsView,
  relationKinds,
} from '@plenum/rulebook';
import { pathId, plainText } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import { contextOf } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { effectStream, writeEffectRow } from './effect-rows.ts';
import { amendmentsView, consolidatedView, inForceView, missingView, relationsView } from './effect-view.ts';
import { instrumentRows } from './instrument-rows.ts';
import type { Keeper } from './number-acts.ts';
import { rulebookRefusals } from './number-routes.ts';
import { secretLines } from './number-rows.ts';
import { performStreamAct } from './stream-act.ts';

const day = plainText(40);
const place = plainText(200);
const places = z.array(place).max(200);
const reason = plainText(2_000);
const relationSchema = z.strictObject({
  kind: z.enum(relationKinds),
  source: pathId,
  target: pathId,
  provisions: places,
  citing: place.nullable(),
  words: plainText(2_000),
  since: day.nullable(),
});
const amendmentSchema = z.strictObject({
  target: pathId,
  action: z.enum(amendmentActions),
  place,
  text: z.array(plainText(16_000)).max(400),
  words: z.strictObject({ from: plainText(1_000), to: plainText(1_000) }).nullable(),
  citing: place.nullable(),
  since: day.nullable(),
});
const actSchema = z
  .strictObject({
    seen: z.int().min(0).optional(),
    act: z.discriminatedUnion('act', [
      z.strictObject({
        act: z.literal('set-in-force'),
        dates: z.array(z.strictObject({ date: day, provisions: places })).max(60),
        expires: day.nullable(),
        reason,
      }),
      z.strictObject({ act: z.literal('state-relations'), relations: z.array(relationSchema).max(200) }),
      z.strictObject({ act: z.literal('strike-relation'), relation: plainText(1_200), reason }),
      z.strictObject({ act: z.literal('state-amendments'), amendments: z.array(amendmentSchema).max(200) }),
      z.strictObject({ act: z.literal('strike-amendment'), amendment: plainText(1_200), reason }),
    ]),
  })
  .openapi('EffectActBody');
const params = z.object({ id: pathId });
const onDay = z.object({ on: z.iso.date().optional() });

/** Performs an act on what an instrument does. @throws Refused, StaleScreen, Problem 404 */
export async function performEffectAct(
  services: Services,
  id: string,
  act: EffectAct,
  who: Keeper,
  seen?: number,
): Promise<void> {
  const rows = await instrumentRows(services.store.pool);
  if (!rows.some((row) => row.id === id)) throw notFound();
  await performStreamAct(services, {
    decider: effectDecider,
    stream: effectStream(id),
    act,
    context: {
      now: who.now ?? services.now(),
      actor: { id: who.id, name: who.name },
      freshId: services.freshId,
      actorIsAdministrator: who.administrator,
      instrument: id,
      isRegistered: (other) => rows.some((row) => row.id === other),
    },
    expectedNumber: seen,
    project: (tx, _events, state) => writeEffectRow(tx, id, state),
  });
}

/** Force on a day, relations, instructions and consolidated texts. */
export function effectRoutes(services: Services): Router {
  const router = newRouter();
  const today = () =>
    contextOf(services, { actor: { id: '', name: '' }, reach: { administrator: false, offices: [] } }).today;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/in-force',
      request: { query: onDay },
      responses: {
        200: json(
          shaped<InForceView>('InForceView', 'Where every instrument stands on a day'),
          'The register on a day',
        ),
        ...problems,
      },
    }),
    async (c) => {
      wholeAccountOf(c);
      const on = c.req.valid('query').on ?? today();
      const [lines, secret] = await Promise.all([inForceView(services, on), secretLines(services.store.pool)]);
      return c.json({ on, lines, secret } as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/missing-instruments',
      responses: {
        200: json(
          shaped<MissingView>('MissingView', 'What is cited and not registered'),
          'Instruments that are cited and not registered',
        ),
        ...problems,
      },
    }),
    async (c) => {
      wholeAccountOf(c);
      return c.json((await missingView(services)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/instruments/{id}/effect',
      request: { params, ...jsonBody(actSchema) },
      responses: { 200: json(z.object({ id: z.string() }), 'Done'), ...rulebookRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const { id } = c.req.valid('param');
      const { act, seen } = c.req.valid('json');
      await performEffectAct(services, id, act, who, seen);
      return c.json({ id }, 200);
    },
  );
  viewRoutes(router, services, today);
  return router;
}

function viewRoutes(router: Router, services: Services, today: () => string): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/relations',
      request: { params },
      responses: {
        200: json(shaped<RelationsView>('RelationsView', 'Relations both ways, and what falls with it'), 'Relations'),
        ...problems,
      },
    }),
    async (c) => {
      wholeAccountOf(c);
      return c.json((await relationsView(services, c.req.valid('param').id, today())) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/amendments',
      request: { params },
      responses: {
        200: json(shaped<AmendmentsView>('AmendmentsView', 'Its instructions on other texts'), 'Instructions'),
        ...problems,
      },
    }),
    async (c) => {
      wholeAccountOf(c);
      return c.json((await amendmentsView(services, c.req.valid('param').id)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/consolidated',
      request: { params, query: onDay },
      responses: {
        200: json(shaped<ConsolidatedView>('ConsolidatedView', 'The text on a day'), 'The consolidated text'),
        ...problems,
      },
    }),
    async (c) => {
      wholeAccountOf(c);
      const on = c.req.valid('query').on ?? today();
      return c.json((await consolidatedView(services, c.req.valid('param').id, on)) as never, 200);
    },
  );
}
