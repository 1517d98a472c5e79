import type { Personal } from '@plenum/kernel';
import type { MemberStatus, MembershipEnd } from './person.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to a person; the stream is `person/<id>`. `card` is the text of a `PersonCard`, as one commitment. */
export type PersonEvent =
  | E<
      'person-added',
      {
        readonly id: string;
        readonly card: Personal;
        readonly unit: string;
        readonly from: string;
        readonly status: MemberStatus;
      }
    >
  | E<'person-corrected', { readonly card: Personal }>
  | E<'person-moved', { readonly unit: string; readonly from: string }>
  | E<'status-set', { readonly status: MemberStatus; readonly from: string; readonly reason: Personal }>
  | E<'membership-ended', { readonly on: string; readonly how: MembershipEnd; readonly reason: Personal }>
  | E<'membership-resumed', { readonly unit: string; readonly from: string; readonly status: MemberStatus }>
  | E<'person-erased', { readonly reason: string }>;
export type PersonEventType = PersonEvent['type'];

export const personStream = (id: string): string => `person/${id}`;
