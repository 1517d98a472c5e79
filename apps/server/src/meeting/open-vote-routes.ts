import { createRoute, z } from '@hono/zod-openapi';
import type { Finding } from '@plenum/kernel';
import {
  castOf,
  decisionKinds,
  type Meeting,
  type MeetingDuty,
  type OpenVote,
  type OpenVoteAct,
  type OpenVoteSummary,
  openVoteLimits,
  openVoteWays,
  sitterOf,
  standingCounts,
  summaryOf,
  voteChoices,
} from '@plenum/meeting';
import { accountNames } from '../account/account-rows.ts';
import { findingsInWords } from '../http/finding-in-words.ts';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { type HallResult, hallResult, type OwnVote, ownVote } from './hall-view.ts';
import { loadOpenVote, performOpenVoteAct } from './open-vote-acts.ts';
import { openVotesOf } from './open-vote-rows.ts';
import { type MeetingReach, meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const voteParams = z.object({ id: pathId, vote: pathId });
const figure = z.int().min(0).max(1_000_000);
const part = z.strictObject({ proposal: pathId, amendment: pathId.nullable().default(null) });
const newVote = z
  .strictObject({
    id: pathId,
    item: pathId.nullable().default(null),
    about: part.nullable().default(null),
    question: plainText(openVoteLimits.question),
    way: z.enum(openVoteWays),
    areas: z.array(plainText(openVoteLimits.area)).max(openVoteLimits.areas).default([]),
    kind: z.enum(decisionKinds).default('ordinary'),
  })
  .openapi('NewOpenVote');
const actSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('count-area'),
    area: plainText(openVoteLimits.area),
    for: figure,
    against: figure,
    abstain: figure,
  }),
  z.strictObject({ act: z.literal('cast-vote'), choice: z.enum(voteChoices) }),
  z.strictObject({ act: z.literal('enter-vote'), person: pathId, choice: z.enum(voteChoices) }),
  z.strictObject({ act: z.literal('close-vote') }),
  z.strictObject({ act: z.literal('cancel-vote'), reason: plainText(openVoteLimits.reason) }),
]) satisfies z.ZodType<OpenVoteAct>;

/** A delegate's vote by name; `enteredBy` names who entered it where they did not cast it. */
export interface NamedCast extends OwnVote {
  readonly seat: number;
  readonly name: string;
}
/** One vote as one reader may see it. */
export interface OpenVoteView extends OpenVoteSummary {
  /** For who chairs and counts: the newest count of each area. */
  readonly counts: OpenVote['counts'];
  /** How many have voted on phones, for who chairs. */
  readonly cast: number | null;
  /** The reader's own vote. */
  readonly own: OwnVote | null;
  readonly sentence: HallResult['sentence'] | null;
  /** Who voted how, once it is closed: a vote on phones is by name. */
  readonly named: readonly NamedCast[];
}
const listShape = z.array(shaped<OpenVoteSummary>('OpenVoteSummary', 'A vote without what was counted'));
const viewShape = shaped<OpenVoteView>('OpenVote', 'A vote as the reader may see it');
const answerShape = shaped<{ vote: OpenVoteView; findings: readonly Finding[] }>(
  'OpenVoteAnswer',
  'The vote after the act',
);

/** Who chairs, counts, minutes or looks over it: what has been counted is theirs to see while the vote is open. */
const seesCounts: readonly MeetingDuty[] = ['office', 'organiser', 'presidium', 'secretariat', 'teller', 'auditor'];

/** Open votes: by a show of hands or cards, or on phones. */
export function openVoteRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/votes',
      request: { params },
      responses: { 200: json(listShape, 'In the order of their opening'), ...problems },
    }),
    async (c) => {
      const { meeting } = await meetingReachOf(services, c, c.req.valid('param').id);
      return c.json((await openVotesOf(services.store.pool, meeting.id)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/votes',
      request: { params, ...jsonBody(newVote) },
      responses: { 201: json(viewShape, 'Opened, or open already under this id'), ...refusals },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const body = c.req.valid('json');
      const { vote } = await performOpenVoteAct(services, body.id, { act: 'open-vote', ...body }, reach);
      return c.json((await viewOf(services, reach, vote)) as never, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/votes/{vote}',
      request: { params: voteParams },
      responses: { 200: json(viewShape, 'The vote'), ...problems },
    }),
    async (c) => {
      const { id, vote } = c.req.valid('param');
      const reach = await meetingReachOf(services, c, id);
      return c.json((await viewOf(services, reach, await loadOpenVote(services, id, vote))) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/votes/{vote}/acts',
      request: { params: voteParams, ...jsonBody(z.strictObject({ act: actSchema })) },
      responses: { 200: json(answerShape, 'The vote after the act'), ...refusals },
    }),
    async (c) => {
      const { id, vote } = c.req.valid('param');
      const reach = await meetingReachOf(services, c, id);
      const { act } = c.req.valid('json');
      const done = await performOpenVoteAct(services, vote, act, reach);
      const findings = findingsInWords(done.findings, languageOf(c), (one) => one);
      return c.json({ vote: await viewOf(services, reach, done.vote), findings } as never, 200);
    },
  );
  return router;
}

async function viewOf(services: Services, reach: MeetingReach, vote: OpenVote): Promise<OpenVoteView> {
  const { casts } = vote;
  const own = reach.person === null ? undefined : castOf(vote, reach.person);
  const summary = summaryOf(vote);
  const sees = reach.mayConvene || reach.duties.some((duty) => seesCounts.includes(duty));
  return {
    ...summary,
    counts: sees || vote.closed ? standingCounts(vote) : [],
    cast: sees || vote.closed ? casts.length : null,
    own: own ? await ownVote(services, own) : null,
    sentence: hallResult(summary)?.sentence ?? null,
    named: sees && vote.closed ? await namedCasts(services, reach.meeting, vote) : [],
  };
}

async function namedCasts(services: Services, meeting: Meeting, { casts }: OpenVote): Promise<OpenVoteView['named']> {
  const names = await namesOf(
    services.store.pool,
    casts.map((cast) => cast.person),
  );
  const accounts = await accountNames(services.store.pool);
  const numbers = new Map(meeting.seats.map((seat) => [sitterOf(seat), seat.number]));
  return casts
    .map(({ person, choice, by }) => ({
      seat: numbers.get(person) ?? 0,
      name: names.get(person) ?? person,
      choice,
      enteredBy: by === null ? null : (accounts.get(by) ?? by),
    }))
    .sort((a, b) => a.seat - b.seat);
}
