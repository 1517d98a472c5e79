import { useEffect, useState } from 'react';
import type { Hall } from './hall-query.ts';
import { meetingPath } from './hall-query.ts';

export interface LiveHall {
  /** Null until the first picture has come. */
  readonly hall: Hall | null;
  /** By how much the server's clock is ahead of this machine's. */
  readonly aheadMs: number;
  readonly connected: boolean;
  /** Counts how often the connection came back: what is the reader's own is asked for again then. */
  readonly returns: number;
}

const firstWaitMs = 2_000;

/** The hall as the server shows it to all screens: at once, after every change, and again when the network comes back. */
export function useHall(id: string): LiveHall {
  const [live, setLive] = useState<LiveHall>({ hall: null, aheadMs: 0, connected: true, returns: 0 });
  useEffect(() => {
    let source: EventSource | null = null;
    let wait: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let lost = false;
    const open = () => {
      source = new EventSource(meetingPath(id, '/hall/live'));
      source.addEventListener('hall', (event) => {
        const { at, hall } = JSON.parse((event as MessageEvent<string>).data) as { at: string; hall: Hall };
        const back = lost;
        lost = false;
        setLive((old) => ({
          hall,
          aheadMs: Date.parse(at) - Date.now(),
          connected: true,
          returns: old.returns + (back ? 1 : 0),
        }));
      });
      source.addEventListener('error', () => {
        lost = true;
        setLive((old) => ({ ...old, connected: false }));
        if (source?.readyState !== EventSource.CLOSED || ended) return;
        clearTimeout(wait);
        // Hundreds of phones that lost the network at once do not all come back in the same moment.
        wait = setTimeout(open, firstWaitMs * (1 + Math.random()));
      });
    };
    open();
    return () => {
      ended = true;
      clearTimeout(wait);
      source?.close();
    };
  }, [id]);
  return live;
}

/** The server's clock, every second. */
export function useNow(aheadMs: number): number {
  const [now, setNow] = useState(() => Date.now() + aheadMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + aheadMs), 1_000);
    return () => clearInterval(timer);
  }, [aheadMs]);
  return now;
}
