import { createRoute, z } from '@hono/zod-openapi';
import { renderRedlineDocx } from '@plenum/office';
import {
  type BesideModel,
  comparedInstrument,
  compareTexts,
  deviationMarks,
  type Instrument,
  type InstrumentLine,
  type InstrumentPreview,
  type InstrumentView,
  instrumentView,
  provisionsOf,
  redlineOf,
  targetOf,
} from '@plenum/rulebook';
import { keepAttachment, readAttachment } from '@plenum/store';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { BadInput, notFound } from '../http/problem.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { adaptationRoutes } from './adaptation-routes.ts';
import { citationsOfAll } from './cited-instruments.ts';
import { exportRoutes } from './export-routes.ts';
import { formRoutes } from './form-routes.ts';
import { instrumentRow, instrumentRows } from './instrument-rows.ts';
import { instrumentText } from './instrument-text.ts';
import { modelRoutes } from './model-routes.ts';
import { loadInstrument, performInstrumentAct } from './register-acts.ts';
import { registerRefusals } from './register-refusals.ts';
import { searchRoutes } from './search-routes.ts';
import { speakerOf } from './speaker.ts';
import { chosenTracked, previewOf, upload, uploadedInstrument } from './uploaded-instrument.ts';

const params = z.object({ id: pathId });
const field = (maximum: number) => plainText(maximum).nullable();
const entrySchema = z.strictObject({
  number: field(200),
  date: field(40),
  type: field(200),
  issuer: field(400),
  signer: field(400).default(null),
  title: plainText(2_000),
  model: pathId.nullable(),
});
const actSchema = z.strictObject({
  seen: z.int().min(0).optional(),
  act: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('correct-instrument'), entry: entrySchema, reason: plainText(2_000) }),
    z.strictObject({ act: z.literal('place-instrument'), unit: pathId }),
    z.strictObject({
      act: z.literal('mark-deviation'),
      article: z.string().regex(/^(model|local):\d{1,4}[a-zđ]?$/),
      mark: z.enum(deviationMarks),
      text: plainText(2_000),
    }),
  ]),
});
const row = shaped<InstrumentLine>('InstrumentLine', 'A line of the register');
const view = shaped<InstrumentView>('InstrumentView', 'An instrument with its provisions, citations and relations');
/** The register of instruments: their structure, what they cite, and how closely units' texts follow their models. */
export function rulebookRoutes(services: Services): Router {
  const router = newRouter();
  const { pool } = services.store;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments',
      responses: { 200: json(z.array(row), 'All, the newest first'), ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      return c.json((await instrumentRows(pool)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/instruments/preview',
      request: upload,
      responses: {
        200: json(shaped<InstrumentPreview>('InstrumentPreview', 'What the file holds'), 'Nothing is kept'),
        ...problems,
      },
    }),
    async (c) => {
      wholeAccountOf(c);
      return c.json(previewOf(await uploadedInstrument(c.req.valid('form'), languageOf(c))) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/instruments',
      request: upload,
      responses: { 201: json(z.object({ id: z.string() }), 'Registered'), ...registerRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const form = c.req.valid('form');
      const { bytes, file, source } = await uploadedInstrument(form, languageOf(c));
      const entry = entryOf(form.entry ?? '');
      const tracked = chosenTracked(form, source, languageOf(c));
      const id = services.freshId();
      const sha256 = await keepAttachment(services.store, bytes, file.mediaType);
      const act = { act: 'register-instrument', id, entry, file: { ...file, sha256, ...tracked } } as const;
      await performInstrumentAct(services, id, act, who);
      return c.json({ id }, 201);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}',
      request: { params },
      responses: { 200: json(view, 'The instrument'), ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      return c.json((await viewOf(services, c.req.valid('param').id)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/instruments/{id}/acts',
      request: { params, ...jsonBody(actSchema) },
      responses: { 200: json(view, 'The instrument after the act'), ...registerRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const { id } = c.req.valid('param');
      const { act, seen } = c.req.valid('json');
      await performInstrumentAct(services, id, act, who, { seen });
      return c.json((await viewOf(services, id)) as never, 200);
    },
  );
  fileRoutes(router, services);
  comparisonRoutes(router, services);
  router.route('/', modelRoutes(services));
  router.route('/', searchRoutes(services));
  router.route('/', adaptationRoutes(services));
  router.route('/', exportRoutes(services));
  router.route('/', formRoutes(services));
  return router;
}

function fileRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/file',
      request: { params },
      responses: { 200: { description: 'The file as it was registered' }, ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      const found = await instrumentRow(services.store.pool, c.req.valid('param').id);
      const file = found && (await readAttachment(services.store, found.sha256));
      if (!found || !file) throw notFound();
      return c.body(new Uint8Array(file.bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`,
      });
    },
  );
}

function comparisonRoutes(router: Router, services: Services): void {
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/conformance',
      request: { params },
      responses: {
        200: json(
          shaped<BesideModel>('BesideModel', 'Articles beside the model’s, and what the caller may say of them'),
          'Article by article beside its model',
        ),
        ...problems,
      },
    }),
    async (c) => {
      const speaker = await speakerOf(services, wholeAccountOf(c));
      const { model, local, row: found } = await pairOf(services, c.req.valid('param').id);
      const may = { explain: speaker.forUnit(found.unit), accept: speaker.forUpper(found.unit) };
      return c.json({ articles: compareTexts(model, local), may } satisfies BesideModel as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/redline.docx',
      request: { params },
      responses: { 200: { description: 'What differs from the model, as tracked changes' }, ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      const { model, local, row: found } = await pairOf(services, c.req.valid('param').id);
      const paragraphs = redlineOf(linesOf(model), linesOf(local));
      const bytes = await renderRedlineDocx(paragraphs, {
        title: found.title,
        author: 'Plenum',
        at: new Date(services.now()),
      });
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'Content-Disposition': `attachment; filename="redline-${found.id}.docx"`,
      });
    },
  );
}

/** The text of an instrument that can be read. @throws BadInput with the reason */
async function readable(services: Services, sha256: string): Promise<Instrument> {
  const text = await instrumentText(services, sha256);
  if ('fault' in text) throw notFound();
  return text;
}

async function viewOf(services: Services, id: string): Promise<InstrumentView> {
  const { state, number } = await loadInstrument(services, id);
  const rows = await instrumentRows(services.store.pool);
  const cited = await citationsOfAll(services, rows);
  const citedBy = rows.filter(
    (other) => other.id !== id && cited.get(other.id)?.some((citation) => targetOf(citation, rows) === id),
  );
  return instrumentView(state, number, await readable(services, state.file.sha256), rows, citedBy);
}

async function pairOf(services: Services, id: string) {
  const found = await instrumentRow(services.store.pool, id);
  const model = found?.model ? await instrumentRow(services.store.pool, found.model) : null;
  if (!found || !model) throw notFound();
  return { row: found, model: await readable(services, model.sha256), local: await readable(services, found.sha256) };
}

/** The regulation that is compared, as it is printed, article by article. */
function linesOf(instrument: Instrument): readonly string[] {
  return [...provisionsOf(comparedInstrument(instrument).parts)].flatMap(({ provision }) => {
    const [first, ...rest] = provision.text.map(({ text }) => text);
    const heading = provision.heading === '' ? (first ?? '') : provision.heading;
    return [
      `${provision.label} ${heading}`.trim(),
      ...(provision.heading === '' ? rest : [first ?? '', ...rest]),
    ].filter((text) => text !== '');
  });
}

function entryOf(text: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadInput([{ path: ['entry'], message: 'JSON' }]);
  }
  const parsed = entrySchema.safeParse(value);
  if (!parsed.success) throw new BadInput(parsed.error.issues as never);
  return parsed.data;
}
