import type { Actor, Finding } from '@plenum/kernel';
import {
  type NumberRun,
  type NumberRunAct,
  numberRunDecider,
  type SecretItemAct,
  secretItemDecider,
} from '@plenum/rulebook';
import { loadStream } from '@plenum/store';
import { notFound, Refused } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { instrumentRows } from './instrument-rows.ts';
import {
  numberRunLines,
  numberRunStream,
  secretItemStream,
  secretLines,
  writeNumberRunRow,
  writeSecretItemRow,
} from './number-rows.ts';
import { performStreamAct } from './stream-act.ts';

/** Who keeps the register; `now` is another moment than now, for the example. */
export type Keeper = Actor & { readonly administrator: boolean; readonly now?: string };

const refused = (code: string, about: string): Refused =>
  new Refused([{ code, severity: 'refusal', values: {}, citations: [], about }]);

const keeping = (services: Services, who: Keeper) => ({
  now: who.now ?? services.now(),
  actor: { id: who.id, name: who.name },
  freshId: services.freshId,
  actorIsAdministrator: who.administrator,
});

/** Another act of the same moment was first: the index of the rows says so. */
const isTaken = (error: unknown, index: string): boolean =>
  (error as { constraint?: unknown } | null)?.constraint === index;

/** @throws Problem 404 */
export async function loadNumberRun(services: Services, id: string): Promise<{ state: NumberRun; number: number }> {
  const { state, number } = await loadStream(services.store, numberRunDecider, numberRunStream(id));
  if (state === null) throw notFound();
  return { state, number };
}

/** @throws Refused, StaleScreen where `seen` is behind */
export async function performNumberRunAct(
  services: Services,
  id: string,
  act: NumberRunAct,
  who: Keeper,
  seen?: number,
): Promise<{ readonly state: NumberRun; readonly number: number; readonly findings: readonly Finding[] }> {
  const lines = await numberRunLines(services.store.pool);
  const done = await performStreamAct(services, {
    decider: numberRunDecider,
    stream: numberRunStream(id),
    act,
    context: {
      ...keeping(services, who),
      runTaken: ({ issuer, type, term }) =>
        lines.some((one) => !one.closed && one.issuer === issuer && one.type === type && one.term === term),
    },
    expectedNumber: seen,
    project: (tx, _events, state) => writeNumberRunRow(tx, state),
  }).catch((error: unknown) => {
    if (isTaken(error, 'number_run_open')) throw refused('number-run-known', 'term');
    throw error;
  });
  if (done.state === null) throw new Error(`${act.act} left no run of numbers`);
  return { ...done, state: done.state };
}

/** @throws Refused */
export async function performSecretItemAct(
  services: Services,
  id: string,
  act: SecretItemAct,
  who: Keeper,
): Promise<void> {
  const { pool } = services.store;
  const [rows, secret] = await Promise.all([instrumentRows(pool), secretLines(pool)]);
  const taken = (number: string, date: string | null) =>
    [...rows, ...secret].some((row) => row.id !== id && row.number === number && row.date === date);
  await performStreamAct(services, {
    decider: secretItemDecider,
    stream: secretItemStream(id),
    act,
    context: { ...keeping(services, who), taken },
    project: (tx, _events, state) => writeSecretItemRow(tx, state),
  }).catch((error: unknown) => {
    if (isTaken(error, 'secret_item_symbol')) throw refused('secret-symbol-taken', 'number');
    throw error;
  });
}
