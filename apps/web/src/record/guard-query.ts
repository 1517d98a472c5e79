import { queryOptions } from '@tanstack/react-query';
import { call } from '../shell/http.ts';

export interface Witness {
  readonly name: string;
  readonly address: string;
  /** How the last question to it went; null before the first. */
  readonly state:
    | 'cosigned'
    | 'behind'
    | 'disagrees'
    | 'unknown-log'
    | 'unknown-key'
    | 'wrong-answer'
    | 'unreachable'
    | null;
  readonly size: number | null;
  readonly at: string | null;
}

export interface RecordState {
  /** Why nothing is signed; null where signing goes on. */
  readonly fault: string | null;
  readonly size: number;
  readonly logKey: string;
  readonly witnesses: readonly Witness[];
}

/** Whether the record is signed, and who witnesses it. */
export const recordStateQuery = queryOptions({
  queryKey: ['record', 'state'],
  queryFn: () => call<RecordState>('GET', '/api/record/state'),
  refetchInterval: 15_000,
});
