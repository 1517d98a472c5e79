import { type Decider, impossible, type Verdict } from '@plenum/kernel';
import { addUnit } from './acts/add-unit.ts';
import { changeUnit } from './acts/change-unit.ts';
import { dissolveUnit } from './acts/dissolve-unit.ts';
import { importUnits } from './acts/import-units.ts';
import type { TreeAct, TreeContext } from './acts/tree-act.ts';
import type { TreeEvent } from './tree-events.ts';
import { codeForm, emptyTree, type Unit, type UnitTree } from './unit.ts';

function decide(act: TreeAct, tree: UnitTree, context: TreeContext): Verdict<TreeEvent> {
  switch (act.act) {
    case 'add-unit':
      return addUnit(act, tree, context);
    case 'change-unit':
      return changeUnit(act, tree, context);
    case 'dissolve-unit':
      return dissolveUnit(act, tree, context);
    case 'import-units':
      return importUnits(act, tree, context);
    default:
      return impossible(act);
  }
}

function withUnits(tree: UnitTree, units: readonly Unit[]): UnitTree {
  const [all, byCode] = [new Map(tree.units), new Map(tree.byCode)];
  for (const unit of units) {
    const before = all.get(unit.id);
    // Another unit of the same commit may have taken the code already.
    if (before && byCode.get(codeForm(before.code)) === unit.id) byCode.delete(codeForm(before.code));
    all.set(unit.id, unit);
  }
  for (const unit of units) if (unit.dissolved === undefined) byCode.set(codeForm(unit.code), unit.id);
  return { units: all, byCode };
}

function evolve(tree: UnitTree, event: TreeEvent): UnitTree {
  switch (event.type) {
    case 'units-added':
    case 'units-changed':
      return withUnits(tree, event.data.units);
    case 'unit-dissolved': {
      const unit = tree.units.get(event.data.id);
      if (!unit) throw new Error(`unit-dissolved of ${event.data.id}, which is not there`);
      return withUnits(tree, [{ ...unit, dissolved: event.data.on }]);
    }
    default:
      return impossible(event);
  }
}

/** The tree of units: the unit above decides what stands below it; at the top an administrator does. */
export const treeDecider: Decider<TreeAct, UnitTree, TreeEvent, TreeContext> = {
  decide,
  evolve,
  initialState: emptyTree,
};
