import type { AdaptationLine, AdaptationView } from '@plenum/rulebook';
import { queryOptions } from '@tanstack/react-query';
import { call, type Spoken } from '../shell/http.ts';

export type Draft = Spoken<AdaptationView>;
export type DraftArticle = Draft['articles'][number];

export const draftQuery = (id: string) =>
  queryOptions({ queryKey: ['draft', id], queryFn: () => call<Draft>('GET', `/api/adaptations/${id}`) });

interface Owed {
  readonly model: string;
  readonly modelTitle: string;
  readonly unit: string;
  readonly unitName: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly from: string | null;
}
export interface DraftList {
  readonly owed: readonly Owed[];
  readonly drafts: readonly (AdaptationLine & { readonly mine: 'write' | 'decide' | null })[];
}

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: () => call<DraftList>('GET', '/api/adaptations'),
});
