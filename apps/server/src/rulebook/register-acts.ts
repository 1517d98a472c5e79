import {
  type InstrumentAct,
  instrumentDecider,
  type RegisterContext,
  type RegisteredInstrument,
} from '@plenum/rulebook';
import { loadStream, perform } from '@plenum/store';
import type { SignedIn } from '../account/session.ts';
import { notFound, Refused, StaleScreen } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { instrumentRows, streamOf, writeInstrumentRow } from './instrument-rows.ts';
import { secretLines } from './number-rows.ts';
import { speakerOf } from './speaker.ts';

export interface LoadedInstrument {
  readonly state: RegisteredInstrument;
  readonly number: number;
}

/** @throws Problem 404 */
export async function loadInstrument(services: Services, id: string): Promise<LoadedInstrument> {
  const { state, number } = await loadStream(services.store, instrumentDecider, streamOf(id));
  if (state === null) throw notFound();
  return { state, number };
}

/** What a decision about this instrument takes from outside. */
export async function registerContext(
  services: Services,
  id: string,
  who: Pick<SignedIn, 'id' | 'name' | 'administrator'>,
  now: string,
): Promise<RegisterContext> {
  const { pool } = services.store;
  const [rows, secret] = await Promise.all([instrumentRows(pool), secretLines(pool)]);
  const unit = rows.find((row) => row.id === id)?.unit ?? null;
  const speaking = await speakerOf(services, who, now);
  return {
    now,
    actor: { id: who.id, name: who.name },
    freshId: services.freshId,
    actorIsAdministrator: who.administrator,
    speaksForUnit: speaking.forUnit(unit),
    speaksForUpper: speaking.forUpper(unit),
    unitName: speaking.unitName,
    taken: (number, date) =>
      [...rows, ...secret].some((row) => row.id !== id && row.number === number && row.date === date),
    isRegistered: (other) => rows.some((row) => row.id === other),
  };
}

/** @throws Refused with all findings; StaleScreen where `seen` is behind */
export async function performInstrumentAct(
  services: Services,
  id: string,
  act: InstrumentAct,
  who: Pick<SignedIn, 'id' | 'name' | 'administrator'>,
  options: { readonly seen?: number | undefined; readonly now?: string } = {},
): Promise<LoadedInstrument> {
  const context = await registerContext(services, id, who, options.now ?? services.now());
  const outcome = await perform(services.store, {
    decider: instrumentDecider,
    stream: streamOf(id),
    act,
    context,
    expectedNumber: options.seen,
    project: (tx, events, state) => writeInstrumentRow(tx, state, events[0]?.at ?? ''),
  });
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) {
    if (outcome.state === null && act.act !== 'register-instrument') throw notFound();
    throw new Refused(outcome.refused);
  }
  if (outcome.state === null) throw new Error(`${act.act} left no instrument`);
  return { state: outcome.state, number: outcome.number };
}
