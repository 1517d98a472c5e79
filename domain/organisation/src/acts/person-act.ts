import type { MemberStatus, MembershipEnd, PersonCard } from '../person.ts';
import type { OrganisationContext } from '../reach.ts';
import type { UnitTree } from '../unit.ts';

export interface PersonContext extends OrganisationContext {
  readonly tree: UnitTree;
  /** Whether another open membership has this code (in `codeForm`). */
  readonly codeTaken: (code: string, person: string) => boolean;
}

/** Everything that can be done to a person's membership. */
export type PersonAct =
  | {
      readonly act: 'add-person';
      readonly id: string;
      readonly card: PersonCard;
      readonly unit: string;
      /** A member of this unit since. */
      readonly from: string;
      readonly status: MemberStatus;
    }
  | { readonly act: 'correct-person'; readonly card: PersonCard }
  | { readonly act: 'move-person'; readonly unit: string; readonly from: string }
  | { readonly act: 'set-status'; readonly status: MemberStatus; readonly from: string; readonly reason: string }
  | { readonly act: 'end-membership'; readonly on: string; readonly how: MembershipEnd; readonly reason: string }
  | { readonly act: 'resume-membership'; readonly unit: string; readonly from: string; readonly status: MemberStatus }
  /** A line of a file: whatever differs becomes its own event. */
  | {
      readonly act: 'update-person';
      readonly card: PersonCard;
      readonly unit: string;
      readonly status: MemberStatus;
      /** The day from which another unit or status holds. */
      readonly from: string;
    }
  /** Takes name, dates and card number away for good; that a member was there stays. */
  | { readonly act: 'erase-person'; readonly reason: string };
export type PersonActName = PersonAct['act'];
