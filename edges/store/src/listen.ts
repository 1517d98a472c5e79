import type { Listener } from './announce.ts';
import type { Store } from './store.ts';

/** Calls `onAct` for every new entry, of this process and of others. Resolves when it hears; gives what stops it. */
export const listen = (store: Store, onAct: Listener): Promise<() => void> => store.announcer.listen(onAct);
