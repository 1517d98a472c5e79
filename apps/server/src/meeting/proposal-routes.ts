import { createRoute, z } from '@hono/zod-openapi';
import {
  type AmendmentStanding,
  type Meeting,
  meetingRulesOf,
  outcomesOf,
  type Proposal,
  type ProposalAct,
  type ProposalPart,
  type PutProposal,
  partsToVote,
  proposalLimits,
  standingOf,
  voteUnderWay,
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

/** A proposal with names, where each amendment stands, and what comes to the vote. */
export interface ProposalView extends Omit<Proposal, 'amendments'> {
  readonly amendments: readonly (Proposal['amendments'][number] & {
    readonly name: string;
    readonly standing: AmendmentStanding;
  })[];
  readonly order: readonly ProposalPart[];
  /** What may be put to the vote now; nothing while a vote on any part is open. */
  readonly toVote: readonly ProposalPart[];
  /** The question of the vote on it that is open. */
  readonly underVote: string | null;
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
      const put = await proposalsOf(services.store.pool, meeting.id);
      return c.json((await viewsOf(services, meeting, put)) as never, 200);
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
      const [view] = await viewsOf(services, reach.meeting, [proposal]);
      return c.json(view as never, 201);
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
      const [view] = await viewsOf(services, reach.meeting, [after]);
      return c.json(view as never, 200);
    },
  );
  return router;
}

async function viewsOf(
  services: Services,
  meeting: Meeting,
  put: readonly PutProposal[],
): Promise<readonly ProposalView[]> {
  const votes = await openVotesOf(services.store.pool, meeting.id);
  const { order } = meetingRulesOf(meeting.rules).amendments;
  const names = await namesOf(
    services.store.pool,
    put.flatMap(({ amendments }) => amendments.map((one) => one.by)),
  );
  return put.map((one): ProposalView => {
    const proposal: Proposal = { ...one, outcomes: outcomesOf(votes, one.id) };
    const underVote = voteUnderWay(votes, one.id);
    return {
      ...proposal,
      amendments: proposal.amendments.map((amendment) => ({
        ...amendment,
        name: names.get(amendment.by) ?? amendment.by,
        standing: standingOf(proposal, amendment),
      })),
      order: votingOrder(proposal),
      toVote: underVote ? [] : partsToVote(proposal, order),
      underVote: underVote?.question ?? null,
    };
  });
}
