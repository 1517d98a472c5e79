import { tidyText } from '@plenum/kernel';
import { sameUnit } from '../acts/change-unit.ts';
import { importFindings } from '../acts/import-units.ts';
import type { TreeContext } from '../acts/tree-act.ts';
import { organisationNouns } from '../organisation-nouns.ts';
import { codeForm, type Unit, type UnitTree, unitByCode } from '../unit.ts';
import { type ImportPlan, type LineChange, planOf } from './import-plan.ts';
import { type Column, cellDate, cellWord, readSheet, type SheetFault, type SheetLine, type SheetRow } from './sheet.ts';

export type UnitColumn = 'code' | 'name' | 'kind' | 'parent' | 'founded';

export const unitColumns: readonly Column<UnitColumn>[] = [
  {
    key: 'code',
    header: { vi: 'Mã đơn vị', en: 'Unit code' },
    also: /^(ma|code|ma so|ma to chuc)$/,
    needed: true,
  },
  {
    key: 'name',
    header: { vi: 'Tên đơn vị', en: 'Unit name' },
    also: /^(ten|name|ten to chuc|don vi|unit)$/,
    needed: true,
  },
  { key: 'kind', header: { vi: 'Cấp', en: 'Level' }, also: /^(loai|kind|cap don vi)$/ },
  {
    key: 'parent',
    header: { vi: 'Mã đơn vị cấp trên', en: 'Parent unit code' },
    also: /^(ma cap tren|cap tren|truc thuoc|parent|parent code)$/,
  },
  { key: 'founded', header: { vi: 'Ngày thành lập', en: 'Founded' }, also: /^(thanh lap|founding date)$/ },
];

const kinds = [organisationNouns('vi').unitKind, organisationNouns('en').unitKind];

/** A unit's line in an exported file. */
export const unitCells = (unit: Unit, tree: UnitTree, language: 'vi' | 'en'): readonly string[] => [
  unit.code,
  unit.name,
  organisationNouns(language).unitKind[unit.kind],
  unit.parent === null ? '' : (tree.units.get(unit.parent)?.code ?? ''),
  unit.founded ?? '',
];

/** What a file of units would do. Units that it does not name stay as they are; an empty cell empties, a column that is not there keeps. */
export function planUnits(
  rows: readonly SheetRow[],
  tree: UnitTree,
  context: TreeContext,
): ImportPlan & { readonly units: readonly Unit[] } {
  const { lines, faults: sheetFaults } = readSheet(rows, unitColumns);
  const faults: SheetFault[] = [...sheetFaults];
  const ids = new Map<string, string>();
  for (const line of lines) {
    const code = codeForm(line.cell('code'));
    if (code === '') faults.push(line.fault('code', 'cell-missing'));
    else if (ids.has(code)) faults.push(line.fault('code', 'line-twice'));
    else ids.set(code, unitByCode(tree, code)?.id ?? context.freshId());
  }
  const idOf = (code: string): string | undefined => ids.get(codeForm(code)) ?? unitByCode(tree, code)?.id;
  const read: { readonly line: SheetLine<UnitColumn>; readonly unit: Unit }[] = [];
  for (const line of lines) {
    const unit = unitOfLine(line, tree, idOf, faults);
    if (unit) read.push({ line, unit });
  }
  const units = read.map((one) => one.unit);
  if (faults.length === 0)
    importFindings(units, tree, context).forEach((findings, at) => {
      const { line } = read[at]!;
      for (const { code, values, about } of findings)
        faults.push(line.fault((about as UnitColumn | undefined) ?? 'code', code, values));
    });
  const changes = read.map(({ line, unit }): LineChange => {
    const before = tree.units.get(unit.id);
    const kind = !before ? 'added' : sameUnit(before, unit) ? 'unchanged' : 'changed';
    return {
      line: line.line,
      kind,
      code: unit.code,
      name: unit.name,
      fields: before ? unitChanges(before, unit, tree, ids) : [],
    };
  });
  return { ...planOf(changes, faults), units };
}

function unitOfLine(
  line: SheetLine<UnitColumn>,
  tree: UnitTree,
  idOf: (code: string) => string | undefined,
  faults: SheetFault[],
): Unit | null {
  const id = idOf(line.cell('code'));
  if (id === undefined) return null;
  const before = tree.units.get(id);
  const wrong = faults.length;
  const kind = line.cell('kind') === '' ? (before?.kind ?? 'other') : cellWord(line.cell('kind'), ...kinds);
  if (kind === null) faults.push(line.fault('kind', 'wrong-word', { words: Object.values(kinds[0]!) }));
  const parentCode = line.cell('parent');
  const parent = !line.has('parent') ? (before?.parent ?? null) : parentCode === '' ? null : idOf(parentCode);
  if (parent === undefined) faults.push(line.fault('parent', 'unknown-unit', { unit: parentCode }));
  const date = line.cell('founded');
  const founded = !line.has('founded') ? before?.founded : date === '' ? undefined : cellDate(date);
  if (founded === null) faults.push(line.fault('founded', 'wrong-date'));
  if (faults.length > wrong || kind === null || parent === undefined) return null;
  return {
    id,
    code: codeForm(line.cell('code')),
    name: tidyText(line.cell('name')),
    kind,
    parent,
    ...(founded ? { founded } : {}),
  };
}

function unitChanges(
  before: Unit,
  after: Unit,
  tree: UnitTree,
  ids: ReadonlyMap<string, string>,
): LineChange['fields'] {
  const codes = new Map([...ids].map(([code, id]) => [id, code]));
  const codeOf = (id: string | null) => (id === null ? '' : (codes.get(id) ?? tree.units.get(id)?.code ?? ''));
  const fields = [
    { field: 'name', before: before.name, after: after.name },
    { field: 'kind', before: before.kind, after: after.kind },
    { field: 'parent', before: codeOf(before.parent), after: codeOf(after.parent) },
    { field: 'founded', before: before.founded ?? '', after: after.founded ?? '' },
  ];
  return fields.filter((field) => field.before !== field.after);
}
