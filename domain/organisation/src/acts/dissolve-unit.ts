import { accept, refuse, type Verdict } from '@plenum/kernel';
import { dateFindings, textFindings } from '../field-check.ts';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import { mayChangeBelow } from '../reach.ts';
import type { TreeEvent } from '../tree-events.ts';
import { childrenOf, type UnitTree } from '../unit.ts';
import type { TreeAct, TreeContext } from './tree-act.ts';

/** A unit ends. First its units and people go elsewhere, so that nobody is left in a unit that is no more. */
export function dissolveUnit(
  act: TreeAct & { act: 'dissolve-unit' },
  tree: UnitTree,
  context: TreeContext,
): Verdict<TreeEvent> {
  const unit = tree.units.get(act.id);
  if (!unit || !mayChangeBelow(context.reach, tree, unit.parent))
    return refuse(organisationRefusal('unit-out-of-reach'));
  if (unit.dissolved !== undefined) return refuse(organisationRefusal('unit-dissolved', { unit: unit.name }));
  const below = childrenOf(tree, act.id).length;
  const reason = act.reason.trim();
  const findings = [
    ...(below > 0 ? [organisationRefusal('unit-has-units', { unit: unit.name, count: below })] : []),
    ...(context.hasPeople(act.id) ? [organisationRefusal('unit-has-people', { unit: unit.name })] : []),
    ...(reason === '' ? [organisationRefusal('org-text-missing', { field: 'reason' }, 'reason')] : []),
    ...textFindings(reason, 'reason', organisationLimits.reason),
    ...(act.on === '' ? [organisationRefusal('date-form', { field: 'on', date: '' }, 'on')] : []),
    ...dateFindings(
      [
        ['founded', unit.founded],
        ['on', act.on],
      ],
      context.today,
    ),
  ];
  return findings.length > 0
    ? refuse(...findings)
    : accept({ type: 'unit-dissolved', v: 1, data: { id: act.id, on: act.on, reason } });
}
