import { createRoute, z } from '@hono/zod-openapi';
import {
  minutesDutyFor,
  minutesForms,
  minutesLimits,
  minutesSections,
  signingBodies,
  withConvening,
} from '@plenum/meeting';
import { minutesMediaTypes } from '../election/minutes-file.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import type { Services } from '../services.ts';
import { loadMinutes } from './minutes-acts.ts';
import { signedMinutesFile } from './minutes-paper.ts';
import { askOfMinutes } from './minutes-steps.ts';
import { type MeetingMinutesView, minutesView } from './minutes-view.ts';
import { meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const field = plainText(minutesLimits.field);
const text = plainText(minutesLimits.text);
const section = z.enum(minutesSections);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const actSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('hand-in-group-minutes'), group: pathId, text }),
  z.strictObject({
    act: z.literal('draft-minutes'),
    head: z.strictObject({
      lang: z.enum(['vi', 'en']),
      form: z.enum(minutesForms),
      parent: field,
      issuer: field,
      place: field,
      symbol: plainText(minutesLimits.symbol),
      copies: z.int().min(1).max(minutesLimits.copies),
    }),
  }),
  z.strictObject({ act: z.literal('edit-section'), section, text }),
  z.strictObject({ act: z.literal('restore-section'), section }),
  z.strictObject({ act: z.literal('close-minutes') }),
  z.strictObject({ act: z.literal('reopen-minutes'), reason: field }),
  z.strictObject({ act: z.literal('sign-minutes'), as: z.enum(signingBodies), sha256 }),
]);
const viewShape = shaped<MeetingMinutesView>('MeetingMinutesView', 'The minutes: from the record, edited, signed');

/** The minutes of a meeting: drafted from the record, edited by the secretariat, signed, and then the same for everybody. */
export function minutesRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/minutes',
      request: { params },
      responses: { 200: json(viewShape, 'The minutes'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      return c.json((await minutesView(services, reach, await loadMinutes(services, reach.meeting.id))) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/minutes/acts',
      request: { params, ...jsonBody(z.strictObject({ seen: z.int().min(0).optional(), act: actSchema })) },
      responses: { 200: json(viewShape, 'The minutes after the act'), ...refusals },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const { act, seen } = c.req.valid('json');
      return c.json((await minutesView(services, reach, await askOfMinutes(services, act, reach, seen))) as never, 200);
    },
  );
  for (const format of ['pdf', 'docx'] as const)
    router.openapi(
      createRoute({
        method: 'get',
        path: `/api/meetings/{id}/minutes.${format}`,
        request: { params },
        responses: { 200: { description: 'The signed minutes; drawing them first is an act' }, ...refusals },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const reach = await meetingReachOf(services, c, id);
        const held = withConvening(reach.duties, reach.mayConvene);
        const draws = minutesDutyFor['draw-minutes'].some((duty) => held.includes(duty));
        const bytes = await signedMinutesFile(services, reach, format, draws);
        return c.body(new Uint8Array(bytes), 200, {
          'Content-Type': minutesMediaTypes[format],
          'Content-Disposition': `attachment; filename="bien-ban-${id}.${format}"`,
        });
      },
    );
  return router;
}
