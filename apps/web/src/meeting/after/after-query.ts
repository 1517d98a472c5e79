import type { PaperDocument } from '@plenum/election';
import type { PaperBlock } from '@plenum/kernel';
import type {
  Conclusion,
  ConclusionAct,
  MinutesHead,
  MinutesSectionKey,
  MinutesSignature,
  SigningBody,
} from '@plenum/meeting';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, StaleScreen } from '../../shell/http.ts';
import { meetingKey } from '../meeting-query.ts';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}
export interface ConclusionsScreenData {
  readonly number: number;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly conclusions: readonly ConclusionInList[];
  readonly units: readonly NamedUnit[];
  readonly may: readonly string[];
}
export type ConclusionInList = Omit<Conclusion, 'tasks'> & {
  readonly tasks: readonly (Conclusion['tasks'][number] & { readonly unitName: string })[];
};

export interface SectionData {
  readonly key: MinutesSectionKey;
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
  readonly text: string;
  readonly edited: {
    readonly text: string;
    readonly blocks: readonly PaperBlock[];
    readonly by: string;
    readonly at: string;
  } | null;
}
export interface MinutesData {
  readonly number: number;
  readonly head: MinutesHead;
  readonly draft: { readonly at: string; readonly streams: number; readonly stands: boolean } | null;
  readonly sections: readonly SectionData[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly text: string | null;
    readonly mine: boolean;
  }[];
  readonly closed: { readonly symbol: string; readonly sha256: string; readonly at: string } | null;
  readonly signatures: readonly MinutesSignature[];
  readonly signed: boolean;
  readonly mySignature: boolean;
  readonly paper: PaperDocument | null;
  readonly may: readonly string[];
  readonly signsFor: SigningBody | null;
}

export const conclusionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'conclusions'],
    queryFn: () => call<ConclusionsScreenData>('GET', `/api/meetings/${id}/conclusions`),
  });
export const minutesQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'minutes'],
    queryFn: () => call<MinutesData>('GET', `/api/meetings/${id}/minutes`),
  });

/** A part of the dossier; `there` false where the meeting has nothing for it yet. */
export interface DossierPart {
  readonly key: string;
  readonly title: string;
  readonly there: boolean;
}
export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'dossier'],
    queryFn: () => call<readonly DossierPart[]>('GET', `/api/meetings/${id}/dossier`),
  });

/** An election of the agenda. */
export interface MeetingElection {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly seats: number;
  readonly itemTitle: string;
  readonly declared: boolean;
  readonly electors: number;
  readonly here: number;
  readonly mine: boolean;
}
export const meetingElectionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'elections'],
    queryFn: () =>
      call<{ readonly elections: readonly MeetingElection[]; readonly mayOpen: boolean }>(
        'GET',
        `/api/meetings/${id}/elections`,
      ),
  });

/** The meeting that an election was opened from; null for one by itself. */
export const meetingOfElectionQuery = (election: string) =>
  queryOptions({
    queryKey: ['election', election, 'meeting'],
    queryFn: () =>
      call<{ readonly id: string; readonly name: string; readonly item: string } | null>(
        'GET',
        `/api/elections/${election}/meeting`,
      ),
    staleTime: 60_000,
  });

/** What a person asks of the minutes. */
export type MinutesAsked =
  | { readonly act: 'hand-in-group-minutes'; readonly group: string; readonly text: string }
  | { readonly act: 'draft-minutes'; readonly head: MinutesHead }
  | { readonly act: 'edit-section'; readonly section: MinutesSectionKey; readonly text: string }
  | { readonly act: 'restore-section'; readonly section: MinutesSectionKey }
  | { readonly act: 'close-minutes' }
  | { readonly act: 'reopen-minutes'; readonly reason: string }
  | { readonly act: 'sign-minutes'; readonly as: SigningBody; readonly sha256: string };

export const useConclusionAct = (id: string) =>
  useAfterAct<ConclusionAct, ConclusionsScreenData>(
    `/api/meetings/${id}/conclusions/acts`,
    conclusionsQuery(id).queryKey,
    id,
  );
export const useMinutesAct = (id: string) =>
  useAfterAct<MinutesAsked, MinutesData>(`/api/meetings/${id}/minutes/acts`, minutesQuery(id).queryKey, id);

/** Does an act and shows what follows from it. */
function useAfterAct<Act, Data>(path: string, key: readonly unknown[], id: string) {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: ({ what, seen }: { readonly what: Act; readonly seen: number | undefined }) =>
      call<Data>('POST', path, { act: what, ...(seen !== undefined && { seen }) }),
    onSuccess: (data) => {
      client.setQueryData(key, data);
      void client.invalidateQueries({ queryKey: meetingKey(id) });
    },
    onError: (error) => {
      if (error instanceof StaleScreen) void client.invalidateQueries({ queryKey: meetingKey(id) });
    },
  });
  return {
    /** Resolves to whether it was done; `seen`: the number that the screen shows, where the act rests on it. */
    send: (what: Act, seen?: number): Promise<boolean> =>
      act.mutateAsync({ what, seen }).then(
        () => true,
        () => false,
      ),
    pending: act.isPending,
    error: act.error,
    clear: act.reset,
  };
}
