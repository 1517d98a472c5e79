import type {
  AmendmentsView,
  ConsolidatedView,
  InForceView,
  MakingKnownLine,
  MakingKnownView,
  MissingView,
  NumberRunLine,
  NumberRunView,
  RelationsView,
} from '@plenum/rulebook';
import { queryOptions } from '@tanstack/react-query';
import { call, type SpokenFinding } from '../shell/http.ts';

/** A run of numbers with what its last act found, in words. */
export type SpokenRun = NumberRunView<SpokenFinding>;

/** Asked for again whenever one of them changes: states rest on relations, texts on instructions. */
export const effectKey = ['effect'] as const;

export const inForceQuery = (on: string) =>
  queryOptions({
    queryKey: [...effectKey, 'in-force', on],
    queryFn: () => call<InForceView>('GET', `/api/in-force?on=${on}`),
  });
export const missingQuery = queryOptions({
  queryKey: [...effectKey, 'missing'],
  queryFn: () => call<MissingView>('GET', '/api/missing-instruments'),
});
export const relationsQuery = (id: string) =>
  queryOptions({
    queryKey: [...effectKey, 'relations', id],
    queryFn: () => call<RelationsView>('GET', `/api/instruments/${id}/relations`),
  });
export const amendmentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...effectKey, 'amendments', id],
    queryFn: () => call<AmendmentsView>('GET', `/api/instruments/${id}/amendments`),
  });
export const consolidatedQuery = (id: string, on: string) =>
  queryOptions({
    queryKey: [...effectKey, 'consolidated', id, on],
    queryFn: () => call<ConsolidatedView>('GET', `/api/instruments/${id}/consolidated?on=${on}`),
  });
export const numberRunsQuery = queryOptions({
  queryKey: [...effectKey, 'number-runs'],
  queryFn: () => call<readonly NumberRunLine[]>('GET', '/api/number-runs'),
});
export const numberRunQuery = (id: string) =>
  queryOptions({
    queryKey: [...effectKey, 'number-run', id],
    queryFn: () => call<SpokenRun>('GET', `/api/number-runs/${id}`),
  });
export const makingKnownListQuery = queryOptions({
  queryKey: [...effectKey, 'making-known'],
  queryFn: () => call<readonly MakingKnownLine[]>('GET', '/api/making-known'),
});
export const makingKnownQuery = (id: string) =>
  queryOptions({
    queryKey: [...effectKey, 'making-known', id],
    queryFn: () => call<MakingKnownView>('GET', `/api/instruments/${id}/making-known`),
  });
