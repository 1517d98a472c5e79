import { createRoute, z } from '@hono/zod-openapi';
import {
  type AmendmentStanding,
  outcomesOf,
  type Proposal,
  type ProposalAct,
  type ProposalPart,
  proposalLimits,
  standingOf,
  votingOrder,
} from '@plenum/meeting';
import { pathId, plainText } from '../http/plain-text.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import { namesOf } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { performProposalAct } from './open-vote-acts.ts';
import { openVotesOf, proposalsOf } from './open-vote-rows.ts';
import { meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const proposalParams = z.object({ id: pathId, proposal: pathId });
const newProposal = z
  .strictObject({
    id: pathId,
    item: pathId.nullable().default(null),
    title: plainText(proposalLimits.title),
    text: plainText(proposalLimits.text),
  })
  .openapi('NewProposal');
const actSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('hand-in-amendment'),
    amendment: pathId,
    passage: plainText(proposalLimits.passage),
    text: plainText(proposalLimits.amendment),
    person: pathId.nullable().default(null),
  }),
  z.strictObject({ act: z.literal('withdraw-amendment'), amendment: pathId }),
  z.strictObject({ act: z.literal('order-amendments'), amendments: z.array(pathId).max(proposalLimits.amendments) }),
]) satisfies z.ZodType<ProposalAct>;

/** A proposal with names, where each amendment stands, and what comes to the vote next. */
export interface ProposalView extends Omit<Proposal, 'amendments'> {
  readonly amendments: readonly (Proposal['amendments'][number] & {
    readonly name: string;
    readonly standing: AmendmentStanding;
  })[];
  readonly order: readonly ProposalPart[];
}
const viewShape = shaped<ProposalView>('ProposalView', 'A proposal with its amendments in order');

/** Proposals and their amendments: put by who chairs, amended by delegates, voted on in order. */
export function proposalRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/proposals',
      request: { params },
      responses: { 200: json(z.array(viewShape), 'In the order in which they were put'), ...problems },
    }),
    async (c) => {
      const { meeting } = await meetingReachOf(services, c, c.req.valid('param').id);
      const votes = await openVotesOf(services.store.pool, meeting.id);
      const put = await proposalsOf(services.store.pool, meeting.id);
      const all = put.map((one) => ({ ...one, outcomes: outcomesOf(votes, one.id) }));
      return c.json((await Promise.all(all.map((one) => viewOf(services, one)))) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/proposals',
      request: { params, ...jsonBody(newProposal) },
      responses: { 201: json(viewShape, 'Put, or put already under this id'), ...refusals },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const body = c.req.valid('json');
      const proposal = await performProposalAct(services, body.id, { act: 'put-proposal', ...body }, reach);
      return c.json((await viewOf(services, proposal)) as never, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/proposals/{proposal}/acts',
      request: { params: proposalParams, ...jsonBody(z.strictObject({ act: actSchema })) },
      responses: { 200: json(viewShape, 'The proposal after the act'), ...refusals },
    }),
    async (c) => {
      const { id, proposal } = c.req.valid('param');
      const reach = await meetingReachOf(services, c, id);
      const after = await performProposalAct(services, proposal, c.req.valid('json').act, reach);
      return c.json((await viewOf(services, after)) as never, 200);
    },
  );
  return router;
}

async function viewOf(services: Services, proposal: Proposal): Promise<ProposalView> {
  const names = await namesOf(
    services.store.pool,
    proposal.amendments.map((one) => one.by),
  );
  return {
    ...proposal,
    amendments: proposal.amendments.map((one) => ({
      ...one,
      name: names.get(one.by) ?? one.by,
      standing: standingOf(proposal, one),
    })),
    order: votingOrder(proposal),
  };
}
