import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../shell/http.ts';

export interface RecordLine {
  /** Null while the act waits for its place in the log. */
  readonly position: number | null;
  readonly at: string;
  readonly actor: string;
  readonly stream: string;
  readonly number: number;
  readonly type: string;
  readonly sentence: string;
  readonly hash: string;
  /** It bears an earlier time than the entry before it: the server's clock was set back. */
  readonly clockWentBack?: boolean;
  /** What the page after this entry is asked with. */
  readonly cursor: number;
}

export interface RecordPage {
  readonly entries: readonly RecordLine[];
  readonly checkpoint: { readonly size: number; readonly root: string; readonly at: string } | null;
}

const pageSize = 100;

/** Newest first, of one stream or of all that the reader may see. */
export const recordQuery = (stream: string) =>
  infiniteQueryOptions({
    queryKey: ['record', stream],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      call<RecordPage>(
        'GET',
        `/api/record?${new URLSearchParams({
          limit: String(pageSize),
          ...(stream && { stream }),
          ...(pageParam !== null && { before: String(pageParam) }),
        })}`,
      ),
    getNextPageParam: (page: RecordPage) =>
      page.entries.length < pageSize ? undefined : (page.entries.at(-1)?.cursor ?? undefined),
  });
