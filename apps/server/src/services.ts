import type { Sequencer, Store } from '@plenum/store';
import type { Config } from './config.ts';
import type { Witnessing } from './record/witnessing.ts';

/** What the routes stand on. */
export interface Services {
  readonly config: Config;
  readonly store: Store;
  readonly sequencer: Sequencer;
  /** Null where no witness is asked: in tests. */
  readonly witnessing: Witnessing | null;
  /** The moment, RFC 3339 in UTC. */
  readonly now: () => string;
  readonly freshId: () => string;
  /** Aborted when the server is told to stop: what would last ends itself. */
  readonly stopping: AbortSignal;
  /** Writes one line about who signed in, or was turned away. */
  readonly note: (line: string) => void;
  /** Writes one line of the server's log. */
  readonly log: (line: string) => void;
}
