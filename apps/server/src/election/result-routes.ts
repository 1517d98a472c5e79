import { createRoute, z } from '@hono/zod-openapi';
import {
  castVoteRecords,
  declaredRounds,
  type Language,
  resultFile,
  resultSheet,
  resultSummarySheet,
  resultToApprove,
  roundUnderWay,
} from '@plenum/election';
import { renderPaperPdf, sheetCsv, sheetsXlsx } from '@plenum/office';
import type { Store } from '@plenum/store';
import { languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { Problem } from '../http/problem.ts';
import { newRouter, problems, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { declaredEntry } from './declared-entry.ts';
import type { LoadedElection } from './election-acts.ts';
import { entryLogDocument } from './entry-log-file.ts';
import { checkpointNow } from './minutes-file.ts';
import { minutesSource } from './minutes-source.ts';
import { readable } from './readable.ts';

export const resultFormats = ['json', 'csv', 'xlsx'] as const;
export type ResultFormat = (typeof resultFormats)[number];

const mediaTypes: Readonly<Record<ResultFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A value as a JSON file that people may open. */
export const jsonFile = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/**
 * Nothing leaves the room before a result stands.
 * @throws Problem 409 while no round is declared, and while the newest result waits for a second person
 */
export function assertStands({ state }: LoadedElection): void {
  if (declaredRounds(state).length === 0) throw new Problem(409, 'result-missing');
  if (resultToApprove(state)) throw new Problem(409, 'result-waits');
}

/**
 * The declared result in one format.
 * @throws Problem 409 as `assertStands`
 */
export async function resultBytes(
  store: Store,
  loaded: LoadedElection,
  format: ResultFormat,
  lang: Language,
): Promise<Uint8Array> {
  assertStands(loaded);
  const { state, regulation } = loaded;
  const checkpoint = await checkpointNow(store);
  const file = resultFile(minutesSource(state, regulation, lang, { number: null, checkpoint }));
  if (format === 'json') return jsonFile(file);
  if (format === 'csv') return sheetCsv(resultSheet(file), lang);
  return sheetsXlsx([resultSummarySheet(file), resultSheet(file)]);
}

/**
 * The papers of declared rounds as NIST SP 1500-103.
 * @throws Problem 409 while a round is open, and before the first was declared
 */
export async function castVotesBytes(store: Store, loaded: LoadedElection): Promise<Uint8Array> {
  assertStands(loaded);
  const { state, regulation } = loaded;
  const declared = await declaredEntry(store, state.id);
  if (!declared || roundUnderWay(state)) throw new Problem(409, 'rounds-open');
  return jsonFile(castVoteRecords(state, regulation, declared.at));
}

/** The result, the cast votes and the entry log as files. */
export function resultRoutes(services: Services): Router {
  const router = newRouter();
  const params = z.object({ id: pathId });
  const query = z.object({ lang: z.enum(['vi', 'en']).optional() });
  for (const format of resultFormats)
    router.openapi(
      createRoute({
        method: 'get',
        path: `/api/elections/{id}/result.${format}`,
        request: { params, query },
        responses: { 200: { description: 'The declared result' }, ...problems },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const loaded = await readable(services, id, whoIs(c));
        const bytes = await resultBytes(services.store, loaded, format, languageOf(c));
        return c.body(new Uint8Array(bytes), 200, {
          'Content-Type': mediaTypes[format],
          'Content-Disposition': `attachment; filename="result-${id}.${format}"`,
        });
      },
    );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/cast-votes.json',
      request: { params },
      responses: { 200: { description: 'Cast vote records, NIST SP 1500-103 version 1.0.0' }, ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const loaded = await readable(services, id, whoIs(c));
      return c.body(new Uint8Array(await castVotesBytes(services.store, loaded)), 200, {
        'Content-Type': mediaTypes.json,
        'Content-Disposition': `attachment; filename="cast-votes-${id}.json"`,
      });
    },
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/elections/{id}/entry-log.pdf',
      request: { params, query },
      responses: { 200: { description: 'Every entry of the declared rounds' }, ...problems },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const loaded = await readable(services, id, whoIs(c));
      assertStands(loaded);
      const document = await entryLogDocument(services.store, loaded, languageOf(c));
      return c.body(new Uint8Array(await renderPaperPdf(document)), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="entry-log-${id}.pdf"`,
      });
    },
  );
  return router;
}
