import type { ElectionAct } from '@plenum/election';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, Refused, StaleScreen } from './http.ts';
import { keepAnswer } from './keep-answer.ts';
import type { ElectionScreen } from './queries.ts';

/** Acts that rest on what the person saw: the screen's number goes with them, and a newer act stops them. */
const restingOnSight: ReadonlySet<string> = new Set([
  'close-list',
  'announce-base',
  'open-round',
  'declare-result',
  'approve-result',
  'settle-difference',
  'adjudicate-ballot',
  'decide-revote',
  'stop-election',
  'recount-round',
  'lower-seats',
  'finish-election',
] satisfies ElectionAct['act'][]);

interface Resting {
  /** False where others act all the while on what this act does not rest on. */
  readonly restsOnSight?: boolean;
}

/**
 * Does an act in an election and shows the election that follows from it. A stale screen is refreshed and the error kept,
 * so that what was typed stays and the person sees what changed.
 */
export function useAct(election: Pick<ElectionScreen, 'id' | 'number'>, { restsOnSight = true }: Resting = {}) {
  const client = useQueryClient();
  const key = ['election', election.id];
  const triedAt = useRef(election.number);
  const act = useMutation({
    mutationFn: (what: ElectionAct) =>
      call<ElectionScreen>('POST', `/api/elections/${election.id}/acts`, {
        act: what,
        ...(restsOnSight && restingOnSight.has(what.act) && { seen: election.number }),
      }),
    onSuccess: async (view) => {
      await keepAnswer(client, key, view);
      void client.invalidateQueries({ queryKey: ['elections'] });
      void client.invalidateQueries({ queryKey: ['differences', election.id] });
      void client.invalidateQueries({ queryKey: ['minutes', election.id] });
      void client.invalidateQueries({ queryKey: ['record'] });
      void client.invalidateQueries({ queryKey: ['proposals'] });
    },
    onError: (error) => {
      if (error instanceof StaleScreen) void client.invalidateQueries({ queryKey: key });
    },
  });
  // What the rules said of an older state says nothing of this one.
  const error = act.error instanceof Refused && triedAt.current !== election.number ? null : act.error;
  return {
    /** Resolves to whether it was done; the error stands in `error`. */
    send: (what: ElectionAct): Promise<boolean> => {
      triedAt.current = election.number;
      return act.mutateAsync(what).then(
        () => true,
        () => false,
      );
    },
    pending: act.isPending,
    doing: act.isPending ? act.variables.act : null,
    error,
    clear: act.reset,
  };
}
