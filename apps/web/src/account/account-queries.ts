import { queryOptions } from '@tanstack/react-query';
import { call } from '../shell/http.ts';

export interface OwnSession {
  readonly id: string;
  /** `Firefox, Windows`; empty where the browser told nothing. */
  readonly device: string;
  readonly by: 'password' | 'passkey' | 'code';
  readonly since: string;
  readonly seen: string;
  readonly current: boolean;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly made: string;
  readonly used: string | null;
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => call<readonly OwnSession[]>('GET', '/api/sessions'),
  staleTime: 0,
});

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: () => call<readonly OwnPasskey[]>('GET', '/api/passkeys'),
});
