import { createRoute, z } from '@hono/zod-openapi';
import { type FoundInSearch, searchWays } from '@plenum/rulebook';
import { plainText } from '../http/plain-text.ts';
import { json, newRouter, problems, type Router, shaped, wholeAccountOf } from '../http/router.ts';
import type { Services } from '../services.ts';
import { indexInstruments } from './search-index.ts';
import { searchInstruments } from './search-instruments.ts';
import { readSearch, type SearchQuery } from './search-query.ts';

const day = z.iso.date().optional();
/** What was understood of the query, and what was found. */
export interface SearchAnswer extends FoundInSearch {
  readonly understood: SearchQuery;
}
const answer = shaped<SearchAnswer>('SearchAnswer', 'Instruments by name, and provisions with the words marked');

/** Search over the register by words (with and without tones), number, article and date. */
export function searchRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/search/instruments',
      request: {
        query: z.object({
          q: plainText(200).default(''),
          from: day,
          to: day,
          way: z.enum(searchWays).optional(),
          offset: z.coerce.number().int().min(0).max(10_000).default(0),
        }),
      },
      responses: {
        200: json(answer, 'Words that stand together first, then apart, then with words of the name; the newest first'),
        ...problems,
      },
    }),
    async (c) => {
      wholeAccountOf(c);
      const { q, from, to, way, offset } = c.req.valid('query');
      const typed = readSearch(q);
      const understood =
        from === undefined && to === undefined
          ? typed
          : { ...typed, from: from ?? '0000-01-01', to: to ?? '9999-12-31' };
      await indexInstruments(services);
      const found = await searchInstruments(services.store.pool, understood, way ? { way, offset } : null);
      return c.json({ understood, ...found } satisfies SearchAnswer as never, 200);
    },
  );
  return router;
}
