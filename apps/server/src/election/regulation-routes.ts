import { createRoute, z } from '@hono/zod-openapi';
import { type Regulation, regulationById, regulations } from '@plenum/election';
import { pathId } from '../http/plain-text.ts';
import { notFound } from '../http/problem.ts';
import { json, newRouter, problems, type Router, shaped, whoIs } from '../http/router.ts';

const summary = z
  .object({
    id: z.string(),
    title: z.object({ vi: z.string(), en: z.string() }),
    instrument: z.string(),
    version: z.string(),
    assumed: z.number().int(),
  })
  .openapi('RegulationSummary');

const assumedSwitches = (regulation: Regulation): number =>
  Object.values(regulation.switches).filter((rule) => rule.cite.basis === 'assumed').length;

/** The regulations an election may follow, and every switch of one. */
export function regulationRoutes(): Router {
  return newRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/regulations',
        responses: { 200: json(z.array(summary), 'All regulations'), ...problems },
      }),
      (c) => {
        whoIs(c);
        return c.json(
          regulations.map((regulation) => {
            const { id, title, instrument, version } = regulation;
            return { id, title, instrument, version, assumed: assumedSwitches(regulation) };
          }),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/regulations/{id}',
        request: { params: z.object({ id: pathId }) },
        responses: {
          200: json(shaped<Regulation>('Regulation', 'Every switch with its citation'), 'One'),
          ...problems,
        },
      }),
      (c) => {
        whoIs(c);
        const regulation = regulationById(c.req.valid('param').id);
        if (!regulation) throw notFound();
        return c.json(regulation as never, 200);
      },
    ) as unknown as Router;
}
