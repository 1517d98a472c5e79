/** Levels of the tree, from the top. A tree may leave levels out and may go deeper than these names. */
export const unitKinds = ['central', 'province', 'district', 'grassroots', 'branch', 'other'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A node of the tree. */
export interface Unit {
  readonly id: string;
  /** What people call it by in lists and files; no two open units have the same. */
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Id of the unit above; null at the top. */
  readonly parent: string | null;
  /** `YYYY-MM-DD`. */
  readonly founded?: string;
  readonly dissolved?: string;
}

/** All units, dissolved ones too, in the order in which they came. */
export interface UnitTree {
  readonly units: ReadonlyMap<string, Unit>;
  /** Ids of open units by their code in `codeForm`. */
  readonly byCode: ReadonlyMap<string, string>;
}

export const emptyTree: UnitTree = { units: new Map(), byCode: new Map() };

/** The form in which codes are compared: NFC, upper case, without spaces. */
export const codeForm = (code: string): string => code.normalize('NFC').replace(/\s+/gu, '').toUpperCase();

/** Ids from the top down to the unit itself; empty where there is no such unit. */
export function pathOf(tree: UnitTree, id: string): readonly string[] {
  const path: string[] = [];
  for (let unit = tree.units.get(id); unit; unit = unit.parent === null ? undefined : tree.units.get(unit.parent)) {
    if (path.includes(unit.id)) throw new Error(`Unit ${unit.id} stands below itself`);
    path.unshift(unit.id);
  }
  return path;
}

/** Open units directly below. */
export const childrenOf = (tree: UnitTree, id: string | null): readonly Unit[] =>
  [...tree.units.values()].filter((unit) => unit.parent === id && unit.dissolved === undefined);

/** Whether `id` is `above` or stands somewhere below it. */
export const isWithin = (tree: UnitTree, id: string, above: string): boolean => pathOf(tree, id).includes(above);

/** The open unit of a code. */
export function unitByCode(tree: UnitTree, code: string): Unit | undefined {
  const id = tree.byCode.get(codeForm(code));
  return id === undefined ? undefined : tree.units.get(id);
}
