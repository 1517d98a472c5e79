import { createRoute, z } from '@hono/zod-openapi';
import { offices } from '@plenum/election';
import { meetingElectionDuties, withConvening } from '@plenum/meeting';
import { readable } from '../election/readable.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped, whoIs, wholeAccountOf } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import type { Services } from '../services.ts';
import {
  type MeetingElectionLine,
  meetingElections,
  meetingOfElection,
  openMeetingElection,
  takeAttendance,
} from './meeting-elections.ts';
import { meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const text = plainText(1_000);
const body = z
  .strictObject({
    id: pathId.optional(),
    item: pathId,
    title: z.strictObject({ vi: text, en: text }),
    regulation: plainText(100),
    office: z.enum(offices),
    seats: z.int().min(1).max(1_000),
    tellers: z.array(pathId).max(200).default([]),
    tellersVote: pathId.nullable().default(null),
  })
  .openapi('NewMeetingElection');

interface MeetingElectionsView {
  readonly elections: readonly MeetingElectionLine[];
  readonly mayOpen: boolean;
}
const viewShape = shaped<MeetingElectionsView>('MeetingElections', 'The elections of the agenda, in its order');
const placeShape = shaped<{ id: string; name: string; item: string } | null>(
  'MeetingOfElection',
  'The meeting and the item it was opened from; null for an election by itself',
);

/** Elections start from the agenda and are found from it; each knows the way back. */
export function electionOfMeetingRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/elections',
      request: { params },
      responses: { 200: json(viewShape, 'Elections'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const held = withConvening(reach.duties, reach.mayConvene);
      const view: MeetingElectionsView = {
        elections: await meetingElections(services, reach),
        mayOpen: reach.meeting.ended === null && meetingElectionDuties.some((duty) => held.includes(duty)),
      };
      return c.json(view as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/elections',
      request: { params, ...jsonBody(body) },
      responses: { 201: json(z.object({ id: z.string() }), 'Opened; the caller is its organiser'), ...refusals },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      wholeAccountOf(c);
      const { id = services.freshId(), ...asked } = c.req.valid('json');
      await openMeetingElection(services, { id, ...asked }, reach);
      return c.json({ id }, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/elections/{election}/attendance',
      request: { params: params.extend({ election: pathId }) },
      responses: { 204: { description: 'Who is in the hall now stands in the election’s list' }, ...refusals },
    }),
    async (c) => {
      const { id, election } = c.req.valid('param');
      const reach = await meetingReachOf(services, c, id);
      await takeAttendance(services, election, reach);
      return c.body(null, 204);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/meeting',
      request: { params },
      responses: { 200: json(placeShape, 'Its meeting'), ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await readable(services, id, whoIs(c));
      return c.json((await meetingOfElection(services, id)) as never, 200);
    },
  );
  return router;
}
