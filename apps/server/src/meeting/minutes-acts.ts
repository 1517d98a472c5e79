import {
  type MeetingMinutes,
  type MeetingMinutesAct,
  type MeetingMinutesContext,
  meetingMinutesDecider,
  withConvening,
} from '@plenum/meeting';
import { loadStream, perform } from '@plenum/store';
import { Refused, StaleScreen } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { AfterActing } from './conclusion-acts.ts';

export const minutesStream = (meeting: string): string => `meeting-minutes/${meeting}`;

export interface LoadedMinutes {
  readonly state: MeetingMinutes;
  readonly number: number;
}

export const loadMinutes = (services: Services, meeting: string): Promise<LoadedMinutes> =>
  loadStream(services.store, meetingMinutesDecider, minutesStream(meeting));

/** What a decision rests on beside the stream: asked by who closes the minutes. */
export type MinutesStand = Pick<MeetingMinutesContext, 'draftStands' | 'openConclusions'>;

/** @throws Refused with all findings; StaleScreen where `seen` is behind */
export async function performMinutesAct(
  services: Services,
  act: MeetingMinutesAct,
  acting: AfterActing,
  stand: MinutesStand = { draftStands: true, openConclusions: 0 },
  seen?: number,
): Promise<LoadedMinutes> {
  const { meeting, who, person, duties, mayConvene, now = services.now() } = acting;
  const outcome = await perform(services.store, {
    decider: meetingMinutesDecider,
    stream: minutesStream(meeting.id),
    act,
    context: {
      now,
      actor: { id: who.id, name: who.name },
      freshId: services.freshId,
      meeting,
      duties: withConvening(duties, mayConvene),
      person,
      ...stand,
    },
    expectedNumber: seen,
  });
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return { state: outcome.state, number: outcome.number };
}
