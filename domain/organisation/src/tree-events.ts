import type { Unit } from './unit.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to the tree; the stream is `organisation/units`. An entry carries at most `unitsPerEvent` units. */
export type TreeEvent =
  | E<'units-added', { readonly units: readonly Unit[] }>
  /** Each unit as it is from then on. */
  | E<'units-changed', { readonly units: readonly Unit[] }>
  | E<'unit-dissolved', { readonly id: string; readonly on: string; readonly reason: string }>;
export type TreeEventType = TreeEvent['type'];

export const treeStream = 'organisation/units';
