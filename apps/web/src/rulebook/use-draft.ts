import type { AdaptationAct } from '@plenum/rulebook';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { call } from '../shell/http.ts';
import { keepAnswer } from '../shell/keep-answer.ts';
import type { Draft } from './draft-query.ts';

type Act = Exclude<AdaptationAct, { act: 'begin-adaptation' | 'issue-adaptation' }>;

export interface Drafting {
  /** One act after the other; resolves to whether it was done. */
  readonly send: (act: Act) => Promise<boolean>;
  readonly pending: boolean;
  readonly error: Error | null;
  /** When the last act was kept; null before. */
  readonly savedAt: Date | null;
  readonly clear: () => void;
}

/** Acts on a draft in the order in which they were done, so that what is typed later is never overtaken. */
export function useDraft(id: string): Drafting {
  const client = useQueryClient();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [error, setError] = useState<Error | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const send = useCallback(
    (act: Act): Promise<boolean> => {
      setWaiting((before) => before + 1);
      const done = queue.current.then(async () => {
        try {
          const after = await call<Draft>('POST', `/api/adaptations/${id}/acts`, { act });
          await keepAnswer(client, ['draft', id], after);
          void client.invalidateQueries({ queryKey: ['drafts'] });
          setError(null);
          setSavedAt(new Date());
          return true;
        } catch (failed) {
          setError(failed as Error);
          return false;
        } finally {
          setWaiting((before) => before - 1);
        }
      });
      queue.current = done;
      return done;
    },
    [client, id],
  );
  return { send, pending: waiting > 0, error, savedAt, clear: () => setError(null) };
}
