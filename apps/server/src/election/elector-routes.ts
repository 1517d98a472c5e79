import { createRoute, z } from '@hono/zod-openapi';
import {
  dutiesOf,
  type ElectorEntry,
  type ElectorsView,
  electorsView,
  momentOf,
  type OpenElection,
} from '@plenum/election';
import { readElectorsCsv, readElectorsXlsx } from '@plenum/office';
import type { SignedIn } from '../account/session.ts';
import { type Language, languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { BadInput, forbidden } from '../http/problem.ts';
import { json, newRouter, problems, type Router, shaped, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { type CandidateFault, faultsInWords } from './candidate-preview.ts';
import { readable } from './readable.ts';

interface ElectorPreview {
  readonly electors: readonly ElectorEntry[];
  readonly faults: readonly CandidateFault[];
}

const maximumFile = 4 * 1024 * 1024;
const params = z.object({ id: pathId });

/** Names of those summoned are for whoever keeps or watches the list; tellers work without them. */
function mayReadNames(state: OpenElection, who: SignedIn): boolean {
  const held = dutiesOf(state, who.id);
  return who.administrator || held.some((duty) => duty !== 'teller' && duty !== 'head-of-tellers');
}

/** Those summoned by name, and what a file of them holds before anything is written. */
export function electorRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/electors',
      request: { params, query: z.object({ at: plainText(30).optional() }) },
      responses: {
        200: json(shaped<ElectorsView>('Electors', 'Those summoned; never whether they voted'), 'The list'),
        ...problems,
      },
    }),
    async (c) => {
      const who = whoIs(c);
      const { state, regulation } = await readable(services, c.req.valid('param').id, who);
      if (!mayReadNames(state, who)) throw forbidden();
      const { at } = c.req.valid('query');
      const moment = at === undefined ? null : momentOf(at);
      if (at !== undefined && moment === null) throw new BadInput([{ path: ['at'], message: 'at' }]);
      return c.json(electorsView(state, regulation, moment) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/elections/{id}/electors/preview',
      request: {
        params,
        body: {
          content: {
            'application/json': { schema: z.strictObject({ text: plainText(400_000) }) },
            'multipart/form-data': { schema: z.object({ file: z.any() }).openapi({ description: '.csv .xlsx' }) },
          },
        },
      },
      responses: {
        200: json(shaped<ElectorPreview>('ElectorPreview', 'People and every fault'), 'Nothing is written'),
        ...problems,
      },
    }),
    async (c) => {
      await readable(services, c.req.valid('param').id, whoIs(c));
      const language = languageOf(c);
      const multipart = (c.req.header('content-type') ?? '').startsWith('multipart/');
      const preview = multipart
        ? await previewOfFile((await c.req.parseBody()).file, language)
        : previewOfText((c.req.valid('json') as { text?: unknown } | undefined)?.text, language);
      return c.json(preview as never, 200);
    },
  );
  return router;
}

function previewOfText(text: unknown, language: Language): ElectorPreview {
  if (typeof text !== 'string') throw new BadInput([{ path: ['text'], message: 'text' }]);
  const { electors, faults } = readElectorsCsv(text);
  return { electors, faults: faultsInWords(faults, language) };
}

async function previewOfFile(file: unknown, language: Language): Promise<ElectorPreview> {
  if (!(file instanceof File) || file.size > maximumFile) throw new BadInput([{ path: ['file'], message: 'file' }]);
  if (!/\.xlsx?$/i.test(file.name)) return previewOfText(await file.text(), language);
  const { electors, faults } = await readElectorsXlsx(new Uint8Array(await file.arrayBuffer()));
  return { electors, faults: faultsInWords(faults, language) };
}
