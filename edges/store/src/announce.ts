import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Database } from './database.ts';

/** What other screens need to know of an act: that there is a newer entry, not what it says. */
export interface Announcement {
  readonly stream: string;
  readonly number: number;
}

export type Listener = (announcement: Announcement) => void;

/**
 * Tells every process on this database of new entries. Sent after the act's commit and gathered over a few milliseconds:
 * NOTIFY inside the act's transaction would make all commits wait for each other. A process that is killed in between loses
 * the word, never the act; a screen that connects again reads the state anyway.
 */
export interface Announcer {
  announce(announcements: readonly Announcement[]): void;
  /** Resolves when announcements of other processes are being heard. */
  listen(listener: Listener): Promise<() => void>;
  close(): Promise<void>;
}

const CHANNEL = 'plenum_act';
/** Nothing depends on the word being on disk, so its commit does not wait for it. */
const NOTIFY = `
  with quick as (select set_config('synchronous_commit', 'off', true))
  select pg_notify('${CHANNEL}', payload) from quick, unnest($1::text[]) payload`;
const GATHER_MS = 5;
const RECONNECT_MS = 500;

export function makeAnnouncer(database: Database): Announcer {
  const process = randomUUID();
  const listeners = new Set<Listener>();
  let waiting: Announcement[] = [];
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<unknown> = Promise.resolve();
  let ear: Promise<pg.Client> | null = null;
  let closed = false;

  const send = () => {
    timer = null;
    const payloads = waiting.map((announcement) => JSON.stringify({ ...announcement, process }));
    waiting = [];
    sending = database.pool.query(NOTIFY, [payloads]).catch(() => {});
  };
  const tell = (announcement: Announcement) => {
    for (const listener of listeners) listener(announcement);
  };
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client(database.connection);
    const again = () => {
      ear = null;
      if (!closed) setTimeout(() => hear().catch(again), RECONNECT_MS).unref();
    };
    client.once('error', again);
    client.on('notification', (message) => {
      const heard = JSON.parse(message.payload ?? '{}');
      if (heard.process !== process) tell({ stream: heard.stream, number: heard.number });
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    return client;
  };

  const hear = (): Promise<pg.Client> => {
    ear ??= connect();
    return ear;
  };

  return {
    announce(announcements) {
      for (const announcement of announcements) tell(announcement);
      waiting.push(...announcements);
      if (!closed) timer ??= setTimeout(send, GATHER_MS);
    },
    async listen(listener) {
      listeners.add(listener);
      await hear();
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      if (timer) {
        clearTimeout(timer);
        send();
      }
      await sending;
      const client = await ear?.catch(() => null);
      client?.removeAllListeners('error').on('error', () => {});
      await client?.end().catch(() => {});
    },
  };
}
