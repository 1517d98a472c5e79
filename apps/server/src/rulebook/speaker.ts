import { mayChangeBelow, mayChangeUnit, mayReadUnit, pathOf, type UnitTree } from '@plenum/organisation';
import type { SignedIn } from '../account/session.ts';
import { contextOf, loadTree, reachOf } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';

/** For whom an account speaks about instruments: its own units, and those above them. */
export interface Speaker {
  readonly tree: UnitTree;
  /** `YYYY-MM-DD` where the organisation is. */
  readonly today: string;
  readonly forUnit: (unit: string | null) => boolean;
  /** For the unit above this one. */
  readonly forUpper: (unit: string | null) => boolean;
  readonly reads: (unit: string | null) => boolean;
  /** Null where there is no unit that stands open. */
  readonly unitName: (unit: string) => string | null;
}

export async function speakerOf(
  services: Services,
  who: Pick<SignedIn, 'id' | 'name' | 'administrator'>,
  now = services.now(),
): Promise<Speaker> {
  const reach = await reachOf(services.store.pool, who);
  const { tree } = await loadTree(services);
  const path = (unit: string | null) => (unit === null ? [] : pathOf(tree, unit));
  const parent = (unit: string | null) => (unit === null ? null : (tree.units.get(unit)?.parent ?? null));
  const openUnit = (unit: string) => {
    const found = tree.units.get(unit);
    return found && found.dissolved === undefined ? found : undefined;
  };
  return {
    tree,
    today: contextOf(services, { actor: who, reach, now }).today,
    forUnit: (unit) => mayChangeUnit(reach, path(unit)),
    forUpper: (unit) => mayChangeBelow(reach, tree, parent(unit)),
    reads: (unit) => mayReadUnit(reach, path(unit)),
    unitName: (unit) => openUnit(unit)?.name ?? null,
  };
}
