export const bodyKinds = [
  'committee',
  'standing-committee',
  'inspection-committee',
  'office',
  'organising-commission',
  'other',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** What somebody is in a body. `member` is a seat; the others are posts that one of its members, or its staff, holds. */
export const postKinds = [
  'secretary',
  'deputy-secretary',
  'chair',
  'deputy-chair',
  'head',
  'deputy-head',
  'member',
  'staff',
] as const;
export type PostKind = (typeof postKinds)[number];

/** How a post was gained. */
export const gainings = ['elected', 'appointed', 'co-opted', 'ex-officio'] as const;
export type Gaining = (typeof gainings)[number];

/** Why a post was left. */
export const leavings = [
  'term-ended',
  'transferred',
  'resigned',
  'retired',
  'dismissed',
  'removed',
  'deceased',
] as const;
export type Leaving = (typeof leavings)[number];

/** How many a term has of a post; for `member` the size of the body, those who hold its posts counted. */
export interface Seats {
  readonly post: PostKind;
  readonly seats: number;
}

/** A post in somebody's hands. Dates are `YYYY-MM-DD`. */
export interface HeldPost {
  readonly id: string;
  readonly person: string;
  readonly post: PostKind;
  readonly from: string;
  readonly gained: Gaining;
  /** Number and symbol of the resolution or decision it rests on; empty where none was given. */
  readonly decision: string;
  readonly until?: string;
  readonly left?: Leaving;
}

/** The time between two congresses, or as long as an appointment was made for. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly begins: string;
  /** The day it is planned to end. */
  readonly ends?: string;
  /** The day it did end. */
  readonly ended?: string;
  readonly seats: readonly Seats[];
  readonly held: readonly HeldPost[];
}

export interface Body {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly closed?: string;
  /** In order; at most the last is under way. */
  readonly terms: readonly Term[];
}

/** What an account may do in the unit and in all units below it. */
export interface UnitOffice {
  readonly account: string;
  readonly may: 'read' | 'change';
}

/** The bodies of one unit, and whose accounts look after it. */
export interface UnitBodies {
  readonly bodies: readonly Body[];
  readonly offices: readonly UnitOffice[];
}

export const bodyOf = (state: UnitBodies, id: string): Body | undefined => state.bodies.find((body) => body.id === id);

export const termUnderWay = (body: Body): Term | undefined => body.terms.find((term) => term.ended === undefined);

/** Posts in somebody's hands on a day: from the first day on, not on the day they were left. */
export const heldOn = (term: Term, day: string): readonly HeldPost[] =>
  term.held.filter((held) => held.from <= day && (held.until === undefined || day < held.until));

/** Posts not left. */
export const heldNow = (term: Term): readonly HeldPost[] => term.held.filter((held) => held.until === undefined);

/** How many seats of a post are taken by some holders: a `member` seat by everybody in the body but staff, each once. */
export const seatsTaken = (held: readonly HeldPost[], post: PostKind): number =>
  post === 'member'
    ? new Set(held.filter((one) => one.post !== 'staff').map((one) => one.person)).size
    : new Set(held.filter((one) => one.post === post).map((one) => one.person)).size;

export interface Vacancy {
  readonly post: PostKind;
  readonly seats: number;
  readonly taken: number;
  readonly vacant: number;
}

/** Seats and who is missing on a day, for each post that the term has seats of. */
export const vacanciesOn = (term: Term, day: string): readonly Vacancy[] =>
  term.seats.map(({ post, seats }) => {
    const taken = seatsTaken(heldOn(term, day), post);
    return { post, seats, taken, vacant: Math.max(0, seats - taken) };
  });
