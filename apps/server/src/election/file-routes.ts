import { createRoute, z } from '@hono/zod-openapi';
import type { MinutesDocument } from '@plenum/election';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { json, newRouter, problems, type Router, shaped, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { electionZip } from './election-zip.ts';
import { checkpointNow, minutesDocument, minutesFile, minutesMediaTypes } from './minutes-file.ts';
import { minutesFormRoutes } from './minutes-form-routes.ts';
import { readable } from './readable.ts';
import { resultRoutes } from './result-routes.ts';

const params = z.object({ id: pathId });
const query = z.object({ lang: z.enum(['vi', 'en']).optional(), number: plainText(100).optional() });

/** Minutes to look at and to sign, and the election as files for other people's count. */
export function electionFileRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/minutes',
      request: { params, query },
      responses: {
        200: json(shaped<MinutesDocument>('MinutesDocument', 'The minutes as one value'), 'Preview'),
        ...problems,
      },
    }),
    async (c) => {
      const loaded = await readable(services, c.req.valid('param').id, whoIs(c));
      const checkpoint = await checkpointNow(services.store);
      const { number } = c.req.valid('query');
      return c.json(
        (await minutesDocument(services, loaded, { lang: languageOf(c), number }, checkpoint)) as never,
        200,
      );
    },
  );
  for (const format of ['pdf', 'docx'] as const)
    router.openapi(
      createRoute({
        method: 'get',
        path: `/api/elections/{id}/minutes.${format}`,
        request: { params, query },
        responses: { 200: { description: 'The minutes; drawing them is an act' }, ...problems },
      }),
      async (c) => {
        const who = whoIs(c);
        const { id } = c.req.valid('param');
        const loaded = await readable(services, id, who);
        const { number } = c.req.valid('query');
        const file = await minutesFile(services, loaded, who, { format, lang: languageOf(c), number });
        return c.body(new Uint8Array(file.bytes), 200, {
          'Content-Type': minutesMediaTypes[format],
          'Content-Disposition': `attachment; filename="minutes-${id}.${format}"`,
          ETag: `"${file.sha256}"`,
        });
      },
    );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/election.zip',
      request: { params },
      responses: { 200: { description: 'election.yaml and round-N.csv' }, ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const loaded = await readable(services, id, whoIs(c));
      return c.body(new Uint8Array(await electionZip(loaded)), 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${id}.zip"`,
      });
    },
  );
  router.route('/', resultRoutes(services));
  router.route('/', dossierRoutes(services));
  router.route('/', minutesFormRoutes(services));
  return router;
}
