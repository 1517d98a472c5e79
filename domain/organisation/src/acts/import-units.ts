import { accept, type Finding, refuse, type Verdict } from '@plenum/kernel';
import { organisationLimits, unitsPerEvent } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import { mayChangeBelow, mayChangeUnit } from '../reach.ts';
import type { TreeEvent } from '../tree-events.ts';
import { codeForm, pathOf, type Unit, type UnitTree } from '../unit.ts';
import { sameUnit } from './change-unit.ts';
import type { TreeAct, TreeContext } from './tree-act.ts';
import { unitFindings } from './unit-findings.ts';

/** Units by id as the file wants them, looked at as one tree: a line may name a unit above that another line brings. */
function treeWith(tree: UnitTree, units: readonly Unit[]): UnitTree {
  const all = new Map(tree.units);
  for (const unit of units) all.set(unit.id, unit);
  // Units that the file does not name come first: their codes are taken.
  const brought = new Set(units.map((unit) => unit.id));
  const kept = [...tree.units.values()].filter((unit) => !brought.has(unit.id));
  const byCode = new Map<string, string>();
  for (const unit of [...kept, ...units]) {
    const code = codeForm(unit.code);
    if (unit.dissolved === undefined && !byCode.has(code)) byCode.set(code, unit.id);
  }
  return { units: all, byCode };
}

/** Ids of units that stand below themselves: no path leads from the top to them. */
function ringsOf(tree: UnitTree): ReadonlySet<string> {
  const rooted = new Set<string>();
  const rings = new Set<string>();
  for (const start of tree.units.keys()) {
    const way: string[] = [];
    let at: string | null = start;
    while (at !== null && !rooted.has(at) && !rings.has(at) && !way.includes(at)) {
      way.push(at);
      at = tree.units.get(at)?.parent ?? null;
    }
    const into = at !== null && (rings.has(at) || way.includes(at)) ? rings : rooted;
    for (const id of way) into.add(id);
  }
  return rings;
}

/** Faults of each unit that a file brings, in the file's order; empty where all of them may be kept. */
export function importFindings(
  units: readonly Unit[],
  tree: UnitTree,
  context: TreeContext,
): readonly (readonly Finding[])[] {
  const after = treeWith(tree, units);
  const rings = ringsOf(after);
  const full = after.units.size > organisationLimits.units;
  return units.map((unit) => {
    if (rings.has(unit.id)) return [organisationRefusal('unit-below-itself', { unit: unit.name }, 'parent')];
    const before = tree.units.get(unit.id);
    const reached = before
      ? mayChangeUnit(context.reach, pathOf(tree, unit.id)) &&
        (before.parent === unit.parent || mayChangeBelow(context.reach, tree, before.parent))
      : true;
    const placed = before && before.parent === unit.parent ? true : mayChangeBelow(context.reach, after, unit.parent);
    return [
      ...(reached && placed ? [] : [organisationRefusal('unit-out-of-reach', { unit: unit.name }, 'code')]),
      ...(before?.dissolved === undefined
        ? []
        : [organisationRefusal('unit-dissolved', { unit: before.name }, 'code')]),
      ...(full ? [organisationRefusal('organisation-full', { maximum: organisationLimits.units })] : []),
      ...unitFindings(unit, after, context.today),
    ];
  });
}

/** A file of units: all of them, or none. */
export function importUnits(
  act: TreeAct & { act: 'import-units' },
  tree: UnitTree,
  context: TreeContext,
): Verdict<TreeEvent> {
  const findings = importFindings(act.units, tree, context).flat();
  if (findings.length > 0) return refuse(...findings.slice(0, organisationLimits.faults));
  const added = act.units.filter((unit) => !tree.units.has(unit.id));
  const changed = act.units.filter((unit) => {
    const before = tree.units.get(unit.id);
    return before !== undefined && !sameUnit(before, unit);
  });
  return accept(
    ...inEvents(added).map((units): TreeEvent => ({ type: 'units-added', v: 1, data: { units } })),
    ...inEvents(changed).map((units): TreeEvent => ({ type: 'units-changed', v: 1, data: { units } })),
  );
}

const inEvents = (units: readonly Unit[]): readonly (readonly Unit[])[] =>
  Array.from({ length: Math.ceil(units.length / unitsPerEvent) }, (_, at) =>
    units.slice(at * unitsPerEvent, (at + 1) * unitsPerEvent),
  );
