import { organisationLimits } from '../organisation-limits.ts';
import type { SheetFault } from './sheet.ts';

/** What one line of a file would do. */
export interface LineChange {
  readonly line: number;
  readonly kind: 'added' | 'changed' | 'unchanged';
  readonly code: string;
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** What a file would do, line by line; with a fault in it nothing is kept. */
export interface ImportPlan {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Changes in the file's order, unchanged lines left out. */
  readonly changes: readonly LineChange[];
  /** In the file's order, at most `organisationLimits.faults`. */
  readonly faults: readonly SheetFault[];
  /** All faults, also those not listed. */
  readonly faultCount: number;
}

export function planOf(changes: readonly LineChange[], faults: readonly SheetFault[]): ImportPlan {
  const count = (kind: LineChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    changes: changes.filter((change) => change.kind !== 'unchanged'),
    faults: [...faults].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, organisationLimits.faults),
    faultCount: faults.length,
  };
}
