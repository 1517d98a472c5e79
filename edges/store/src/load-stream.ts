import type { Context, Decider, DomainEvent } from '@plenum/kernel';
import { foldStream } from './fold-cache.ts';
import type { Store } from './store.ts';

/** The stream's state now, and the number of its last entry (0 where there is none). */
export async function loadStream<Act, State, Event extends DomainEvent, Ctx extends Context>(
  store: Store,
  decider: Decider<Act, State, Event, Ctx>,
  stream: string,
): Promise<{ readonly state: State; readonly number: number }> {
  const { state, number } = await foldStream(store.pool, store.folds, decider, stream);
  return { state, number };
}
