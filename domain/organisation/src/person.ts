/** How a member stands: probationary members may not vote; suspended and exempt ones count differently in some bases. */
export const memberStatuses = ['official', 'probationary', 'suspended', 'exempt', 'posted-elsewhere'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const membershipEnds = ['transferred-out', 'resigned', 'removed', 'expelled', 'deceased'] as const;
export type MembershipEnd = (typeof membershipEnds)[number];

export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

/** What names and describes a person. It is personal: the record keeps only its commitment, and it can be erased. */
export interface PersonCard {
  /** The number on the membership card; no two open memberships have the same. */
  readonly code: string;
  readonly name: string;
  /** Dates are `YYYY-MM-DD`. */
  readonly born?: string;
  readonly sex?: Sex;
  /** The day they came in, as a probationary member where the organisation has those. */
  readonly joined?: string;
  /** The day they became an official member. */
  readonly official?: string;
}

/** A time as a member of one unit. */
export interface Membership {
  readonly unit: string;
  readonly from: string;
  readonly until?: string;
}

export interface Person {
  readonly id: string;
  /** Null once it was erased. */
  readonly card: PersonCard | null;
  /** In order; the last is the present one. */
  readonly memberships: readonly Membership[];
  readonly statuses: readonly {
    readonly status: MemberStatus;
    readonly from: string;
    readonly reason: string | null;
  }[];
  readonly ended: { readonly on: string; readonly how: MembershipEnd } | null;
}

/** Null before the person is added. */
export type PersonState = Person | null;

export const unitOf = (person: Person): string => person.memberships.at(-1)!.unit;
export const statusOf = (person: Person): MemberStatus => person.statuses.at(-1)!.status;

const fields = ['code', 'name', 'born', 'sex', 'joined', 'official'] as const;

/** The card as the one text that is committed to: its fields in one order, none that is empty. */
export const cardText = (card: PersonCard): string =>
  JSON.stringify(Object.fromEntries(fields.filter((field) => card[field]).map((field) => [field, card[field]])));

export const readCard = (text: string | null): PersonCard | null =>
  text === null ? null : (JSON.parse(text) as PersonCard);

/** Fields in which two cards differ. */
export const cardChanges = (before: PersonCard, after: PersonCard): readonly (keyof PersonCard)[] =>
  fields.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
