import { createRoute, z } from '@hono/zod-openapi';
import {
  allClosed,
  type DisputedBallot,
  type Duty,
  declaredRounds,
  disputedBallots,
  dutiesOf,
  type ElectionAct,
  type ElectionSummary,
  type ElectionView,
  type EntryView,
  electionView,
  entryView,
  regulationById,
  roundUnderWay,
} from '@plenum/election';
import type { Context } from 'hono';
import type { SignedIn } from '../account/session.ts';
import { findingsInWords } from '../http/finding-in-words.ts';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { BadInput, forbidden, Problem } from '../http/problem.ts';
import {
  type Env,
  json,
  jsonBody,
  newRouter,
  problems,
  type Router,
  shaped,
  whoIs,
  wholeAccountOf,
} from '../http/router.ts';
import type { Services } from '../services.ts';
import { actBodySchema, newElectionSchema } from './act-schema.ts';
import { afterRoutes } from './after-routes.ts';
import { candidateRoutes } from './candidate-routes.ts';
import { type LoadedElection, nameOf, performElectionAct } from './election-acts.ts';
import { electionList } from './election-rows.ts';
import { electorRoutes } from './elector-routes.ts';
import { draftOf, keepDraft } from './entry-draft.ts';
import { electionFileRoutes } from './file-routes.ts';
import { holidayRoutes, holidaysHere } from './holiday-routes.ts';
import { readable } from './readable.ts';
import { whatIfRoute } from './what-if-route.ts';

const params = z.object({ id: pathId });
const view = shaped<ElectionView>(
  'ElectionView',
  'The election as the caller may see it; findings carry message and cite',
);
const refusals = {
  ...problems,
  409: json(shaped<object>('Refused', '{ refused: findings with message and cite }'), 'The rules forbid it'),
  412: json(shaped<object>('Stale', '{ conflict: { expected, found }, message }'), 'The screen was stale'),
} as const;

async function seenBy(c: Context<Env>, services: Services, loaded: LoadedElection, who: SignedIn) {
  const { state, number, regulation } = loaded;
  const viewer = { account: who.id, administrator: who.administrator };
  // Days are counted only once a result is declared; until then every key press would ask for the holidays.
  const holidays = declaredRounds(state).length > 0 ? await holidaysHere(services) : undefined;
  return findingsInWords(electionView(state, { regulation, number, viewer, holidays }), languageOf(c), nameOf(state));
}

/** What people do in an election, and what each may see of it. */
export function electionRoutes(services: Services): Router {
  const router = newRouter();
  const { pool } = services.store;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections',
      responses: {
        200: json(
          z.array(shaped<ElectionSummary>('ElectionSummary', 'One line of the list')),
          'Those the caller may read',
        ),
        ...problems,
      },
    }),
    async (c) => c.json((await electionList(pool, whoIs(c))) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/elections',
      request: jsonBody(newElectionSchema),
      responses: { 201: json(z.object({ id: z.string() }), 'Opened; the caller is its organiser'), ...refusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const { id = services.freshId(), regulation: regulationId, ...entry } = c.req.valid('json');
      const regulation = regulationById(regulationId);
      if (!regulation)
        throw new BadInput([{ code: 'invalid_value', values: [], path: ['regulation'], message: '' } as never]);
      await performElectionAct(services, { id, act: { act: 'open-election', id, ...entry }, actor: who, regulation });
      return c.json({ id }, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}',
      request: { params },
      responses: { 200: json(view, 'The election'), ...problems },
    }),
    async (c) => {
      const who = whoIs(c);
      const loaded = await readable(services, c.req.valid('param').id, who);
      return c.json((await seenBy(c, services, loaded, who)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/elections/{id}/acts',
      request: { params, ...jsonBody(actBodySchema) },
      responses: { 200: json(view, 'The election after the act'), ...refusals },
    }),
    async (c) => {
      const who = whoIs(c);
      const { id } = c.req.valid('param');
      const { act, seen } = c.req.valid('json');
      // Parsed JSON has no fields that are present and undefined, which is all that the two types differ in.
      const parsed = act as ElectionAct;
      const { regulation } = await readable(services, id, who);
      const after = await performElectionAct(services, { id, act: parsed, actor: who, regulation, seen });
      return c.json((await seenBy(c, services, after, who)) as never, 200);
    },
  );
  entryRoutes(router, services);
  router.route('/', candidateRoutes(services));
  router.route('/', electorRoutes(services));
  router.route('/', electionFileRoutes(services));
  router.route('/', whatIfRoute(services));
  router.route('/', afterRoutes(services));
  router.route('/', holidayRoutes(services));
  return router;
}

const seesBothEntries: readonly Duty[] = ['head-of-tellers', 'organiser', 'auditor'];

/** A teller's own blind entry, and the two entries side by side once both are closed. */
function entryRoutes(router: Router, services: Services): void {
  const { pool } = services.store;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/entry',
      request: { params },
      responses: {
        200: json(shaped<EntryView>('EntryView', 'The caller’s own entry, nobody else’s'), 'Entry'),
        ...problems,
      },
    }),
    async (c) => {
      const who = whoIs(c);
      const { id } = c.req.valid('param');
      const { state, regulation } = await readable(services, id, who);
      const round = roundUnderWay(state)?.number ?? 0;
      const entry = entryView(state, { account: who.id }, await draftOf(pool, id, round, who.id), regulation);
      if (!entry) throw new Problem(404, 'no-entry');
      return c.json(entry as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'put',
      path: '/api/elections/{id}/entry/draft',
      request: {
        params,
        ...jsonBody(z.strictObject({ ballot: z.int().min(1).max(1_000_000), keys: plainText(4_000) })),
      },
      responses: { 204: { description: 'On disk' }, ...problems },
    }),
    async (c) => {
      const who = whoIs(c);
      const { id } = c.req.valid('param');
      const { state } = await readable(services, id, who);
      const round = roundUnderWay(state);
      const entry = round?.entries.find((one) => one.teller === who.id && !one.closed);
      if (!round || !entry) throw new Problem(404, 'no-entry');
      await keepDraft(services.store, id, round.number, who.id, c.req.valid('json'));
      return c.body(null, 204);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/differences',
      request: { params },
      responses: {
        200: json(z.array(shaped<DisputedBallot>('DisputedBallot', 'Both entries of one paper')), 'Papers to settle'),
        ...refusals,
      },
    }),
    async (c) => {
      const who = whoIs(c);
      const { state, regulation } = await readable(services, c.req.valid('param').id, who);
      const duties = dutiesOf(state, who.id);
      if (!duties.some((duty) => seesBothEntries.includes(duty))) throw forbidden();
      const round = roundUnderWay(state) ?? state.rounds.findLast((one) => allClosed(one));
      const disputed = round ? disputedBallots(round, regulation) : null;
      if (!disputed) throw new Problem(409, 'entries-not-closed');
      return c.json(disputed as never, 200);
    },
  );
}
