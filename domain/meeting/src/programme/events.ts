import type { Paper, PaperVersion, PlannedItem } from './programme.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to an agenda and its papers; the stream is `programme/<meeting>`. */
export type ProgrammeEvent =
  | E<'item-added', PlannedItem & { readonly id: string }>
  | E<'item-changed', PlannedItem & { readonly id: string }>
  | E<'item-removed', { readonly id: string }>
  | E<'items-ordered', { readonly ids: readonly string[] }>
  | E<'item-started', { readonly id: string; readonly at: string }>
  | E<'item-ended', { readonly id: string; readonly at: string }>
  | E<'item-reopened', { readonly id: string; readonly reason: string }>
  | E<'election-linked', { readonly id: string; readonly election: string }>
  | E<'election-unlinked', { readonly id: string; readonly election: string }>
  | E<'paper-laid', Pick<Paper, 'id' | 'item' | 'title' | 'audience'> & { readonly version: PaperVersion }>
  | E<'paper-version-laid', { readonly id: string; readonly version: PaperVersion }>
  | E<'paper-withdrawn', { readonly id: string; readonly reason: string }>;
export type ProgrammeEventType = ProgrammeEvent['type'];
