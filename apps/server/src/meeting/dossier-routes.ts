import { createRoute, z } from '@hono/zod-openapi';
import { languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { json, newRouter, problems, type Router, shaped } from '../http/router.ts';
import { refusals } from '../organisation/acting.ts';
import type { Services } from '../services.ts';
import { seesDrafts } from './conclusion-routes.ts';
import { type DossierPartLine, dossierParts, meetingDossierPdf, meetingDossierZip } from './meeting-dossier.ts';
import { meetingReachOf } from './reach.ts';

const params = z.object({ id: pathId });
const query = z.object({ lang: z.enum(['vi', 'en']).optional() });
const partShape = shaped<DossierPartLine>('MeetingDossierPart', 'A part of the dossier, and whether it is there');
const making = {
  pdf: { make: meetingDossierPdf, mediaType: 'application/pdf' },
  zip: { make: meetingDossierZip, mediaType: 'application/zip' },
} as const;

/** All papers of a meeting as one numbered PDF and one zip; delegates, guests, desks and tellers have none of it. */
export function meetingDossierRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/dossier',
      request: { params, query },
      responses: { 200: json(z.array(partShape), 'What is in it'), ...problems },
    }),
    async (c) => {
      const reach = await meetingReachOf(services, c, c.req.valid('param').id);
      if (!seesDrafts(reach)) throw notFound();
      return c.json((await dossierParts(services, reach, languageOf(c))) as never, 200);
    },
  );
  for (const format of ['pdf', 'zip'] as const)
    router.openapi(
      createRoute({
        method: 'get',
        path: `/api/meetings/{id}/dossier.${format}`,
        request: { params, query },
        responses: { 200: { description: 'The dossier; signed minutes are drawn for it' }, ...refusals },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const reach = await meetingReachOf(services, c, id);
        if (!seesDrafts(reach)) throw notFound();
        const { make, mediaType } = making[format];
        return c.body(new Uint8Array(await make(services, reach, languageOf(c))), 200, {
          'Content-Type': mediaType,
          'Content-Disposition': `attachment; filename="ho-so-${id}.${format}"`,
        });
      },
    );
  return router;
}
