import { pathOf, type UnitTree } from '@plenum/organisation';

/**
 * The delegation in which somebody of a unit sits: the unit directly below the one that convenes; the convening unit itself for
 * its own people. Null for who belongs elsewhere.
 */
export function delegationOf(tree: UnitTree, convening: string, unit: string): string | null {
  const path = pathOf(tree, unit);
  const at = path.indexOf(convening);
  return at < 0 ? null : (path[at + 1] ?? convening);
}
