import type { FaultCode } from '../fault.ts';
import { limits } from './limits.ts';

/** A parsed value, the offset where it starts, and the same for all below it. */
export interface PlaceTree {
  readonly value: unknown;
  readonly offset: number;
  readonly keyOffset?: number;
  readonly below?: ReadonlyMap<string | number, PlaceTree>;
}

export interface TreeProblem {
  readonly code: Extract<FaultCode, 'syntax' | 'duplicate-field' | 'too-large'>;
  readonly offset: number;
  readonly found?: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface TreeReading {
  readonly tree: PlaceTree | null;
  readonly problems: TreeProblem[];
}

/** Stops a reading whose values are nested too deep, or too many once aliases are followed. */
export class TooLarge extends Error {
  readonly problem: TreeProblem;
  constructor(offset: number, of: 'depth' | 'values' | 'aliases') {
    super(`Too many ${of}`);
    const limit = { depth: limits.fileDepth, values: limits.fileValues, aliases: limits.aliases }[of];
    this.problem = { code: 'too-large', offset, values: { of, limit } };
  }
}

/** Counts the values of one reading against the limits. */
export function valueBudget(): (offset: number, depth: number) => void {
  let values = 0;
  return (offset, depth) => {
    values += 1;
    if (depth > limits.fileDepth) throw new TooLarge(offset, 'depth');
    if (values > limits.fileValues) throw new TooLarge(offset, 'values');
  };
}

/** Runs a reading; past a limit (the parser's own stack included) it becomes a problem. */
export function withinLimits(read: () => TreeReading): TreeReading {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooLarge) return { tree: null, problems: [error.problem] };
    if (error instanceof RangeError) return { tree: null, problems: [new TooLarge(0, 'depth').problem] };
    throw error;
  }
}

/** Collects the members of one mapping; a key seen before is a problem. `__proto__` is a key like any other. */
export function mappingCollector(problems: TreeProblem[]) {
  const below = new Map<string | number, PlaceTree>();
  const value: Record<string, unknown> = {};
  return {
    below,
    value,
    add(key: string, keyOffset: number, member: PlaceTree): void {
      if (below.has(key))
        problems.push({ code: 'duplicate-field', offset: keyOffset, found: key, values: { field: key } });
      below.set(key, { ...member, keyOffset });
      Object.defineProperty(value, key, { value: member.value, enumerable: true, writable: true, configurable: true });
    },
  };
}
