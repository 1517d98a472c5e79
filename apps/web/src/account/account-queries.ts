import type { FactorScope } from '@plenum/organisation';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../shell/http.ts';

export interface OwnSession {
  readonly id: string;
  /** `Firefox, Windows`; empty where the browser told nothing. */
  readonly device: string;
  readonly by: 'password' | 'passkey' | 'identity' | 'code';
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

/** The organisation's own sign-in: what it is called, and since when the account is linked to it. */
export const identityQuery = queryOptions({
  queryKey: ['identity'],
  queryFn: () => call<{ readonly name: string; readonly since: string | null }>('GET', '/api/identity'),
});

/** Of whom two factors are required. */
export interface FactorAsked {
  readonly of: FactorScope;
}

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => call<FactorAsked>('GET', '/api/second-factor'),
});
