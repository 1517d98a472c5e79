import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, Unreachable } from '../../shell/http.ts';
import { meetingKey } from '../meeting-query.ts';
import { meetingPath } from './hall-query.ts';

interface Sent {
  /** Below the meeting: `/floor/acts`. */
  readonly path: string;
  readonly body: unknown;
}

const againMs = 2_000;

/**
 * Does something in the hall. With `untilAnswered` it is sent again and again while the network is away: only for acts that the
 * server answers with what stands when they come twice.
 */
export function useHallAct<Answer = unknown>(meeting: string, { untilAnswered = false } = {}) {
  const client = useQueryClient();
  const act = useMutation({
    networkMode: 'always',
    mutationFn: ({ path, body }: Sent) => call<Answer>('POST', meetingPath(meeting, path), body),
    retry: (_, error) => untilAnswered && error instanceof Unreachable,
    retryDelay: againMs,
    onSettled: () => client.invalidateQueries({ queryKey: meetingKey(meeting) }),
  });
  return {
    /** Resolves to the answer, or to null where it was refused or did not arrive; the error stands in `error`. */
    send: (path: string, body: unknown): Promise<Answer | null> =>
      act.mutateAsync({ path, body }).then(
        (answer) => answer,
        () => null,
      ),
    pending: act.isPending,
    /** What is being sent has not been answered yet, as the network is away. */
    waiting: act.isPending && act.failureCount > 0,
    error: act.error,
    clear: act.reset,
  };
}
