import type { Finding } from '@plenum/kernel';
import { dateFindings, nameFindings } from '../field-check.ts';
import { organisationLimits } from '../organisation-limits.ts';
import { organisationRefusal } from '../organisation-refusal.ts';
import { codeForm, pathOf, type Unit, type UnitTree } from '../unit.ts';

/** A letter or digit, then letters, digits and `. - _ /`. */
const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u;

export const codeFits = (code: string): boolean => codePattern.test(code) && code.length <= organisationLimits.code;

/** What is wrong with a unit as it is to be, in a tree where it may stand already. */
export function unitFindings(unit: Unit, tree: UnitTree, today: string): readonly Finding[] {
  const holder = tree.byCode.get(codeForm(unit.code));
  return [
    ...(codeFits(unit.code) ? [] : [organisationRefusal('unit-code-form', { found: unit.code }, 'code')]),
    ...(holder !== undefined && holder !== unit.id
      ? [organisationRefusal('unit-code-taken', { code: unit.code }, 'code')]
      : []),
    ...nameFindings(unit.name),
    ...dateFindings([['founded', unit.founded]], today),
    ...parentFindings(unit, tree),
  ];
}

function parentFindings(unit: Unit, tree: UnitTree): readonly Finding[] {
  if (unit.parent === null) return [];
  const parent = tree.units.get(unit.parent);
  if (!parent) return [organisationRefusal('unit-unknown', { unit: unit.parent }, 'parent')];
  if (parent.dissolved !== undefined) return [organisationRefusal('unit-dissolved', { unit: parent.name }, 'parent')];
  const path = pathOf(tree, parent.id);
  if (path.includes(unit.id)) return [organisationRefusal('unit-below-itself', { unit: unit.name }, 'parent')];
  return path.length >= organisationLimits.depth
    ? [organisationRefusal('tree-too-deep', { maximum: organisationLimits.depth }, 'parent')]
    : [];
}
