import { createRoute, z } from '@hono/zod-openapi';
import { castOf, isPresent, openVoteDecider, sitterOf } from '@plenum/meeting';
import { loadStream } from '@plenum/store';
import { pathId } from '../http/plain-text.ts';
import { json, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { makeHallHub } from './hall-hub.ts';
import { type HallView, hallView, type OwnPart, type OwnVote, ownTurns, ownVote } from './hall-view.ts';
import { loadFloor } from './open-vote-acts.ts';
import { openVoteStream, openVotesOf } from './open-vote-rows.ts';
import { type MeetingReach, meetingReach, meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const hallShape = shaped<HallView>('HallView', 'The hall at this moment, the same for all');
const ownShape = shaped<OwnPart>('OwnPart', 'The reader’s own seat, turns and votes');
/** What all screens of a meeting show, and what is the reader's own. */
export function hallRoutes(services: Services): Router {
  const router = newRouter();
  const hub = makeHallHub(services);
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/hall',
      request: { params },
      responses: { 200: json(hallShape, 'The hall'), ...problems },
    }),
    async (c) => {
      const { meeting } = await meetingReachOf(services, c, c.req.valid('param').id);
      return c.json((await hallView(services, meeting.id)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/hall/live',
      request: { params },
      responses: {
        200: {
          description: 'Server-sent events `hall` with { at, hall }: at once, and whenever anything in it changes',
        },
        ...problems,
      },
    }),
    async (c) => {
      const { meeting, duties, who } = await meetingReachOf(services, c, c.req.valid('param').id);
      const stillReaches = () =>
        meetingReach(services, who, meeting.id).then(
          () => true,
          () => false,
        );
      const byOffice = duties.length === 0 ? stillReaches : null;
      const stream = await hub.open(meeting.id, { session: who.session, account: who.id, byOffice });
      return c.body(stream, 200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/mine',
      request: { params },
      responses: { 200: json(ownShape, 'What is the reader’s own'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      return c.json((await ownPart(services, reach)) as never, 200);
    },
  );
  return router;
}

async function ownPart(services: Services, { meeting, person, who }: MeetingReach): Promise<OwnPart> {
  if (person === null)
    return { person, name: who.name, seat: null, present: false, excluded: null, turns: [], votes: {} };
  const seat = meeting.seats.find((one) => sitterOf(one) === person);
  const votes: Record<string, OwnVote> = {};
  for (const vote of await openVotesOf(services.store.pool, meeting.id)) {
    if (vote.way !== 'phone' || vote.closed || vote.cancelled) continue;
    const { state } = await loadStream(services.store, openVoteDecider, openVoteStream(vote.id));
    const cast = state && castOf(state, person);
    if (cast) votes[vote.id] = await ownVote(services, cast);
  }
  const names = await namesOf(services.store.pool, [person]);
  return {
    person,
    name: names.get(person) ?? who.name,
    seat: seat?.number ?? null,
    present: isPresent(meeting, person, services.now()),
    excluded: seat?.excluded ?? null,
    turns: ownTurns((await loadFloor(services, meeting.id)).turns, person),
    votes,
  };
}
