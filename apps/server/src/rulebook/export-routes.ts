import { createRoute, z } from '@hono/zod-openapi';
import { akomaNtosoOf } from '@plenum/rulebook';
import { pathId } from '../http/plain-text.ts';
import { newRouter, problems, type Router, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { registeredText } from './adaptation-acts.ts';

const params = z.object({ id: pathId });

/** An instrument in other forms than the one that it was registered in. */
export function exportRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/instruments/{id}/akn.xml',
      request: { params },
      responses: { 200: { description: 'The instrument as Akoma Ntoso 3.0' }, ...problems },
    }),
    async (c) => {
      wholeAccountOf(c);
      const { id } = c.req.valid('param');
      const { line, text } = await registeredText(services, id);
      // What the register says stands above what the file's heading says.
      const { number, date, type, issuer, title } = line;
      const known = { ...text, number, date, type, issuer, title };
      const xml = akomaNtosoOf(known, { day: services.now().slice(0, 10), editor: 'Plenum' });
      return c.body(xml, 200, {
        'Content-Type': 'application/akn+xml; charset=utf-8',
        'Content-Disposition': `attachment; filename="${id}.xml"`,
      });
    },
  );
  return router;
}
