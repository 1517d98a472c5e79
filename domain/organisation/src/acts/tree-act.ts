import type { OrganisationContext } from '../reach.ts';
import type { Unit, UnitKind } from '../unit.ts';

export interface TreeContext extends OrganisationContext {
  /** Whether open memberships stand in a unit. */
  readonly hasPeople: (unit: string) => boolean;
}

/** Everything that can be done to the tree. */
export type TreeAct =
  | {
      readonly act: 'add-unit';
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly kind: UnitKind;
      readonly parent: string | null;
      readonly founded?: string;
    }
  /** What is given is changed; an empty `founded` takes the date away. */
  | {
      readonly act: 'change-unit';
      readonly id: string;
      readonly code?: string;
      readonly name?: string;
      readonly kind?: UnitKind;
      readonly parent?: string | null;
      readonly founded?: string;
    }
  | { readonly act: 'dissolve-unit'; readonly id: string; readonly on: string; readonly reason: string }
  /** Units as a file has them, each whole: those whose id is new are added, the others are changed to this. */
  | { readonly act: 'import-units'; readonly units: readonly Unit[] };
