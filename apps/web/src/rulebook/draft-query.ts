import type { AdaptationList, AdaptationView } from '@plenum/rulebook';
import { queryOptions } from '@tanstack/react-query';
import { call, type Spoken } from '../shell/http.ts';

export type Draft = Spoken<AdaptationView>;
export type DraftArticle = Draft['articles'][number];

export const draftQuery = (id: string) =>
  queryOptions({ queryKey: ['draft', id], queryFn: () => call<Draft>('GET', `/api/adaptations/${id}`) });

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: () => call<AdaptationList>('GET', '/api/adaptations'),
});
