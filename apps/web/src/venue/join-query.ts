import { queryOptions } from '@tanstack/react-query';
import { call } from '../shell/http.ts';

interface Join {
  /** The likeliest first; empty where only the server's own machine reaches it. */
  readonly addresses: readonly string[];
  readonly encrypted: boolean;
}

/** How other machines in the room reach the server. */
export const joinQuery = queryOptions({ queryKey: ['join'], queryFn: () => call<Join>('GET', '/api/join') });
