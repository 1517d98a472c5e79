import { setTimeout as wait } from 'node:timers/promises';

/** Where the people of the load wait while nobody answers, and while the record is looked at. */
export interface Gate {
  /** Before each request: waits while the gate is shut. */
  pass(): Promise<void>;
  /** After a request without an answer. */
  stumbled(): Promise<void>;
  /** Lets nobody pass any more; resolves when everybody waits. */
  shut(): Promise<void>;
  open(): void;
  /** Somebody begins or ends to work. */
  enter(): void;
  leave(): void;
  /** Nobody begins anything new any more. */
  closing: boolean;
}

const pauseMs = 100;

export function makeGate(): Gate {
  let people = 0;
  let waiting = 0;
  let closed: { readonly until: Promise<void>; readonly open: () => void } | null = null;
  let allWait: (() => void) | null = null;
  const look = () => {
    if (closed && waiting >= people) allWait?.();
  };
  const gate: Gate = {
    closing: false,
    async pass() {
      while (closed) {
        waiting += 1;
        look();
        await closed.until;
        waiting -= 1;
      }
    },
    async stumbled() {
      await wait(pauseMs);
    },
    async shut() {
      let open = () => {};
      const until = new Promise<void>((resolve) => (open = resolve));
      const everybody = new Promise<void>((resolve) => (allWait = resolve));
      closed = { until, open };
      look();
      await everybody;
    },
    open() {
      closed?.open();
      closed = null;
      allWait = null;
    },
    enter() {
      people += 1;
    },
    leave() {
      people -= 1;
      look();
    },
  };
  return gate;
}
