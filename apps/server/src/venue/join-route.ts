import { createRoute, z } from '@hono/zod-openapi';
import { json, newRouter, problems, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';

/** The addresses by which other machines in the room reach this one: what the sheet with the code is made from. */
export function joinRoute({ config }: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/join',
      responses: {
        200: json(
          z
            .object({
              /** The likeliest first; empty where only this machine reaches it. */
              addresses: z.array(z.string()),
              encrypted: z.boolean(),
            })
            .openapi('Join'),
          'How other machines reach this one',
        ),
        ...problems,
      },
    }),
    (c) => {
      whoIs(c);
      return c.json({ addresses: [...config.addresses], encrypted: config.origin.startsWith('https:') }, 200);
    },
  );
  return router;
}
