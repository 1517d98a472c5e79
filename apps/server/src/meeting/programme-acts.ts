import { type Programme, type ProgrammeAct, type ProgrammeContext, programmeDecider } from '@plenum/meeting';
import { loadStream, perform } from '@plenum/store';
import type { SignedIn } from '../account/session.ts';
import { mayRead } from '../election/election-rows.ts';
import { Refused, StaleScreen } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { namedFindings } from './meeting-acts.ts';
import { writeElectionLinks } from './meeting-election-rows.ts';
import type { MeetingReach } from './reach.ts';

export const programmeStream = (meeting: string): string => `programme/${meeting}`;

export interface LoadedProgramme {
  readonly programme: Programme;
  readonly number: number;
}

export async function loadProgramme(services: Services, meeting: string): Promise<LoadedProgramme> {
  const { state, number } = await loadStream(services.store, programmeDecider, programmeStream(meeting));
  return { programme: state, number };
}

/** Who acts on an agenda, as `meetingReachOf` gives it; `now` for the example. */
export type ProgrammeActing = Pick<MeetingReach, 'meeting' | 'duties' | 'mayConvene'> & {
  readonly who: Pick<SignedIn, 'id' | 'name' | 'administrator' | 'election' | 'meeting'>;
  readonly now?: string;
};

/** @throws Refused with all findings; StaleScreen where `seen` is behind */
export async function performProgrammeAct(
  services: Services,
  act: ProgrammeAct,
  { meeting, duties, mayConvene, who, now = services.now() }: ProgrammeActing,
  seen?: number,
): Promise<LoadedProgramme> {
  const election = act.act === 'link-election' ? act.election : null;
  const there = election !== null && (await mayRead(services.store.pool, election, who));
  const context: ProgrammeContext = {
    now,
    actor: { id: who.id, name: who.name },
    freshId: services.freshId,
    meeting,
    duties,
    mayConvene,
    electionThere: (id) => id === election && there,
  };
  const outcome = await perform(services.store, {
    decider: programmeDecider,
    stream: programmeStream(meeting.id),
    act,
    context,
    expectedNumber: seen,
    project: writeElectionLinks,
  });
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(await namedFindings(services, outcome.refused));
  return { programme: outcome.state, number: outcome.number };
}
