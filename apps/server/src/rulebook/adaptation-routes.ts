import { createRoute, z } from '@hono/zod-openapi';
import {
  type AdaptationAct,
  type AdaptationList,
  type AdaptationView,
  adaptationLimits,
  draftedArticles,
  draftLines,
  hindrancesOf,
} from '@plenum/rulebook';
import type { Context } from 'hono';
import { findingInWords } from '../http/finding-in-words.ts';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { type Env, json, jsonBody, newRouter, problems, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import {
  beginAdaptation,
  issueAdaptation,
  type LoadedAdaptation,
  loadAdaptation,
  performAdaptationAct,
  registeredText,
} from './adaptation-acts.ts';
import { adaptationLines, unansweredModels } from './adaptation-rows.ts';
import { instrumentRow, instrumentRows } from './instrument-rows.ts';
import { registerRefusals } from './register-refusals.ts';
import { speakerOf } from './speaker.ts';

const params = z.object({ id: pathId });
const key = z.string().regex(/^[a-z][A-Za-z0-9-]{0,60}$/);
const heading = plainText(adaptationLimits.heading + 100);
const text = plainText(adaptationLimits.text + 1_000);
const why = plainText(adaptationLimits.why + 100);
const acts = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('write-article'), key, heading, text }),
  z.strictObject({ act: z.literal('settle-conflict'), key, heading, text }),
  z.strictObject({ act: z.literal('explain-article'), key, why }),
  z.strictObject({ act: z.literal('leave-out-article'), key, why }),
  z.strictObject({ act: z.literal('restore-article'), key }),
  z.strictObject({ act: z.literal('add-article'), after: key.nullable(), heading, text, why }),
  z.strictObject({ act: z.literal('remove-article'), key }),
  z.strictObject({ act: z.literal('move-article'), key, to: z.enum(['up', 'down']) }),
  z.strictObject({ act: z.literal('send-adaptation') }),
  z.strictObject({
    act: z.literal('return-adaptation'),
    text: why,
    comments: z.array(z.strictObject({ key, text: why })).max(adaptationLimits.articles),
  }),
  z.strictObject({ act: z.literal('accept-adaptation'), text: why }),
  z.strictObject({ act: z.literal('drop-adaptation'), why }),
]);
const beginning = z.strictObject({ unit: pathId, model: pathId, from: pathId.nullable() });
const issue = z.strictObject({
  number: plainText(200).nullable(),
  date: z.iso.date(),
  type: plainText(200),
  issuer: plainText(400),
  title: plainText(2_000),
  place: plainText(200),
});
const view = shaped<AdaptationView>('AdaptationView', 'A unit’s draft beside its model, with what stands in its way');

const list = shaped<AdaptationList>('AdaptationList', 'Models to answer and drafts under way');

/** Units' own texts while they are drafted from their model: seen by who reaches the unit. */
export function adaptationRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({ method: 'get', path: '/api/adaptations', responses: { 200: json(list, 'The list'), ...problems } }),
    async (c) => c.json((await listFor(services, c)) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/adaptations',
      request: jsonBody(beginning),
      responses: { 201: json(z.object({ id: z.string() }), 'Begun'), ...registerRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const given = c.req.valid('json');
      const id = services.freshId();
      const title = (await registeredText(services, given.model)).line.title;
      await beginAdaptation(services, { id, ...given, title }, who);
      return c.json({ id }, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/adaptations/{id}',
      request: { params },
      responses: { 200: json(view, 'The draft'), ...problems },
    }),
    async (c) => c.json((await viewFor(services, c, c.req.valid('param').id)) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/adaptations/{id}/acts',
      request: { params, ...jsonBody(z.strictObject({ seen: z.int().min(0).optional(), act: acts })) },
      responses: { 200: json(view, 'The draft after the act'), ...registerRefusals },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { act, seen } = c.req.valid('json');
      await performAdaptationAct(services, id, act satisfies AdaptationAct, wholeAccountOf(c), { seen });
      return c.json((await viewFor(services, c, id)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/adaptations/{id}/issue',
      request: { params, ...jsonBody(issue) },
      responses: { 201: json(z.object({ id: z.string() }), 'The instrument of the register'), ...registerRefusals },
    }),
    async (c) => {
      const id = await issueAdaptation(services, c.req.valid('param').id, c.req.valid('json'), wholeAccountOf(c));
      return c.json({ id }, 201);
    },
  );
  fileRoutes(router, services);
  return router;
}

function fileRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/adaptations/{id}/text.txt',
      request: { params },
      responses: { 200: { description: 'The draft as plain text' }, ...problems },
    }),
    async (c) => {
      const { state } = await loadAdaptation(services, c.req.valid('param').id, wholeAccountOf(c));
      const { line } = await registeredText(services, state.model);
      const heading = [state.unitName.toLocaleUpperCase('vi'), (line.type ?? '').toLocaleUpperCase('vi'), state.title];
      return c.body(`${draftLines(state, heading).join('\n')}\n`, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
    },
  );
}

async function viewFor(services: Services, c: Context<Env>, id: string): Promise<AdaptationView> {
  const loaded: LoadedAdaptation = await loadAdaptation(services, id, wholeAccountOf(c));
  const { state, number, speaker } = loaded;
  const { line, text: model } = await registeredText(services, state.model);
  const writing = state.stage === 'writing' || state.stage === 'returned';
  return {
    ...state,
    number,
    model: line,
    from: state.from === null ? null : await instrumentRow(services.store.pool, state.from),
    articles: draftedArticles(state, model),
    hindrances: writing ? hindrancesOf(state).map((finding) => findingInWords(finding, languageOf(c))) : [],
    may: { write: speaker.forUnit(state.unit), decide: speaker.forUpper(state.unit) },
  };
}

async function listFor(services: Services, c: Context<Env>): Promise<AdaptationList> {
  const { pool } = services.store;
  const speaker = await speakerOf(services, wholeAccountOf(c));
  const [drafts, unanswered, rows] = [
    await adaptationLines(pool),
    await unansweredModels(pool),
    await instrumentRows(pool),
  ];
  const open = drafts.filter(({ stage, unit }) => stage !== 'issued' && stage !== 'dropped' && speaker.reads(unit));
  return {
    owed: unanswered
      .filter(
        ({ unit, model }) => speaker.forUnit(unit) && !open.some((one) => one.unit === unit && one.model === model),
      )
      .map(({ model, unit, due, instead }) => ({
        model,
        modelTitle: rows.find(({ id }) => id === model)?.title ?? '',
        unit,
        unitName: speaker.unitName(unit) ?? '',
        due,
        overdue: due !== null && due < speaker.today,
        from: rows.find((row) => row.unit === unit && row.model === instead && instead !== null)?.id ?? null,
      })),
    drafts: open.map((line) => ({
      ...line,
      mine:
        line.stage === 'sent'
          ? speaker.forUpper(line.unit)
            ? 'decide'
            : null
          : speaker.forUnit(line.unit)
            ? 'write'
            : null,
    })),
  };
}
