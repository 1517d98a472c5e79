import { createRoute, z } from '@hono/zod-openapi';
import {
  type FloorAct,
  floorDutyFor,
  floorLimits,
  type SpeechText,
  speechKinds,
  speechTextTypes,
  withConvening,
} from '@plenum/meeting';
import { keepAttachment, readAttachment, sha256 } from '@plenum/store';
import { pathId, plainText } from '../http/plain-text.ts';
import { BadInput, notFound } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import type { Services } from '../services.ts';
import { type HallTurn, namedTurns } from './hall-view.ts';
import { loadFloor, performFloorAct } from './open-vote-acts.ts';
import { type MeetingReach, meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const turnParams = z.object({ id: pathId, turn: pathId });
const minutes = z.int().min(1).max(floorLimits.minutes);
const actSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('ask-to-speak'),
    id: pathId,
    person: pathId.nullable().default(null),
    kind: z.enum(speechKinds),
    topic: plainText(floorLimits.topic).default(''),
    item: pathId.nullable().default(null),
  }),
  z.strictObject({ act: z.literal('withdraw-turn'), id: pathId }),
  z.strictObject({ act: z.literal('order-queue'), ids: z.array(pathId).max(floorLimits.turns) }),
  z.strictObject({ act: z.literal('call-speaker'), id: pathId, minutes }),
  z.strictObject({ act: z.literal('allot-time'), id: pathId, minutes }),
  z.strictObject({ act: z.literal('start-speech'), id: pathId }),
  z.strictObject({ act: z.literal('end-speech'), id: pathId }),
]) satisfies z.ZodType<FloorAct>;

/** A turn with all that is known of it: for those who chair, minute and look back. */
export interface FloorTurn extends HallTurn {
  readonly asked: string;
  readonly ended: string | null;
  readonly withdrawn: string | null;
  readonly files: readonly SpeechText[];
}
export interface FloorView {
  /** In the order in which the meeting hears them; a delegate sees their own alone. */
  readonly turns: readonly FloorTurn[];
}
const floorShape = shaped<FloorView>('FloorView', 'The turns on the floor, those that are over too');

const mediaTypeOf = (name: string): string => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return [...speechTextTypes].find(([, one]) => one === ending)?.[0] ?? '';
};
/** Characters that do not stand in a file's name. */
const cleanName = (name: string): string =>
  [...name.normalize('NFC')]
    .filter((char) => char >= ' ' && !'/\\"\u007f'.includes(char))
    .join('')
    .slice(-floorLimits.textName);

/** Who asks to speak, in which order they are heard, and what they hand in. */
export function floorRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/floor',
      request: { params },
      responses: { 200: json(floorShape, 'The floor'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      return c.json((await floorView(services, reach)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/floor/acts',
      request: { params, ...jsonBody(z.strictObject({ act: actSchema })) },
      responses: { 200: json(floorShape, 'The floor after the act'), ...refusals },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      await performFloorAct(services, c.req.valid('json').act, reach);
      return c.json((await floorView(services, reach)) as never, 200);
    },
  );
  textRoutes(router, services);
  return router;
}

const seesAll = (reach: MeetingReach): boolean =>
  reach.mayConvene || reach.duties.length === 0 || reach.duties.some((duty) => duty !== 'delegate' && duty !== 'guest');

async function floorView(services: Services, reach: MeetingReach): Promise<FloorView> {
  const { turns } = await loadFloor(services, reach.meeting.id);
  const seen = seesAll(reach) ? turns : turns.filter((turn) => turn.person === reach.person);
  const named = await namedTurns(services, reach.meeting, seen);
  return {
    turns: seen.map(({ asked, ended, withdrawn, texts }, at) => ({
      ...named[at]!,
      asked,
      ended,
      withdrawn,
      files: texts,
    })),
  };
}

function textRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/floor/{turn}/text',
      request: {
        params: turnParams,
        body: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: z.object({ file: z.any() }).openapi({ description: 'PDF, DOCX, ODT or text' }),
            },
          },
        },
      },
      responses: { 200: json(floorShape, 'The floor with the text'), ...refusals },
    }),
    async (c) => {
      const { id, turn } = c.req.valid('param');
      const reach = await meetingReachOf(services, c, id);
      const file = (await c.req.parseBody()).file;
      if (!(file instanceof File)) throw new BadInput([{ path: ['file'], message: 'file' }]);
      const name = cleanName(file.name);
      const mediaType = mediaTypeOf(name);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const hash = Buffer.from(sha256(bytes)).toString('hex');
      const act: FloorAct = { act: 'hand-in-text', id: turn, name, mediaType, sha256: hash, bytes: bytes.length };
      // Kept only for who may hand in; the act itself says to whom the turn belongs.
      const held = withConvening(reach.duties, reach.mayConvene);
      if (mediaType !== '' && held.some((duty) => floorDutyFor['hand-in-text'].includes(duty)))
        await keepAttachment(services.store, bytes, mediaType);
      await performFloorAct(services, act, reach);
      return c.json((await floorView(services, reach)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/floor/{turn}/text',
      request: { params: turnParams },
      responses: { 200: { description: 'The newest text of the turn' }, ...problems },
    }),
    async (c) => {
      const { id, turn } = c.req.valid('param');
      const reach = await meetingReachOf(services, c, id);
      const { turns } = await loadFloor(services, id);
      const text = turns.find((one) => one.id === turn)?.texts.at(-1);
      const file = text && (await readAttachment(services.store, text.sha256));
      if (!file || !text || !(seesAll(reach) || turns.some((one) => one.id === turn && one.person === reach.person)))
        throw notFound();
      const mediaType = file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType;
      return c.body(file.bytes as never, 200, {
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(text.name)}`,
      });
    },
  );
}
