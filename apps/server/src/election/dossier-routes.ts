import { createRoute, z } from '@hono/zod-openapi';
import { languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { newRouter, problems, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { dossierPdf, dossierZip } from './dossier-file.ts';
import { readable } from './readable.ts';

const making = {
  pdf: { make: dossierPdf, mediaType: 'application/pdf' },
  zip: { make: dossierZip, mediaType: 'application/zip' },
} as const;

/** All papers of an election: one numbered PDF, and one zip with the files beside it. */
export function dossierRoutes(services: Services): Router {
  const router = newRouter();
  for (const format of ['pdf', 'zip'] as const)
    router.openapi(
      createRoute({
        method: 'get',
        path: `/api/elections/{id}/dossier.${format}`,
        request: { params: z.object({ id: pathId }), query: z.object({ lang: z.enum(['vi', 'en']).optional() }) },
        responses: { 200: { description: 'The dossier; nothing is written' }, ...problems },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const loaded = await readable(services, id, whoIs(c));
        const { make, mediaType } = making[format];
        return c.body(new Uint8Array(await make(services, loaded, languageOf(c))), 200, {
          'Content-Type': mediaType,
          'Content-Disposition': `attachment; filename="dossier-${id}.${format}"`,
        });
      },
    );
  return router;
}
