import { createRoute, z } from '@hono/zod-openapi';
import { linkHolds } from '../account/one-time-link.ts';
import { anyElection } from '../election/election-rows.ts';
import { plainText } from '../http/plain-text.ts';
import { Problem } from '../http/problem.ts';
import { administratorOf, json, newRouter, problems, type Router } from '../http/router.ts';
import type { Services } from '../services.ts';
import { makeExample } from './make-example.ts';

/** The example organisation by one click: for an administrator, or whoever holds the one-time link, while nothing is there. */
export function exampleRoutes(services: Services): Router {
  const router = newRouter();
  let making = false;
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/example',
      request: {
        body: { content: { 'application/json': { schema: z.strictObject({ token: plainText(100).optional() }) } } },
      },
      responses: { 201: json(z.object({ elections: z.number().int() }), 'Made'), ...problems },
    }),
    async (c) => {
      const body = c.req.header('content-type') ? c.req.valid('json') : {};
      const first = body.token !== undefined && (await linkHolds(services.store.pool, body.token));
      if (!first) administratorOf(c);
      if (making || (await anyElection(services.store.pool))) throw new Problem(409, 'not-empty');
      making = true;
      try {
        return c.json({ elections: await makeExample(services) }, 201);
      } finally {
        making = false;
      }
    },
  );
  return router;
}
