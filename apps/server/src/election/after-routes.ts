import { createRoute, z } from '@hono/zod-openapi';
import { afterView, declaredRounds, type Language, type MinutesDocument, summaryOf } from '@plenum/election';
import { renderMinutesDocx, renderPaperPdf } from '@plenum/office';
import { languageOf } from '../http/language.ts';
import { pathId, plainText } from '../http/plain-text.ts';
import { Problem } from '../http/problem.ts';
import { json, newRouter, problems, type Router, shaped, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import type { LoadedElection } from './election-acts.ts';
import { holidaysHere } from './holiday-routes.ts';
import { checkpointNow, minutesMediaTypes } from './minutes-file.ts';
import { minutesSource } from './minutes-source.ts';
import { type ListedProposal, proposalList } from './proposal-rows.ts';
import { readable } from './readable.ts';

const params = z.object({ id: pathId });
const query = z.object({ lang: z.enum(['vi', 'en']).optional(), number: plainText(100).optional() });

/** @throws Problem 409 while no round is declared */
export async function summaryDocument(
  services: Services,
  { state, regulation }: LoadedElection,
  lang: Language,
  number: string | undefined,
): Promise<MinutesDocument> {
  if (declaredRounds(state).length === 0) throw new Problem(409, 'result-missing');
  const checkpoint = await checkpointNow(services.store);
  const source = minutesSource(state, regulation, lang, { number, checkpoint });
  return summaryOf({
    ...source,
    after: afterView(state, { regulation, holidays: await holidaysHere(services) }, false),
  });
}

/** The summary for the body above, and the proposals kept in every election that the caller may read. */
export function afterRoutes(services: Services): Router {
  const router = newRouter();
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/proposals',
      responses: {
        200: json(z.array(shaped<ListedProposal>('ListedProposal', 'A proposal and its election')), 'Newest first'),
        ...problems,
      },
    }),
    async (c) => c.json((await proposalList(services.store.pool, whoIs(c))) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/summary',
      request: { params, query },
      responses: {
        200: json(shaped<MinutesDocument>('MinutesDocument', 'The summary as one value'), 'Preview'),
        ...problems,
      },
    }),
    async (c) => {
      const loaded = await readable(services, c.req.valid('param').id, whoIs(c));
      return c.json(
        (await summaryDocument(services, loaded, languageOf(c), c.req.valid('query').number)) as never,
        200,
      );
    },
  );
  for (const format of ['pdf', 'docx'] as const)
    router.openapi(
      createRoute({
        method: 'get',
        path: `/api/elections/{id}/summary.${format}`,
        request: { params, query },
        responses: { 200: { description: 'The summary on one page; nothing is written' }, ...problems },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const loaded = await readable(services, id, whoIs(c));
        const document = await summaryDocument(services, loaded, languageOf(c), c.req.valid('query').number);
        const bytes = format === 'pdf' ? await renderPaperPdf(document) : await renderMinutesDocx(document);
        return c.body(new Uint8Array(bytes), 200, {
          'Content-Type': minutesMediaTypes[format],
          'Content-Disposition': `attachment; filename="summary-${id}.${format}"`,
        });
      },
    );
  return router;
}
