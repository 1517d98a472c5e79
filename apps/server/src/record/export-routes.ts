import { Readable } from 'node:stream';
import { createRoute } from '@hono/zod-openapi';
import { type Duty, roundUnderWay } from '@plenum/election';
import { exportRecord, NothingSignedError } from '@plenum/store';
import type { SignedIn } from '../account/session.ts';
import { loadElection } from '../election/election-acts.ts';
import { electionList } from '../election/election-rows.ts';
import { languageOf } from '../http/language.ts';
import { forbidden, Problem } from '../http/problem.ts';
import { json, problems, type Router, shaped, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { verifyLive } from './verify-live.ts';

const exporting: readonly Duty[] = ['organiser', 'observer', 'auditor'];

export const mayTakeRecord = (duties: readonly Duty[]): boolean => duties.some((duty) => exporting.includes(duty));

/** Nobody who is keying ballots may read, through the record, what the other teller keyed. */
async function mayExport(services: Services, who: SignedIn): Promise<void> {
  const elections = await electionList(services.store.pool, who);
  const own = elections.filter((election) => election.duties.length > 0);
  if (!who.administrator && !own.some((one) => mayTakeRecord(one.duties))) throw forbidden();
  for (const election of own) {
    if (election.stage !== 'entry' || !election.duties.includes('teller')) continue;
    const { state } = await loadElection(services, election.id);
    if (roundUnderWay(state)?.entries.length) throw new Problem(409, 'while-keying');
  }
}

function nothingYet(error: Error): never {
  throw error instanceof NothingSignedError ? new Problem(409, 'nothing-signed') : error;
}

/** The whole record as a file, and whether it is whole. */
export function exportRoutes(router: Router, services: Services): void {
  const { store } = services;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/api/record/export.zip',
      responses: { 200: { description: 'The record as a tlog-tiles tree' }, ...problems },
    }),
    async (c) => {
      await mayExport(services, whoIs(c));
      const record = await exportRecord(store).catch(nothingYet);
      return c.body(Readable.toWeb(record) as ReadableStream, 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="record.zip"',
      });
    },
  );
  router.openapi(
    createRoute({
      method: 'post',
      path: '/api/record/verify',
      responses: { 200: json(shaped<object>('Verification', 'As `plenum verify --json`'), 'Verified'), ...problems },
    }),
    async (c) => {
      whoIs(c);
      return c.json((await verifyLive(services, languageOf(c))) as never, 200);
    },
  );
}
