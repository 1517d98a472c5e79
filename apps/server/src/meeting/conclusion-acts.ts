import type { Actor } from '@plenum/kernel';
import {
  type ConclusionAct,
  type ConclusionContext,
  type Conclusions,
  conclusionsDecider,
  withConvening,
} from '@plenum/meeting';
import { loadStream, perform } from '@plenum/store';
import { Refused, StaleScreen } from '../http/problem.ts';
import { loadTree } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { loadMinutes } from './minutes-acts.ts';
import { openVotesOf } from './open-vote-rows.ts';
import { agendaOf } from './programme-view.ts';
import type { MeetingReach } from './reach.ts';

export const conclusionsStream = (meeting: string): string => `conclusions/${meeting}`;

/** Who acts in a meeting, as `meetingReachOf` gives it; `now` for the example. */
export type AfterActing = Pick<MeetingReach, 'meeting' | 'duties' | 'person' | 'mayConvene'> & {
  readonly who: Actor;
  readonly now?: string;
};

export interface LoadedConclusions {
  readonly state: Conclusions;
  readonly number: number;
}

export const loadConclusions = (services: Services, meeting: string): Promise<LoadedConclusions> =>
  loadStream(services.store, conclusionsDecider, conclusionsStream(meeting));

async function contextOf(services: Services, act: ConclusionAct, acting: AfterActing): Promise<ConclusionContext> {
  const { meeting, who, now = services.now() } = acting;
  const { pool } = services.store;
  const grounds = 'conclusion' in act ? act.conclusion.grounds : [];
  const ids = grounds.flatMap(({ instrument }) => (instrument === null ? [] : [instrument]));
  const [registered, { tree }, votes, items, minutes] = await Promise.all([
    pool.query<{ id: string }>('select id from instrument_row where id = any($1::text[])', [ids]),
    loadTree(services),
    openVotesOf(pool, meeting.id),
    agendaOf(services, meeting),
    loadMinutes(services, meeting.id),
  ]);
  const found = new Set(registered.rows.map(({ id }) => id));
  return {
    now,
    actor: { id: who.id, name: who.name },
    freshId: services.freshId,
    meeting,
    duties: withConvening(acting.duties, acting.mayConvene),
    isItem: (id) => items.some((item) => item.id === id),
    isUnit: (id) => tree.units.has(id),
    isRegistered: (id) => found.has(id),
    isCarried: (vote) => votes.some((one) => one.id === vote && one.closed?.result.adopted === true),
    minutesClosed: minutes.state.closed !== null,
  };
}

/** @throws Refused with all findings; StaleScreen where `seen` is behind */
export async function performConclusionAct(
  services: Services,
  act: ConclusionAct,
  acting: AfterActing,
  seen?: number,
): Promise<LoadedConclusions> {
  const outcome = await perform(services.store, {
    decider: conclusionsDecider,
    stream: conclusionsStream(acting.meeting.id),
    act,
    context: await contextOf(services, act, acting),
    expectedNumber: seen,
  });
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return { state: outcome.state, number: outcome.number };
}
