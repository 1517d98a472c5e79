import { accept, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import { mayChangeBelow, mayChangeUnit } from '../reach.ts';
import type { TreeEvent } from '../tree-events.ts';
import { codeForm, isWithin, pathOf, type Unit, type UnitTree } from '../unit.ts';
import type { TreeAct, TreeContext } from './tree-act.ts';
import { unitFindings } from './unit-findings.ts';

/** A unit gets another name, code, kind, date or place. Whoever moves it must reach the place it leaves and the one it comes to. */
export function changeUnit(
  act: TreeAct & { act: 'change-unit' },
  tree: UnitTree,
  context: TreeContext,
): Verdict<TreeEvent> {
  const before = tree.units.get(act.id);
  if (!before || !mayChangeUnit(context.reach, pathOf(tree, act.id)))
    return refuse(organisationRefusal('unit-out-of-reach'));
  if (before.dissolved !== undefined) return refuse(organisationRefusal('unit-dissolved', { unit: before.name }));
  const { founded: _, ...kept } = before;
  const founded = act.founded === undefined ? before.founded : act.founded;
  const after: Unit = {
    ...kept,
    code: codeForm(act.code ?? before.code),
    name: tidyText(act.name ?? before.name),
    kind: act.kind ?? before.kind,
    parent: act.parent === undefined ? before.parent : act.parent,
    ...(founded ? { founded } : {}),
  };
  if (sameUnit(before, after)) return accept();
  const moved = after.parent !== before.parent;
  const placed = [before.parent, after.parent].every((parent) => mayChangeBelow(context.reach, tree, parent));
  if (moved && !placed) return refuse(organisationRefusal('unit-out-of-reach'));
  const deep = moved && depthBelow(tree, act.id) + depthOf(tree, after.parent) > organisationLimits.depth;
  const findings = [
    ...unitFindings(after, tree, context.today),
    ...(deep ? [organisationRefusal('tree-too-deep', { maximum: organisationLimits.depth }, 'parent')] : []),
  ];
  return findings.length > 0 ? refuse(...findings) : accept({ type: 'units-changed', v: 1, data: { units: [after] } });
}

export const sameUnit = (a: Unit, b: Unit): boolean =>
  a.code === b.code && a.name === b.name && a.kind === b.kind && a.parent === b.parent && a.founded === b.founded;

const depthOf = (tree: UnitTree, id: string | null): number => (id === null ? 0 : pathOf(tree, id).length);

/** Levels from a unit down to the lowest below it, itself counted. */
function depthBelow(tree: UnitTree, id: string): number {
  const own = pathOf(tree, id).length;
  const depths = [...tree.units.keys()].filter((unit) => isWithin(tree, unit, id)).map((unit) => depthOf(tree, unit));
  return Math.max(...depths) - own + 1;
}
