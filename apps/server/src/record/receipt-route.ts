import { createRoute, z } from '@hono/zod-openapi';
import { roundUnderWay } from '@plenum/election';
import { receipt } from '@plenum/store';
import type { SignedIn } from '../account/session.ts';
import { loadElection } from '../election/election-acts.ts';
import { electionIdOf, electionList, mayRead } from '../election/election-rows.ts';
import { forbidden, notFound, Problem } from '../http/problem.ts';
import { problems, type Router, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { mayTakeRecord } from './export-routes.ts';

/**
 * A proof names the hash of the entry beside its own, which may be the ballot that another teller keyed, and few marks are
 * possible on a paper: while an election is keyed, only those of it who may have the whole record get one.
 */
async function refuseWhileKeying(services: Services, who: SignedIn): Promise<void> {
  for (const { id, stage, duties } of await electionList(services.store.pool, who)) {
    if (stage !== 'entry' || duties.length === 0 || (mayTakeRecord(duties) && !duties.includes('teller'))) continue;
    const { state } = await loadElection(services, id);
    if (roundUnderWay(state)?.entries.length) throw new Problem(409, 'receipt-while-keying');
  }
}

/** A tlog-proof that one act is in the record, for whoever may read of it. */
export function receiptRoute(router: Router, services: Services): void {
  const { store } = services;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/record/receipt/{position}',
      request: { params: z.object({ position: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }) },
      responses: {
        200: {
          content: { 'text/plain': { schema: z.string() } },
          description: 'A proof of the entry (C2SP tlog-proof)',
        },
        ...problems,
      },
    }),
    async (c) => {
      const who = whoIs(c);
      const { position } = c.req.valid('param');
      const found = await store.pool.query<{ stream: string }>('select stream from entry where position = $1', [
        position,
      ]);
      const stream = found.rows[0]?.stream;
      const id = stream === undefined ? null : electionIdOf(stream);
      if (!(id === null ? who.administrator : await mayRead(store.pool, id, who))) throw forbidden();
      if (stream === undefined) throw notFound();
      await refuseWhileKeying(services, who);
      const proof = await receipt(store, position);
      if (proof === null) throw new Problem(409, 'nothing-signed');
      c.header('Content-Disposition', `attachment; filename="entry-${position}.tlog-proof"`);
      return c.text(proof, 200);
    },
  );
}
