import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../shell/http.ts';
import { effectKey } from './effect-query.ts';

/** Performs an act and asks anew for all that rests on it. */
export function useEffectAct(path: string, onDone?: (answer: unknown) => void) {
  const refresh = useEffectRefresh();
  return useMutation({
    mutationFn: (body: object) => call<unknown>('POST', path, body),
    onSuccess: (answer) => onDone?.(answer),
    onSettled: refresh,
  });
}

/** Everything about force, relations, numbers and making known is asked for again. */
export function useEffectRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: effectKey });
}
