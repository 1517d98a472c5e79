import type { Citation } from './citation.ts';

export type Severity = 'refusal' | 'warning' | 'notice';

/** What a value in a finding may be; sentences format them. */
export type FindingValue = string | number | readonly string[];

/** What the rules say of an act, a list or a count: a code, its values and the provisions; sentences stand apart. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly values: Readonly<Record<string, FindingValue>>;
  readonly citations: readonly Citation[];
  /** The field, candidate or ballot it speaks of, where there is one. */
  readonly about?: string;
}

export const isRefusal = (finding: Finding): boolean => finding.severity === 'refusal';
