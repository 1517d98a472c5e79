import { createRoute, z } from '@hono/zod-openapi';
import { akomaNtosoOf, type Instrument } from '@plenum/rulebook';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { newRouter, problems, type Router, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { instrumentRow } from './instrument-rows.ts';
import { instrumentText } from './instrument-text.ts';

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
      const xml = akomaNtosoOf(await registeredText(services, id), {
        day: services.now().slice(0, 10),
        editor: 'Plenum',
      });
      return c.body(xml, 200, {
        'Content-Type': 'application/akn+xml; charset=utf-8',
        'Content-Disposition': `attachment; filename="${id}.xml"`,
      });
    },
  );
  return router;
}

/** The text of a registered instrument, with what the register knows better than its heading. @throws Problem 404 */
async function registeredText(services: Services, id: string): Promise<Instrument> {
  const row = await instrumentRow(services.store.pool, id);
  if (!row) throw notFound();
  const text = await instrumentText(services, row.sha256);
  if ('fault' in text) throw notFound();
  const { number, date, type, issuer, title } = row;
  return { ...text, number, date, type, issuer, title };
}
