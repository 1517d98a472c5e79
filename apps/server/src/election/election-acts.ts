import {
  type ElectionAct,
  type ElectionContext,
  type ElectionEvent,
  electionDecider,
  isAfterAct,
  type OpenElection,
  type Regulation,
} from '@plenum/election';
import type { Actor } from '@plenum/kernel';
import { loadStream, perform, type StoredEvent, type Transaction } from '@plenum/store';
import { notFound, Refused, StaleScreen } from '../http/problem.ts';
import { committeeFor } from '../meeting/meeting-elections.ts';
import type { Services } from '../services.ts';
import { changesRow, streamOf, writeElectionRow } from './election-rows.ts';
import { dropDrafts } from './entry-draft.ts';
import { holidaysHere } from './holiday-routes.ts';
import { keepRegulation, pinnedRegulation, regulationHash } from './pinned-regulation.ts';
import { writeProposalRow } from './proposal-rows.ts';

export interface LoadedElection {
  readonly state: OpenElection;
  readonly number: number;
  readonly regulation: Regulation;
}

/** @throws Problem 404 where there is no such election */
export async function loadElection(services: Services, id: string): Promise<LoadedElection> {
  const { state, number } = await loadStream(services.store, electionDecider, streamOf(id));
  if (state === null) throw notFound();
  return { state, number, regulation: await pinnedRegulation(services.store.pool, state.regulation) };
}

/** Gives a candidate's name for an id. */
export const nameOf =
  (state: OpenElection) =>
  (id: string): string =>
    state.candidates.find((candidate) => candidate.id === id)?.name ?? id;

export interface ElectionActing {
  readonly id: string;
  readonly act: ElectionAct;
  readonly actor: Actor;
  readonly regulation: Regulation;
  /** The number the person's screen showed, where the act rests on it. */
  readonly seen?: number | undefined;
  readonly now?: string | undefined;
  /** Written in the act's own transaction. */
  readonly also?: ((tx: Transaction) => Promise<void>) | undefined;
}

const namesCandidates = ({ act }: ElectionAct): boolean => act === 'list-candidates' || act === 'correct-candidate';

/** The rows that events imply: the list's row, and drafts of ballots that are keyed now. A keyed ballot changes no list row. */
export async function projectElection(
  tx: Transaction,
  events: readonly StoredEvent<ElectionEvent>[],
  state: OpenElection,
  regulation: Regulation,
): Promise<void> {
  for (const event of events) {
    if (event.type === 'ballot-keyed' || event.type === 'ballot-rekeyed')
      await dropDrafts(tx, state.id, event.data.round, event.data.teller, event.data.ballot.number);
    await writeProposalRow(tx, state.id, event);
    if (event.type === 'entry-closed') await dropDrafts(tx, state.id, event.data.round, event.data.teller, null);
  }
  if (events.some(changesRow)) await writeElectionRow(tx, state, regulation, events[0]?.at ?? '');
}

/**
 * Does one act on an election; whose act it is and whether the rules allow it, the domain says.
 * @throws Refused with all findings; StaleScreen where `seen` is behind
 */
export async function performElectionAct(services: Services, acting: ElectionActing): Promise<LoadedElection> {
  const { id, act, actor, regulation, seen, now, also } = acting;
  const context: ElectionContext = {
    now: now ?? services.now(),
    actor: { id: actor.id, name: actor.name },
    freshId: services.freshId,
    regulation,
    regulationHash: regulationHash(regulation),
    ...(isAfterAct(act) && { holidays: await holidaysHere(services) }),
    ...(namesCandidates(act) && {
      committee: (await committeeFor(services, await loadElection(services, id))) ?? undefined,
    }),
  };
  if (act.act === 'open-election') await keepRegulation(services.store, regulation);
  const outcome = await perform(services.store, {
    decider: electionDecider,
    stream: streamOf(id),
    act,
    context,
    expectedNumber: seen,
    project: async (tx, events, state) => {
      if (state !== null) await projectElection(tx, events, state, regulation);
      await also?.(tx);
    },
  });
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) {
    if (outcome.state === null && act.act !== 'open-election') throw notFound();
    throw new Refused(outcome.refused, outcome.state ? nameOf(outcome.state) : undefined);
  }
  if (outcome.state === null) throw new Error(`${act.act} left no election`);
  return { state: outcome.state, number: outcome.number, regulation };
}
