import { createRoute, z } from '@hono/zod-openapi';
import { type HolidayTable, withStated } from '@plenum/election';
import { plainText } from '../http/plain-text.ts';
import { administratorOf, json, jsonBody, newRouter, problems, type Router, shaped, whoIs } from '../http/router.ts';
import { loadInstallation, performInstallationAct } from '../record/installation-acts.ts';
import type { Services } from '../services.ts';

/** The holidays that working days are counted with: those that Plenum brings, and what administrators stated. */
export const holidaysHere = async (services: Pick<Services, 'store'>): Promise<HolidayTable> =>
  withStated((await loadInstallation(services)).holidays);

const days = z.array(plainText(10)).max(60);
const body = z.strictObject({ off: days, hungKings: plainText(10).nullable(), worked: days, source: plainText(200) });
const table = json(z.array(shaped<object>('HolidayYear', 'A year: days off, days worked, where it stands')), 'By year');

/** The holidays of each year: everybody sees them, administrators state them from the yearly notice. */
export function holidayRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({ method: 'get', path: '/api/holidays', responses: { 200: table, ...problems } }),
    async (c) => {
      whoIs(c);
      return c.json((await holidaysHere(services)) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'put',
      path: '/api/holidays/{year}',
      request: { params: z.object({ year: z.coerce.number().int().min(2000).max(2199) }), ...jsonBody(body) },
      responses: { 200: table, ...problems, 409: json(shaped<object>('Refused', '{ refused }'), 'A day is wrong') },
    }),
    async (c) => {
      const who = administratorOf(c);
      const { year } = c.req.valid('param');
      await performInstallationAct(services, { act: 'state-holidays', year, ...c.req.valid('json') }, who);
      return c.json((await holidaysHere(services)) as never, 200);
    },
  );
  return router;
}
