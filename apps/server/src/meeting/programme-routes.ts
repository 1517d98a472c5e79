import { createRoute, z } from '@hono/zod-openapi';
import {
  itemKinds,
  type ProgrammeAct,
  paperAudiences,
  paperTypes,
  programmeDutyFor,
  programmeLimits,
  withConvening,
} from '@plenum/meeting';
import { keepAttachment, readAttachment, sha256 } from '@plenum/store';
import { cleanFileName, endingOf, savedAs } from '../http/file-name.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { BadInput, notFound } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import type { Services } from '../services.ts';
import { moment } from './act-schema.ts';
import { loadProgramme, performProgrammeAct } from './programme-acts.ts';
import { type ProgrammeView, programmeView } from './programme-view.ts';
import { type MeetingReach, meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const reason = plainText(programmeLimits.reason);
const item = {
  id: pathId,
  title: plainText(programmeLimits.title),
  kind: z.enum(itemKinds),
  minutes: z.int().min(1).max(programmeLimits.minutes),
  begins: moment.nullable().default(null),
  person: pathId.nullable().default(null),
  by: plainText(programmeLimits.by).default(''),
};
const election = { id: pathId, election: pathId };
/** Papers are laid by their own routes, with the file. */
const actSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('add-item'), ...item }),
  z.strictObject({ act: z.literal('change-item'), ...item }),
  z.strictObject({ act: z.literal('remove-item'), id: pathId }),
  z.strictObject({ act: z.literal('order-items'), ids: z.array(pathId).max(programmeLimits.items) }),
  z.strictObject({ act: z.literal('start-item'), id: pathId }),
  z.strictObject({ act: z.literal('end-item'), id: pathId }),
  z.strictObject({ act: z.literal('reopen-item'), id: pathId, reason }),
  z.strictObject({ act: z.literal('link-election'), ...election }),
  z.strictObject({ act: z.literal('unlink-election'), ...election }),
  z.strictObject({ act: z.literal('withdraw-paper'), id: pathId, reason }),
]) satisfies z.ZodType<ProgrammeAct>;
const programmeShape = shaped<ProgrammeView>('ProgrammeView', 'The agenda with its times, and the papers');

/** The agenda of a meeting and its papers. */
export function programmeRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/programme',
      request: { params },
      responses: { 200: json(programmeShape, 'The agenda'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      return c.json((await viewOf(services, reach)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/programme/acts',
      request: { params, ...jsonBody(z.strictObject({ seen: z.int().min(0).optional(), act: actSchema })) },
      responses: { 200: json(programmeShape, 'The agenda after the act'), ...refusals },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const { act, seen } = c.req.valid('json');
      const loaded = await performProgrammeAct(services, act, reach, seen);
      return c.json((await programmeView(services, reach, loaded)) as never, 200);
    },
  );
  paperRoutes(router, services);
  return router;
}

const viewOf = async (services: Services, reach: MeetingReach): Promise<ProgrammeView> =>
  programmeView(services, reach, await loadProgramme(services, reach.meeting.id));

const paperForm = z
  .object({
    file: z.any(),
    title: plainText(programmeLimits.title),
    item: z.string().optional(),
    audience: z.enum(paperAudiences).default('everybody'),
  })
  .openapi({
    description: `${[...paperTypes.keys()].map((ending) => `.${ending}`).join(', ')}; item empty for the meeting`,
  });
const fileForm = z.object({ file: z.any() }).openapi({ description: 'The new version' });
const uploaded = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true as const, content: { 'multipart/form-data': { schema } } },
});

/** Reads a file and keeps it for who may lay papers. @throws BadInput where there is no file */
async function keptFile(services: Services, reach: MeetingReach, file: unknown) {
  if (!(file instanceof File)) throw new BadInput([{ path: ['file'], message: 'file' }]);
  const name = cleanFileName(file.name, programmeLimits.fileName);
  const mediaType = paperTypes.get(endingOf(name)) ?? '';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const duties = withConvening(reach.duties, reach.mayConvene);
  const may = programmeDutyFor['lay-paper'].some((duty) => duties.includes(duty));
  if (may && mediaType !== '') await keepAttachment(services.store, bytes, mediaType);
  return { sha256: Buffer.from(sha256(bytes)).toString('hex'), name, mediaType, bytes: bytes.length };
}

function paperRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/papers',
      request: { params, ...uploaded(paperForm) },
      responses: { 200: json(programmeShape, 'The agenda with the paper'), ...refusals },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      const { file, title, item = '', audience } = c.req.valid('form');
      const version = await keptFile(services, reach, file);
      const id = services.freshId();
      const act = { act: 'lay-paper', id, item: item === '' ? null : item, title, audience, version } as const;
      const loaded = await performProgrammeAct(services, act, reach);
      return c.json((await programmeView(services, reach, loaded)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/meetings/{id}/papers/{paper}/versions',
      request: { params: z.object({ id: pathId, paper: pathId }), ...uploaded(fileForm) },
      responses: { 200: json(programmeShape, 'The agenda with the new version'), ...refusals },
    }),
    async (c) => {
      const { id, paper } = c.req.valid('param');
      const reach = await meetingReachOf(services, c, id);
      const version = await keptFile(services, reach, c.req.valid('form').file);
      const loaded = await performProgrammeAct(services, { act: 'lay-version', id: paper, version }, reach);
      return c.json((await programmeView(services, reach, loaded)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/papers/{paper}/versions/{version}',
      request: {
        params: z.object({ id: pathId, paper: pathId, version: z.coerce.number().int().min(1).max(1_000) }),
      },
      responses: { 200: { description: 'The file as it was laid' }, ...problems },
    }),
    async (c) => {
      const { id, paper, version } = c.req.valid('param');
      const reach = await meetingReachOf(services, c, id);
      const { papers } = await viewOf(services, reach);
      const laid = papers.find((one) => one.id === paper)?.versions[version - 1];
      const file = laid && (await readAttachment(services.store, laid.sha256));
      if (!laid || !file) throw notFound();
      return c.body(new Uint8Array(file.bytes), 200, {
        'Content-Type': laid.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : laid.mediaType,
        'Content-Disposition': savedAs(laid.name),
      });
    },
  );
}
