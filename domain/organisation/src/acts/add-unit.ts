import { accept, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import { mayChangeBelow } from '../reach.ts';
import type { TreeEvent } from '../tree-events.ts';
import { codeForm, type Unit, type UnitTree } from '../unit.ts';
import type { TreeAct, TreeContext } from './tree-act.ts';
import { unitFindings } from './unit-findings.ts';

/** A new unit below another. The unit above decides, an administrator at the top. */
export function addUnit(act: TreeAct & { act: 'add-unit' }, tree: UnitTree, context: TreeContext): Verdict<TreeEvent> {
  if (!mayChangeBelow(context.reach, tree, act.parent)) return refuse(organisationRefusal('unit-out-of-reach'));
  if (tree.units.size >= organisationLimits.units)
    return refuse(organisationRefusal('organisation-full', { maximum: organisationLimits.units }));
  const unit: Unit = {
    id: act.id,
    code: codeForm(act.code),
    name: tidyText(act.name),
    kind: act.kind,
    parent: act.parent,
    ...(act.founded ? { founded: act.founded } : {}),
  };
  if (tree.units.has(unit.id)) throw new Error(`Unit ${unit.id} is there already`);
  const findings = unitFindings(unit, tree, context.today);
  return findings.length > 0 ? refuse(...findings) : accept({ type: 'units-added', v: 1, data: { units: [unit] } });
}
