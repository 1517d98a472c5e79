import { createRoute, z } from '@hono/zod-openapi';
import { childrenOf } from '@plenum/organisation';
import {
  adaptationLimits,
  articleNumbers,
  type Instrument,
  type InstrumentLine,
  type ModelUnits,
  modelDecider,
  modelUnits,
} from '@plenum/rulebook';
import { loadStream } from '@plenum/store';
import type { SignedIn } from '../account/session.ts';
import { pathId } from '../http/plain-text.ts';
import { json, jsonBody, newRouter, problems, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { registeredText, sendModel } from './adaptation-acts.ts';
import { adaptationLinesOf, modelStream } from './adaptation-rows.ts';
import { instrumentRows } from './instrument-rows.ts';
import { loadInstrument } from './register-acts.ts';
import { registerRefusals } from './register-refusals.ts';
import { type Speaker, speakerOf } from './speaker.ts';

const params = z.object({ id: pathId });
const view = shaped<ModelUnits>('ModelUnits', 'Every unit’s text of a model by article, the worst first');

/** A model and the units that make their own text of it. */
export function modelRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/units',
      request: { params },
      responses: { 200: json(view, 'All units'), ...problems },
    }),
    async (c) => c.json((await unitsOf(services, c.req.valid('param').id, wholeAccountOf(c))) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/instruments/{id}/send',
      request: {
        params,
        ...jsonBody(
          z.strictObject({
            units: z.array(pathId).min(1).max(adaptationLimits.units),
            due: z.iso.date().nullable(),
            instead: pathId.nullable(),
            seen: z.int().min(0).optional(),
          }),
        ),
      },
      responses: { 200: json(view, 'All units then'), ...registerRefusals },
    }),
    async (c) => {
      const who = wholeAccountOf(c);
      const { id } = c.req.valid('param');
      const { seen, ...given } = c.req.valid('json');
      await sendModel(services, id, given, who, { seen });
      return c.json((await unitsOf(services, id, who)) as never, 200);
    },
  );
  return router;
}

async function unitsOf(services: Services, id: string, who: SignedIn): Promise<ModelUnits> {
  const { line, text: model } = await registeredText(services, id);
  const speaker = await speakerOf(services, who);
  const rows = await instrumentRows(services.store.pool);
  const { state: sent, number } = await loadStream(services.store, modelDecider, modelStream(id));
  const texts = [];
  for (const instrument of rows.filter((row) => row.model === id)) {
    const { state } = await loadInstrument(services, instrument.id);
    texts.push({ instrument, text: await textOf(services, instrument), deviations: state.deviations });
  }
  const earlier = new Set(Object.values(sent).map(({ instead }) => instead));
  const drafts = await adaptationLinesOf(services.store.pool, id);
  const units = modelUnits({
    model,
    sent,
    texts,
    before: rows.filter((row) => row.model !== null && earlier.has(row.model)),
    drafts,
    unitName: (unit) => speaker.unitName(unit) ?? unit,
    today: speaker.today,
  });
  return {
    model: line,
    articles: articleNumbers(model),
    units: units.map((one) => (one.draft !== null && !speaker.reads(one.unit) ? { ...one, draft: null } : one)),
    sendable: sendable(speaker, new Set(Object.keys(sent))),
    own: [...speaker.tree.units.keys()].filter((unit) => sent[unit] !== undefined && speaker.forUnit(unit)),
    number,
  };
}

async function textOf(services: Services, { id }: InstrumentLine): Promise<Instrument> {
  return (await registeredText(services, id)).text;
}

/** Districts of the caller's provinces, and so on down: units whose unit above the caller speaks for, and which have not been sent it. */
function sendable(speaker: Speaker, sent: ReadonlySet<string>): ModelUnits['sendable'] {
  const found: { id: string; name: string; kind: string }[] = [];
  const below = (parent: string | null) => {
    for (const unit of childrenOf(speaker.tree, parent)) {
      if (unit.kind === 'branch') continue;
      if (parent !== null && speaker.forUpper(unit.id) && !sent.has(unit.id))
        found.push({ id: unit.id, name: unit.name, kind: unit.kind });
      below(unit.id);
    }
  };
  below(null);
  return found;
}
