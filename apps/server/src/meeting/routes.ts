import { createRoute, z } from '@hono/zod-openapi';
import { mayChangeUnit, pathOf, visibleRoots } from '@plenum/organisation';
import type { Context } from 'hono';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { type Env, json, jsonBody, newRouter, problems, type Router, shaped, whoIs } from '../http/router.ts';
import { actingOf, refusals } from '../organisation/acting.ts';
import { unitsBelow } from '../organisation/list-people.ts';
import { loadTree, reachOf } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { actBody, newMeeting } from './act-schema.ts';
import { conclusionRoutes } from './conclusion-routes.ts';
import { delegateCodeRoutes } from './delegate-codes.ts';
import { deskRoutes } from './desk-routes.ts';
import { meetingDossierRoutes } from './dossier-routes.ts';
import { electionOfMeetingRoutes } from './election-of-meeting-routes.ts';
import { findPeopleRoute } from './find-people-route.ts';
import { floorRoutes } from './floor-routes.ts';
import { hallRoutes } from './hall-routes.ts';
import { performMeetingAct } from './meeting-acts.ts';
import { type MeetingSummary, meetingList } from './meeting-rows.ts';
import { type MeetingPeople, type MeetingView, meetingPeople, meetingView, seesPeople } from './meeting-view.ts';
import { minutesRoutes } from './minutes-routes.ts';
import { type MinutesWait, withMinutesWait } from './minutes-view.ts';
import { openVoteRoutes } from './open-vote-routes.ts';
import { programmeRoutes } from './programme-routes.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { meetingReachOf } from './reach.ts';
import { rulesRoutes } from './rules-routes.ts';
import { summonsRoutes } from './summons-routes.ts';

const params = z.object({ id: pathId });
const summaryShape = shaped<MeetingSummary & { readonly minutesWait: MinutesWait | null }>(
  'MeetingSummary',
  'A meeting in the list, and what its minutes wait for from the reader',
);
const viewShape = shaped<MeetingView>('MeetingView', 'A meeting, and what the reader has to do with it');
const peopleShape = shaped<MeetingPeople>(
  'MeetingPeople',
  'Those summoned, alternates, and who is not summoned and why',
);
const createdShape = z.object({ id: z.string() });

/** Meetings: convened by who reaches the unit; read by who holds a duty there or reaches it. */
export function meetingRoutes(services: Services): Router {
  const router = newRouter();
  listRoutes(router, services);
  oneRoutes(router, services);
  summonsRoutes(router, services);
  delegateCodeRoutes(router, services);
  findPeopleRoute(router, services);
  router.route('/', programmeRoutes(services));
  router.route('/', conclusionRoutes(services));
  router.route('/', electionOfMeetingRoutes(services));
  router.route('/', minutesRoutes(services));
  router.route('/', meetingDossierRoutes(services));
  router.route('/', hallRoutes(services));
  router.route('/', deskRoutes(services));
  router.route('/', rulesRoutes(services));
  router.route('/', floorRoutes(services));
  router.route('/', openVoteRoutes(services));
  router.route('/', proposalRoutes(services));
  return router;
}

/** The reader's units, for the list. */
async function unitsOf(services: Services, c: Context<Env>): Promise<readonly string[] | null> {
  const who = whoIs(c);
  if (who.meeting !== null) return [];
  const roots = visibleRoots(await reachOf(services.store.pool, who));
  if (roots === null || roots.length === 0) return roots;
  const { tree } = await loadTree(services);
  return [...new Set(roots.flatMap((root) => unitsBelow(tree, root)))];
}

function listRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings',
      responses: { 200: json(z.array(summaryShape), 'The latest first'), ...problems },
    }),
    async (c) => {
      const who = whoIs(c);
      if (who.election !== null) throw notFound();
      const units = await unitsOf(services, c);
      const list = await meetingList(services.store.pool, { account: who.id, meeting: who.meeting, units });
      return c.json((await withMinutesWait(services, list)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings',
      request: jsonBody(newMeeting),
      responses: { 201: json(createdShape, 'Convened'), ...refusals },
    }),
    async (c) => {
      const { actor, reach } = await actingOf(c, services);
      const { tree } = await loadTree(services);
      const body = c.req.valid('json');
      if (!tree.units.has(body.unit)) throw notFound();
      const mayConvene = mayChangeUnit(reach, pathOf(tree, body.unit));
      const id = services.freshId();
      await performMeetingAct(services, id, { act: 'convene-meeting', id, ...body }, { actor, mayConvene });
      return c.json({ id }, 201);
    },
  );
}

function oneRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}',
      request: { params },
      responses: { 200: json(viewShape, 'The meeting'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      return c.json((await meetingView(services, reach)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/people',
      request: { params },
      responses: { 200: json(peopleShape, 'Everybody by name'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      if (!seesPeople(reach)) throw notFound();
      return c.json((await meetingPeople(services, reach.meeting, reach.number)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/acts',
      request: { params, ...jsonBody(actBody) },
      responses: { 200: json(viewShape, 'The meeting after the act'), ...refusals },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { act, seen } = c.req.valid('json');
      const before = await meetingReachOf(services, c, id);
      const { who, mayConvene } = before;
      const after = await performMeetingAct(services, id, act, { actor: who, mayConvene }, seen);
      const holder = after.meeting.holders.find((one) => one.account === who.id);
      const reach = { ...before, ...after, duties: holder?.duties ?? [], person: holder?.person ?? null };
      return c.json((await meetingView(services, reach)) as never, 200);
    },
  );
}
