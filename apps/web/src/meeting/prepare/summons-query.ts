import type { MeetingAct, NotSummonedReason, SeatGaining } from '@plenum/meeting';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shell/http.ts';
import { meetingKey } from '../meeting-query.ts';

/** Somebody whom a rule names, and what it says of them. */
export interface Proposed {
  readonly person: string;
  readonly name: string;
  readonly code: string;
  readonly born: string | null;
  readonly unit: string;
  readonly unitName: string;
  readonly gained: SeatGaining;
  readonly basis: string;
  readonly listed: boolean;
  readonly because: {
    readonly reason: NotSummonedReason;
    readonly barred: boolean;
    readonly cite: string;
    readonly assumed: boolean;
  } | null;
}
/** A unit directly below, with its members on the day. */
export interface Sender {
  readonly unit: string;
  readonly name: string;
  readonly members: number;
}
export interface DelegatePreview {
  readonly act: (MeetingAct & { readonly act: 'summon' }) | null;
  readonly delegates: readonly {
    readonly line: number;
    readonly person: string;
    readonly name: string;
    readonly code: string;
    readonly unitName: string;
    readonly place: SeatGaining | 'alternate';
    readonly basis: string;
  }[];
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  readonly faultCount: number;
}

/** `asked` is the query of the address: `from=body&body=…`. */
export const proposedQuery = (id: string, asked: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'proposed', asked],
    queryFn: () => call<readonly Proposed[]>('GET', `/api/meetings/${id}/proposed?${asked}`),
  });
export const sendersQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'senders'],
    queryFn: () => call<readonly Sender[]>('GET', `/api/meetings/${id}/senders`),
  });
