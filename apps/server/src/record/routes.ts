import { createRoute, z } from '@hono/zod-openapi';
import { leafHash, toHex } from '@plenum/record';
import { type ListedEntry, latestCheckpoint, readEntries, sha256 } from '@plenum/store';
import type pg from 'pg';
import { installation } from '../account/account-acts.ts';
import { accountNames } from '../account/account-rows.ts';
import type { SignedIn } from '../account/session.ts';
import { electionIdOf, electionList, mayRead, streamOf } from '../election/election-rows.ts';
import { languageOf } from '../http/language.ts';
import { plainText } from '../http/plain-text.ts';
import { forbidden } from '../http/problem.ts';
import { json, newRouter, problems, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { backupRoute } from './backup-route.ts';
import { clockWentBack } from './clock-went-back.ts';
import { candidateNames, eventInWords, peopleNames } from './event-in-words.ts';
import { exportRoutes } from './export-routes.ts';
import { receiptRoute } from './receipt-route.ts';
import { witnessRoutes } from './witness-routes.ts';

const entrySchema = z
  .object({
    position: z.number().int().nullable(),
    at: z.string(),
    actor: z.string(),
    stream: z.string(),
    number: z.number().int(),
    type: z.string(),
    sentence: z.string(),
    hash: z.string(),
    cursor: z.number().int(),
    clockWentBack: z.boolean().optional(),
  })
  .openapi('RecordEntry');
const pageSchema = z.object({
  entries: z.array(entrySchema),
  checkpoint: z.object({ size: z.number().int(), root: z.string(), at: z.string() }).nullable(),
});

/** Newest first, of one stream or of all that the person may read. */
async function entriesFor(
  services: Services,
  who: SignedIn,
  stream: string | undefined,
  before: number | undefined,
  limit: number,
) {
  const query = { before, limit, newestFirst: true };
  if (stream !== undefined) {
    const id = electionIdOf(stream);
    if (!(id === null ? who.administrator : await mayRead(services.store.pool, id, who))) throw forbidden();
    return readEntries(services.store, { ...query, stream });
  }
  if (who.administrator) return readEntries(services.store, query);
  const elections = await electionList(services.store.pool, who);
  const read = await Promise.all(
    elections.map((election) => readEntries(services.store, { ...query, stream: streamOf(election.id) })),
  );
  return read
    .flat()
    .sort((a, b) => b.arrival - a.arrival)
    .slice(0, limit);
}

async function leafHashes(db: pg.Pool, entries: readonly ListedEntry[]): Promise<ReadonlyMap<number, string>> {
  const found = await db.query<{ arrival: string; leaf: Buffer }>(
    'select arrival, leaf from entry where arrival = any($1::bigint[])',
    [entries.map((entry) => entry.arrival)],
  );
  return new Map(found.rows.map((row) => [Number(row.arrival), toHex(leafHash(row.leaf, sha256))]));
}

/** Few marks are possible on a paper, so the hash of another teller's ballot would tell what stands on it. */
const guessable = (entry: ListedEntry, who: SignedIn): boolean =>
  (entry.type === 'ballot-keyed' || entry.type === 'ballot-rekeyed') && entry.actor !== who.id;

/** Every act in words, the whole record as a file, and whether it is whole. */
export function recordRoutes(services: Services): Router {
  const router = newRouter();
  const { store } = services;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/record',
      request: {
        query: z.object({
          stream: plainText(200).optional(),
          before: z.coerce.number().int().min(0).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
      },
      responses: { 200: json(pageSchema, 'Entries, newest first; `before` takes a cursor'), ...problems },
    }),
    async (c) => {
      const who = whoIs(c);
      const { stream, before, limit } = c.req.valid('query');
      const language = languageOf(c);
      const entries = await entriesFor(services, who, stream, before, limit);
      const [names, candidate, person, hashes, setBack, checkpoint] = await Promise.all([
        accountNames(store.pool),
        candidateNames(store, entries),
        peopleNames(store, entries),
        leafHashes(store.pool, entries),
        clockWentBack(
          store.pool,
          entries.map(({ arrival }) => arrival),
        ),
        latestCheckpoint(store),
      ]);
      const account = (id: string): string => names.get(id) ?? (id === installation.id ? installation.name : id);
      return c.json(
        {
          entries: entries.map((entry) => ({
            position: entry.position,
            at: entry.at,
            actor: account(entry.actor),
            stream: entry.stream,
            number: entry.number,
            type: entry.type,
            sentence: eventInWords(entry, language, { account, candidate, person }),
            hash: guessable(entry, who) ? '' : (hashes.get(entry.arrival) ?? ''),
            cursor: entry.arrival,
            ...(setBack.has(entry.arrival) && { clockWentBack: true }),
          })),
          checkpoint: checkpoint && {
            size: checkpoint.size,
            root: toHex(checkpoint.root),
            at: checkpoint.signedAt.toISOString(),
          },
        },
        200,
      );
    },
  );
  exportRoutes(router, services);
  receiptRoute(router, services);
  backupRoute(router, services);
  witnessRoutes(router, services);
  return router;
}
