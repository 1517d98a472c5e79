import type { Context } from '@plenum/kernel';
import type { UnitTree } from './unit.ts';
import { pathOf } from './unit.ts';

/** What an account's duty in a unit lets it do there and in all units below: look, or look and change. */
export interface Office {
  readonly unit: string;
  readonly may: 'read' | 'change';
}

/** How far a person reaches into the tree. */
export interface Reach {
  readonly administrator: boolean;
  readonly offices: readonly Office[];
}

/** What every decision about the organisation takes from outside. */
export interface OrganisationContext extends Context {
  readonly reach: Reach;
  /** The day where the organisation is, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Whether they may see a unit, its bodies and its people; `path` leads from the top down to it. */
export const mayReadUnit = (reach: Reach, path: readonly string[]): boolean =>
  reach.administrator || reach.offices.some((office) => path.includes(office.unit));

/** Whether they may change a unit's bodies and people. */
export const mayChangeUnit = (reach: Reach, path: readonly string[]): boolean =>
  reach.administrator || reach.offices.some((office) => office.may === 'change' && path.includes(office.unit));

/** Whether they may add below `parent`, or take away what stands there: the unit above decides; at the top, an administrator. */
export const mayChangeBelow = (reach: Reach, tree: UnitTree, parent: string | null): boolean =>
  parent === null ? reach.administrator : mayChangeUnit(reach, pathOf(tree, parent));

/** The topmost units whose people they find by name for a meeting of `unit` that they prepare: its own, and those they see. Null for all. */
export const findableRoots = (reach: Reach, unit: string): readonly string[] | null =>
  reach.administrator ? null : [...new Set([unit, ...(visibleRoots(reach) ?? [])])];

/** The topmost units they may see; null for all. */
export const visibleRoots = (reach: Reach): readonly string[] | null =>
  reach.administrator ? null : [...new Set(reach.offices.map((office) => office.unit))];
