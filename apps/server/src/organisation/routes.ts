import { createRoute, z } from '@hono/zod-openapi';
import { mayReadUnit, memberStatuses, pathOf, visibleRoots } from '@plenum/organisation';
import { findingInWords } from '../http/finding-in-words.ts';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import type { Services } from '../services.ts';
import { bodyActOf, bodyBody, newPersonSchema, personActOf, personBody, treeActOf, treeBody } from './act-schema.ts';
import { actingOf, refusals } from './acting.ts';
import { exportRoute } from './export-route.ts';
import { importRoutes } from './import-routes.ts';
import { listPeople, withAllBelow } from './list-people.ts';
import { loadTree, performBodyAct, performPersonAct, performTreeAct } from './organisation-acts.ts';
import { personView } from './person-view.ts';
import { type PersonInList, type PersonView, personInList } from './popolo.ts';
import { type TreeView, treeView, type UnitView, unitView } from './unit-view.ts';

const params = z.object({ id: pathId });
const unitShape = shaped<UnitView>('UnitView', 'A unit, its bodies with terms, posts and memberships (Popolo names)');
const personShape = shaped<PersonView>('PersonView', 'A person, memberships, statuses and posts (Popolo names)');
const treeShape = shaped<TreeView>(
  'TreeView',
  'Units that the caller sees (Popolo organizations), people and vacancies',
);
const pageShape = shaped<{ readonly persons: readonly PersonInList[]; readonly next: string | null }>(
  'PersonPage',
  'People in order of names; `next` goes into `after`',
);
/** The tree, the units and the people: everybody sees what their offices reach. */
export function organisationRoutes(services: Services): Router {
  const router = newRouter();
  unitRoutes(router, services);
  personRoutes(router, services);
  importRoutes(router, services);
  exportRoute(router, services);
  return router;
}

function unitRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/organizations',
      responses: { 200: json(treeShape, 'The tree'), ...problems },
    }),
    async (c) => c.json((await treeView(services, (await actingOf(c, services)).reach)) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/organizations/acts',
      request: jsonBody(treeBody),
      responses: { 200: json(z.object({ id: z.string(), number: z.number() }), 'Done'), ...refusals },
    }),
    async (c) => {
      const acting = await actingOf(c, services);
      const { act, seen } = c.req.valid('json');
      const treeAct = treeActOf(act, services.freshId);
      const { number } = await performTreeAct(services, treeAct, acting, seen);
      return c.json({ id: 'id' in treeAct ? treeAct.id : '', number }, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/organizations/{id}',
      request: { params },
      responses: { 200: json(unitShape, 'The unit'), ...problems },
    }),
    async (c) =>
      c.json((await unitView(services, c.req.valid('param').id, (await actingOf(c, services)).reach)) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/organizations/{id}/acts',
      request: { params, ...jsonBody(bodyBody) },
      responses: { 200: json(unitShape, 'The unit as it is then; `findings` warns'), ...refusals },
    }),
    async (c) => {
      const acting = await actingOf(c, services);
      const { id } = c.req.valid('param');
      const { act, seen } = c.req.valid('json');
      const { findings } = await performBodyAct(services, id, bodyActOf(act), acting, seen);
      const language = languageOf(c);
      const view = await unitView(services, id, (await actingOf(c, services)).reach).catch(() => null);
      return c.json({ ...view, findings: findings.map((finding) => findingInWords(finding, language)) } as never, 200);
    },
  );
}

function personRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/persons',
      request: {
        query: z.object({
          organization: pathId.optional(),
          below: z.enum(['true', 'false']).default('true'),
          q: plainText(200).default(''),
          status: z.enum(memberStatuses).optional(),
          after: plainText(2_000).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
      },
      responses: { 200: json(pageShape, 'A page of people'), ...problems },
    }),
    async (c) => {
      const { reach } = await actingOf(c, services);
      const { organization, below, q, status, after, limit } = c.req.valid('query');
      const { tree } = await loadTree(services);
      if (organization !== undefined && !mayReadUnit(reach, pathOf(tree, organization))) throw notFound();
      const roots = organization === undefined ? visibleRoots(reach) : [organization];
      const alone = organization !== undefined && below === 'false';
      const units = alone ? roots : withAllBelow(tree, roots);
      const page = await listPeople(services.store.pool, { units, typed: q, status, after, limit });
      const persons = page.people.map((row) => personInList(row, tree.units.get(row.unit)?.name ?? ''));
      return c.json({ persons, next: page.next } as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/persons',
      request: jsonBody(newPersonSchema),
      responses: { 201: json(z.object({ id: z.string() }), 'Added'), ...refusals },
    }),
    async (c) => {
      const acting = await actingOf(c, services);
      const id = services.freshId();
      await performPersonAct(services, id, personActOf({ act: 'add-person', id, ...c.req.valid('json') }), acting);
      return c.json({ id }, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/persons/{id}',
      request: { params },
      responses: { 200: json(personShape, 'The person'), ...problems },
    }),
    async (c) =>
      c.json((await personView(services, c.req.valid('param').id, (await actingOf(c, services)).reach)) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/persons/{id}/acts',
      request: { params, ...jsonBody(personBody) },
      responses: { 200: json(personShape, 'The person as they are then'), ...refusals },
    }),
    async (c) => {
      const acting = await actingOf(c, services);
      const { id } = c.req.valid('param');
      const { act, seen } = c.req.valid('json');
      await personView(services, id, acting.reach);
      await performPersonAct(services, id, personActOf(act), acting, seen);
      return c.json((await personView(services, id, acting.reach).catch(() => null)) as never, 200);
    },
  );
}
