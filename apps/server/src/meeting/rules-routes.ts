import { createRoute, z } from '@hono/zod-openapi';
import {
  amendmentOrders,
  dutyFor,
  type MeetingAct,
  meetingRulesIds,
  rulesLimits,
  type StatedRules,
  voteBases,
  withConvening,
} from '@plenum/meeting';
import { pathId, plainText } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import type { Services } from '../services.ts';
import { type HallView, hallView } from './hall-view.ts';
import { performMeetingAct } from './meeting-acts.ts';
import { type EarlierRules, rulesOfUnit } from './meeting-rows.ts';
import { meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const hallShape = shaped<HallView>('HallView', 'The hall at this moment, the same for all');
const statedShape = shaped<StatedRulesAnswer>(
  'StatedRules',
  'The organisation’s own rules, here and in earlier meetings',
);

const figure = z.int().min(1).max(rulesLimits.figure);
const threshold = z.strictObject({ numerator: figure, denominator: figure, strict: z.boolean().default(false) });
const provision = z
  .strictObject({
    instrument: plainText(rulesLimits.instrument),
    article: plainText(rulesLimits.article),
    clause: plainText(rulesLimits.clause).default(''),
  })
  .nullable()
  .default(null);
const decision = z.strictObject({ base: z.enum(voteBases), threshold, provision });
const statement = z
  .strictObject({
    from: z.enum(meetingRulesIds),
    name: plainText(rulesLimits.name),
    source: plainText(rulesLimits.source),
    quorum: z.strictObject({ threshold, provision }),
    ordinary: decision,
    weighty: decision.nullable().default(null),
    amendments: z.strictObject({ order: z.enum(amendmentOrders), provision }),
  })
  .openapi('RulesStatement');

export interface StatedRulesAnswer {
  /** Those that the meeting follows; null where it follows a set of the catalogue. */
  readonly now: StatedRules | null;
  /** Of earlier meetings of the same unit, the latest first: what new ones may begin with. */
  readonly earlier: readonly EarlierRules[];
}

/** By what a meeting tells quorum and majorities: a set of the catalogue, or the organisation's own rules. */
export function rulesRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/rules',
      request: { params, ...jsonBody(z.strictObject({ rules: z.enum(meetingRulesIds) })) },
      responses: { 200: json(hallShape, 'The hall under these rules'), ...refusals },
    }),
    async (c) => {
      const { meeting, who, mayConvene } = await meetingReachOf(services, c, c.req.valid('param').id);
      const { rules } = c.req.valid('json');
      await performMeetingAct(services, meeting.id, { act: 'choose-rules', rules }, { actor: who, mayConvene });
      return c.json((await hallView(services, meeting.id)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/rules/stated',
      request: { params },
      responses: { 200: json(statedShape, 'What new rules may begin with'), ...problems },
    }),
    async (c) => {
      const { meeting, duties, mayConvene } = await meetingReachOf(services, c, c.req.valid('param').id);
      if (!withConvening(duties, mayConvene).some((duty) => dutyFor['state-rules'].includes(duty))) throw notFound();
      const answer: StatedRulesAnswer = {
        now: typeof meeting.rules === 'string' ? null : meeting.rules,
        earlier: await rulesOfUnit(services.store.pool, meeting),
      };
      return c.json(answer as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/rules/stated',
      request: { params, ...jsonBody(statement) },
      responses: { 200: json(hallShape, 'The hall under the organisation’s own rules'), ...refusals },
    }),
    async (c) => {
      const { meeting, who, mayConvene } = await meetingReachOf(services, c, c.req.valid('param').id);
      const act: MeetingAct = { act: 'state-rules', ...c.req.valid('json') };
      await performMeetingAct(services, meeting.id, act, { actor: who, mayConvene });
      return c.json((await hallView(services, meeting.id)) as never, 200);
    },
  );
  return router;
}
