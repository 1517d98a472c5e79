import type { MemberStatus } from '@plenum/organisation';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../shell/http.ts';

/** Names as in Popolo: what the server's `popolo.ts` gives. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly classification: string;
  readonly parent_id: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly identifier: string }[];
  readonly founding_date?: string;
  readonly dissolution_date?: string;
}
export interface UnitInTree extends Organization {
  readonly people: number;
  readonly vacant: number;
}
export interface Tree {
  readonly organizations: readonly UnitInTree[];
  readonly may: { readonly addTop: boolean };
  readonly number: number;
}
export interface HeldPost {
  readonly id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly role: string;
  readonly start_date: string;
  readonly end_date?: string;
  readonly gained: string;
  readonly decision: string;
  readonly left?: string;
}
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly start_date: string;
  readonly planned_end_date?: string;
  readonly end_date?: string;
  readonly posts: readonly {
    readonly id: string;
    readonly role: string;
    readonly seats: number;
    readonly vacant: number;
  }[];
  readonly memberships: readonly HeldPost[];
}
export interface Body {
  readonly organization: Organization;
  readonly terms: readonly Term[];
}
export interface UnitScreen {
  readonly organization: Organization;
  readonly path: readonly Organization[];
  readonly children: readonly UnitInTree[];
  readonly bodies: readonly Body[];
  readonly people: Readonly<Partial<Record<MemberStatus, number>>>;
  readonly ownPeople: number;
  readonly offices: readonly { readonly account: string; readonly name: string; readonly may: 'read' | 'change' }[];
  readonly may: { readonly change: boolean; readonly changePlace: boolean };
  readonly number: number;
  readonly treeNumber: number;
  readonly findings?: readonly { readonly code: string; readonly message: string }[];
}
export interface PersonInList {
  readonly id: string;
  readonly name: string;
  readonly birth_date?: string;
  readonly gender?: string;
  readonly identifiers: readonly { readonly identifier: string }[];
  readonly organization_id: string;
  readonly organization_name: string;
  readonly status: MemberStatus;
  readonly since: string;
}
export interface PersonScreenData {
  readonly id: string;
  readonly person: {
    readonly name: string;
    readonly birth_date?: string;
    readonly gender?: 'female' | 'male';
    readonly identifiers: readonly { readonly identifier: string }[];
    readonly joined?: string;
    readonly official?: string;
  } | null;
  readonly memberships: readonly {
    readonly organization_id: string;
    readonly organization_name: string;
    readonly start_date: string;
    readonly end_date?: string;
  }[];
  readonly statuses: readonly { readonly status: MemberStatus; readonly start_date: string; readonly reason: string }[];
  readonly ended: { readonly on: string; readonly how: string } | null;
  readonly posts: readonly {
    readonly id: string;
    readonly unit: string;
    readonly unit_name: string;
    readonly organization_name: string;
    readonly term: string;
    readonly role: string;
    readonly start_date: string;
    readonly end_date: string | null;
    readonly gained: string;
    readonly decision: string;
    readonly left: string | null;
  }[];
  readonly may: { readonly change: boolean; readonly erase: boolean };
  readonly number: number;
}

export const codeOf = (unit: Organization): string => unit.identifiers[0]?.identifier ?? '';

/** Everything about the organisation is asked for again when something in it changes. */
export const organisationKey = ['organisation'] as const;

export const treeQuery = queryOptions({
  queryKey: [...organisationKey, 'tree'],
  queryFn: () => call<Tree>('GET', '/api/organizations'),
});
export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: [...organisationKey, 'unit', id],
    queryFn: () => call<UnitScreen>('GET', `/api/organizations/${id}`),
  });
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...organisationKey, 'person', id],
    queryFn: () => call<PersonScreenData>('GET', `/api/persons/${id}`),
  });

export interface PeopleAsked {
  readonly organization?: string;
  readonly below?: boolean;
  readonly q?: string;
  readonly status?: string;
}
export interface PeoplePage {
  readonly persons: readonly PersonInList[];
  readonly next: string | null;
}

export const peoplePath = ({ organization, below, q, status }: PeopleAsked, after = '', limit = 50): string => {
  const asked = new URLSearchParams({ limit: String(limit) });
  if (organization) asked.set('organization', organization);
  if (below === false) asked.set('below', 'false');
  if (q) asked.set('q', q);
  if (status) asked.set('status', status);
  if (after) asked.set('after', after);
  return `/api/persons?${asked}`;
};
export const peopleQuery = (asked: PeopleAsked) =>
  infiniteQueryOptions({
    queryKey: [...organisationKey, 'people', asked],
    queryFn: ({ pageParam }) => call<PeoplePage>('GET', peoplePath(asked, pageParam)),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
