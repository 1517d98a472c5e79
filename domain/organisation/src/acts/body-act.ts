import type { BodyKind, Gaining, Leaving, PostKind, Seats } from '../body.ts';
import type { OrganisationContext } from '../reach.ts';

export interface BodyContext extends OrganisationContext {
  /** From the top down to the unit whose bodies these are; empty where there is no such unit. */
  readonly path: readonly string[];
  readonly unitDissolved: boolean;
  readonly accountOpen: (account: string) => boolean;
  /** How a person stands now; null where nobody of this id is known to the actor. */
  readonly person: (
    id: string,
  ) => { readonly official: boolean; readonly ended: boolean; readonly name: string } | null;
}

/** One post held, as a line of a file says it; body and term by their names. */
export interface PostLine {
  readonly body: string;
  /** For a body that is not there yet; null keeps. */
  readonly kind: BodyKind | null;
  readonly term: string;
  /** For a term that is not there yet. */
  readonly begins: string;
  readonly ends?: string;
  readonly person: string;
  readonly post: PostKind;
  readonly from: string;
  readonly gained: Gaining;
  readonly decision: string;
  readonly until?: string;
  readonly left?: Leaving;
}

/** Everything that can be done to the bodies of a unit. */
export type BodyAct =
  /** From then on the account sees, or also changes, the unit and all below it. */
  | { readonly act: 'give-office'; readonly account: string; readonly may: 'read' | 'change' }
  | { readonly act: 'withdraw-office'; readonly account: string; readonly reason: string }
  | { readonly act: 'form-body'; readonly kind: BodyKind; readonly name: string }
  | { readonly act: 'rename-body'; readonly body: string; readonly name: string }
  | { readonly act: 'close-body'; readonly body: string; readonly on: string; readonly reason: string }
  | {
      readonly act: 'begin-term';
      readonly body: string;
      readonly name: string;
      readonly begins: string;
      readonly ends?: string;
      readonly seats: readonly Seats[];
    }
  | { readonly act: 'set-seats'; readonly body: string; readonly seats: readonly Seats[]; readonly decision: string }
  | { readonly act: 'end-term'; readonly body: string; readonly on: string }
  | {
      readonly act: 'gain-post';
      readonly body: string;
      readonly person: string;
      readonly post: PostKind;
      readonly from: string;
      readonly gained: Gaining;
      readonly decision: string;
    }
  | {
      readonly act: 'leave-post';
      readonly body: string;
      readonly held: string;
      readonly on: string;
      readonly left: Leaving;
      readonly decision: string;
    }
  /** A file's lines: bodies and terms that are not there yet are made, posts gained and left. */
  | { readonly act: 'import-posts'; readonly lines: readonly PostLine[] };
export type BodyActName = BodyAct['act'];
