import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/**
 * Listens to what other people do and refreshes what they touched. `false` while the connection is lost; when it comes back
 * everything is asked for again, because acts may have been missed.
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let source: EventSource | null = null;
    let wait: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    let ended = false;
    const open = () => {
      source = new EventSource('/api/live');
      source.addEventListener('open', () => {
        setConnected(true);
        if (lost) void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'entry' });
        lost = false;
      });
      source.addEventListener('act', (event) => refresh(client, (event as MessageEvent<string>).data));
      source.addEventListener('error', () => {
        lost = true;
        setConnected(false);
        if (source?.readyState !== EventSource.CLOSED || ended) return;
        clearTimeout(wait);
        wait = setTimeout(open, 2_000);
      });
    };
    open();
    return () => {
      ended = true;
      clearTimeout(wait);
      source?.close();
    };
  }, [client]);
  return connected;
}

/** How long acts are gathered before the screens are refreshed: two tellers key several ballots a second. */
const gatherMs = 400;
const gathered = new Map<string, ReturnType<typeof setTimeout>>();

function refresh(client: QueryClient, data: string): void {
  const { stream, number, meeting } = JSON.parse(data) as { stream: string; number: number; meeting?: string };
  if (gathered.has(stream)) return;
  const seen = client.getQueryData<{ number: number }>(['election', stream.slice('election/'.length)]);
  if (seen && seen.number >= number) return;
  const timer = setTimeout(() => {
    gathered.delete(stream);
    refreshStream(client, stream);
    if (meeting) void client.invalidateQueries({ queryKey: ['meetings', meeting] });
  }, gatherMs);
  gathered.set(stream, timer);
}

/** A teller's own entry is never asked for again while it is being keyed: what is typed there is newer than the answer. */
function refreshStream(client: QueryClient, stream: string): void {
  void client.invalidateQueries({ queryKey: ['record'] });
  if (/^(organisation|unit|person|import)\//.test(stream))
    void client.invalidateQueries({ queryKey: ['organisation'] });
  if (!stream.startsWith('election/')) return;
  const id = stream.slice('election/'.length);
  void client.invalidateQueries({ queryKey: ['election', id] });
  void client.invalidateQueries({ queryKey: ['differences', id] });
  void client.invalidateQueries({ queryKey: ['minutes', id] });
  void client.invalidateQueries({ queryKey: ['elections'] });
}
