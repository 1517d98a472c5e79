import { dutyFor, type MeetingAct, type MeetingDuty, withConvening } from '@plenum/meeting';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, StaleScreen } from '../shell/http.ts';
import { type MeetingScreen, meetingKey, meetingQuery, meetingsQuery } from './meeting-query.ts';

/** The reader's duties, with those of office and organiser where they reach the convening unit. */
export const dutiesOf = (meeting: MeetingScreen): readonly MeetingDuty[] =>
  withConvening(meeting.duties, meeting.mayConvene);

/** Whether an act is among the reader's duties, and the meeting not over. */
export const mayDo = (meeting: MeetingScreen, act: keyof typeof dutyFor): boolean =>
  meeting.ended === null && dutyFor[act].some((duty) => dutiesOf(meeting).includes(duty));

export const meetingActs = (id: string): string => `/api/meetings/${id}/acts`;

/** Does an act in a meeting and shows the meeting that follows from it. */
export function useMeetingAct(meeting: MeetingScreen) {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: ({ what, seen }: { readonly what: MeetingAct; readonly seen?: boolean }) =>
      call<MeetingScreen>('POST', meetingActs(meeting.id), { act: what, ...(seen && { seen: meeting.number }) }),
    onSuccess: (view) => {
      client.setQueryData(meetingQuery(meeting.id).queryKey, view);
      void client.invalidateQueries({ queryKey: meetingKey(meeting.id) });
      void client.invalidateQueries({ queryKey: meetingsQuery.queryKey });
    },
    onError: (error) => {
      if (error instanceof StaleScreen) void client.invalidateQueries({ queryKey: meetingKey(meeting.id) });
    },
  });
  return {
    /** Resolves to whether it was done; the error stands in `error`. `seen`: the act rests on what the screen shows. */
    send: (what: MeetingAct, seen = false): Promise<boolean> =>
      act.mutateAsync({ what, seen }).then(
        () => true,
        () => false,
      ),
    pending: act.isPending,
    error: act.error,
    clear: act.reset,
  };
}
