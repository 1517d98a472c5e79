import type {
  BesideModel,
  FormCheck,
  FormProfileId,
  InstrumentLine,
  InstrumentView,
  ModelUnits,
} from '@plenum/rulebook';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../shell/http.ts';

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: () => call<readonly InstrumentLine[]>('GET', '/api/instruments'),
});

export const instrumentQuery = (id: string) =>
  queryOptions({ queryKey: ['instrument', id], queryFn: () => call<InstrumentView>('GET', `/api/instruments/${id}`) });

export const conformanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['instrument', id, 'conformance'],
    queryFn: () => call<BesideModel>('GET', `/api/instruments/${id}/conformance`),
  });

export const unitsQuery = (id: string) =>
  queryOptions({
    queryKey: ['instrument', id, 'units'],
    queryFn: () => call<ModelUnits>('GET', `/api/instruments/${id}/units`),
  });

export const formQuery = (id: string, profile: FormProfileId) =>
  queryOptions({
    queryKey: ['instrument', id, 'form', profile],
    queryFn: () => call<FormCheck>('GET', `/api/instruments/${id}/form?profile=${profile}`),
  });

/** `39-CT/TW · 18/05/2029`, or the title where it has no number. */
export const nameOfLine = (line: InstrumentLine): string =>
  line.number === null ? line.title : [line.type, line.number].filter((part) => part !== null).join(' ');
