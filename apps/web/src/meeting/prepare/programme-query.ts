import type { AgendaItem, Paper, ProgrammeAct, TimedItem } from '@plenum/meeting';
import { programmeDutyFor } from '@plenum/meeting';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, StaleScreen } from '../../shell/http.ts';
import { keepAnswer } from '../../shell/keep-answer.ts';
import { dutiesOf } from '../meeting-act.ts';
import { type MeetingScreen, meetingKey } from '../meeting-query.ts';

export interface ItemScreen extends AgendaItem, Omit<TimedItem, 'id'> {
  readonly presenter: string;
}
/** The agenda as the server gives it: with its times at the moment of the answer. */
export interface ProgrammeScreen {
  readonly number: number;
  readonly items: readonly ItemScreen[];
  readonly papers: readonly Paper[];
  readonly lateSeconds: number | null;
}

export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'programme'],
    queryFn: () => call<ProgrammeScreen>('GET', `/api/meetings/${id}/programme`),
    // What is expected moves on with the clock.
    refetchInterval: 60_000,
  });

/** Whether an act on the agenda is among the reader's duties, and the meeting not over. */
export const mayProgramme = (meeting: MeetingScreen, act: ProgrammeAct['act']): boolean =>
  meeting.ended === null && programmeDutyFor[act].some((duty) => dutiesOf(meeting).includes(duty));

/** Does an act on an agenda, or sends a paper's file, and shows the agenda that follows from it. */
export function useProgrammeAct(meeting: MeetingScreen) {
  const client = useQueryClient();
  const { queryKey } = programmeQuery(meeting.id);
  const act = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      call<ProgrammeScreen>('POST', `/api/meetings/${meeting.id}/${path}`, body),
    onSuccess: (view) => keepAnswer(client, queryKey, view),
    onError: (error) => {
      if (error instanceof StaleScreen) void client.invalidateQueries({ queryKey });
    },
  });
  const post = (path: string, body: object): Promise<boolean> =>
    act.mutateAsync({ path, body }).then(
      () => true,
      () => false,
    );
  return {
    /** Resolves to whether it was done; the error stands in `error`. `seen`: the number of the agenda that the act rests on. */
    send: (what: ProgrammeAct, seen?: number) =>
      post('programme/acts', { act: what, ...(seen !== undefined && { seen }) }),
    sendFile: (path: string, form: FormData) => post(path, form),
    pending: act.isPending,
    error: act.error,
    clear: act.reset,
  };
}
