import {
  type Body,
  type HeldPost,
  type MemberStatus,
  type Person,
  type Seats,
  type Term,
  type Unit,
  vacanciesOn,
} from '@plenum/organisation';
import type { PersonRow } from './person-rows.ts';

/** Names as in the Popolo specification (organization, post, membership, person), so that other tools read our answers. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly classification: string;
  readonly parent_id: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly identifier: string }[];
  readonly founding_date?: string;
  readonly dissolution_date?: string;
}

export interface MembershipOfPost {
  readonly id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly organization_id: string;
  readonly post_id: string;
  readonly role: string;
  readonly start_date: string;
  readonly end_date?: string;
  readonly gained: string;
  readonly decision: string;
  readonly left?: string;
}

export interface PostOfTerm {
  readonly id: string;
  readonly role: string;
  readonly organization_id: string;
  readonly seats: number;
  readonly vacant: number;
}

export interface TermView {
  readonly id: string;
  readonly name: string;
  readonly start_date: string;
  readonly planned_end_date?: string;
  readonly end_date?: string;
  readonly posts: readonly PostOfTerm[];
  readonly memberships: readonly MembershipOfPost[];
}

export interface BodyView {
  readonly organization: Organization;
  readonly terms: readonly TermView[];
}

export interface PersonInList {
  readonly id: string;
  readonly name: string;
  readonly birth_date?: string;
  readonly gender?: string;
  readonly identifiers: readonly { readonly scheme: 'card'; readonly identifier: string }[];
  readonly organization_id: string;
  readonly organization_name: string;
  readonly status: MemberStatus;
  readonly since: string;
}

export const organization = (unit: Unit): Organization => ({
  id: unit.id,
  name: unit.name,
  classification: unit.kind,
  parent_id: unit.parent,
  identifiers: [{ scheme: 'code', identifier: unit.code }],
  ...(unit.founded ? { founding_date: unit.founded } : {}),
  ...(unit.dissolved ? { dissolution_date: unit.dissolved } : {}),
});

const postId = (term: Term, post: Seats['post']): string => `${term.id}.${post}`;

const membership = (held: HeldPost, body: Body, term: Term, name: string): MembershipOfPost => ({
  id: held.id,
  person_id: held.person,
  person_name: name,
  organization_id: body.id,
  post_id: postId(term, held.post),
  role: held.post,
  start_date: held.from,
  ...(held.until ? { end_date: held.until } : {}),
  gained: held.gained,
  decision: held.decision,
  ...(held.left ? { left: held.left } : {}),
});

const termView = (term: Term, body: Body, today: string, names: ReadonlyMap<string, string>): TermView => ({
  id: term.id,
  name: term.name,
  start_date: term.begins,
  ...(term.ends ? { planned_end_date: term.ends } : {}),
  ...(term.ended ? { end_date: term.ended } : {}),
  posts: vacanciesOn(term, today).map(({ post, seats, vacant }) => ({
    id: postId(term, post),
    role: post,
    organization_id: body.id,
    seats,
    vacant: term.ended ? 0 : vacant,
  })),
  memberships: term.held.map((held) => membership(held, body, term, names.get(held.person) ?? '')),
});

/** A body is an organization below its unit. */
export const bodyView = (body: Body, unit: string, today: string, names: ReadonlyMap<string, string>): BodyView => ({
  organization: {
    id: body.id,
    name: body.name,
    classification: body.kind,
    parent_id: unit,
    identifiers: [],
    ...(body.closed ? { dissolution_date: body.closed } : {}),
  },
  terms: [...body.terms].reverse().map((term) => termView(term, body, today, names)),
});

export const personInList = (row: PersonRow, unitName: string): PersonInList => ({
  id: row.id,
  name: row.card.name,
  ...(row.card.born ? { birth_date: row.card.born } : {}),
  ...(row.card.sex ? { gender: row.card.sex } : {}),
  identifiers: [{ scheme: 'card', identifier: row.card.code }],
  organization_id: row.unit,
  organization_name: unitName,
  status: row.status,
  since: row.since,
});

export interface PersonView {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly birth_date?: string;
    readonly gender?: string;
    readonly identifiers: readonly { readonly scheme: 'card'; readonly identifier: string }[];
    readonly joined?: string;
    readonly official?: string;
  } | null;
  readonly id: string;
  readonly memberships: readonly {
    readonly organization_id: string;
    readonly organization_name: string;
    readonly start_date: string;
    readonly end_date?: string;
  }[];
  readonly statuses: readonly { readonly status: MemberStatus; readonly start_date: string; readonly reason: string }[];
  readonly ended: Person['ended'];
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

export const personDetail = (person: Person): PersonView['person'] =>
  person.card && {
    id: person.id,
    name: person.card.name,
    ...(person.card.born ? { birth_date: person.card.born } : {}),
    ...(person.card.sex ? { gender: person.card.sex } : {}),
    identifiers: [{ scheme: 'card', identifier: person.card.code }],
    ...(person.card.joined ? { joined: person.card.joined } : {}),
    ...(person.card.official ? { official: person.card.official } : {}),
  };
