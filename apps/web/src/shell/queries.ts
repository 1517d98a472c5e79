import type {
  DisputedBallot,
  ElectionSummary,
  ElectionView,
  EntryView,
  HolidayTable,
  MinutesDocument,
  Proposal,
  Regulation,
} from '@plenum/election';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { Answered, call, type Spoken } from './http.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly administrator: boolean;
  /** Signs in by a code on paper alone. */
  readonly byCode?: boolean;
}

export interface ExampleAccount {
  readonly login: string;
  readonly name: string;
  /** A duty, or `administrator`. */
  readonly role: string;
  readonly password: string;
}

export interface Me {
  readonly account: Account | null;
  /** The one election that a code on paper reaches; null for a whole account. */
  readonly election: string | null;
  /** The one meeting that a code on paper reaches, likewise. */
  readonly meeting: string | null;
  /** What is still to do where two factors are required; null where nothing is. */
  readonly secondFactor: 'add' | 'use' | null;
  readonly needsFirstAdministrator: boolean;
  readonly organisation: string;
  /** What the organisation's own sign-in is called; null where there is none. */
  readonly provider: string | null;
  readonly example: boolean;
  readonly exampleAccounts?: readonly ExampleAccount[];
}

export interface RegulationSummary {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly instrument: string;
  readonly version: string;
  readonly assumed: number;
}

export type ElectionScreen = Spoken<ElectionView>;

/** Answers of the server are the truth; a retry is only worth it when nobody answered. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => !(error instanceof Answered) && count < 3,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => call<Me>('GET', '/api/me') });

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => call<readonly Partial<Account>[]>('GET', '/api/accounts') as Promise<readonly Account[]>,
});

export const electionsQuery = queryOptions({
  queryKey: ['elections'],
  queryFn: () => call<readonly ElectionSummary[]>('GET', '/api/elections'),
});

export const electionQuery = (id: string) =>
  queryOptions({ queryKey: ['election', id], queryFn: () => call<ElectionScreen>('GET', `/api/elections/${id}`) });

export interface ListedProposal {
  readonly election: { readonly id: string; readonly title: { readonly vi: string; readonly en: string } };
  readonly at: string;
  /** The name of who kept it. */
  readonly by: string;
  readonly proposal: Proposal;
}

export const holidaysQuery = queryOptions({
  queryKey: ['holidays'],
  queryFn: () => call<HolidayTable>('GET', '/api/holidays'),
});

export const proposalsQuery = queryOptions({
  queryKey: ['proposals'],
  queryFn: () => call<readonly ListedProposal[]>('GET', '/api/proposals'),
});

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['entry', id],
    queryFn: () => call<EntryView>('GET', `/api/elections/${id}/entry`),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const differencesQuery = (id: string) =>
  queryOptions({
    queryKey: ['differences', id],
    queryFn: () => call<readonly DisputedBallot[]>('GET', `/api/elections/${id}/differences`),
  });

export const regulationsQuery = queryOptions({
  queryKey: ['regulations'],
  queryFn: () => call<readonly RegulationSummary[]>('GET', '/api/regulations'),
});

export const regulationQuery = (id: string) =>
  queryOptions({ queryKey: ['regulation', id], queryFn: () => call<Regulation>('GET', `/api/regulations/${id}`) });

export const minutesQuery = (id: string, language: string, number: string) =>
  queryOptions({
    queryKey: ['minutes', id, language, number],
    queryFn: () =>
      call<MinutesDocument>(
        'GET',
        `/api/elections/${id}/minutes?${new URLSearchParams({ lang: language, ...(number && { number }) })}`,
      ),
  });
