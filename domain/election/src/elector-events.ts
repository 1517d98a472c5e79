import type { Personal } from '@plenum/kernel';
import type { ExclusionReason } from './regulation.ts';

/**
 * What can be noted of a person who was summoned. `resumed` ends a suspension or takes a replacement back. A note says when a
 * person was in the room, never when they took or cast a ballot: nothing of this kind is kept.
 */
export const electorChanges = ['came', 'left', 'suspended', 'replaced', 'resumed'] as const;
export type ElectorChange = (typeof electorChanges)[number];

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to the list of those summoned. `at` is RFC 3339 in UTC; `by` is the account that wrote it. */
export type ElectorEvent =
  | E<
      'elector-listed',
      {
        readonly id: string;
        readonly name: Personal;
        readonly born: Personal | null;
        /** Delegation, cell or group; empty where the list has none. */
        readonly unit: string;
        /** Takes a place only where somebody summoned is replaced. */
        readonly alternate: boolean;
      }
    >
  | E<'elector-removed', { readonly id: string; readonly reason: string }>
  | E<
      'elector-excluded',
      {
        readonly elector: string;
        readonly reason: ExclusionReason;
        readonly at: string;
        readonly by: string;
        readonly note: string;
      }
    >
  | E<
      'elector-counted-again',
      { readonly elector: string; readonly at: string; readonly by: string; readonly note: string }
    >
  | E<
      'electors-noted',
      {
        readonly electors: readonly string[];
        readonly change: ElectorChange;
        /** When it happened, as stated; not later than when it was written. */
        readonly at: string;
        readonly by: string;
        /** Who takes the place; null unless replaced. */
        readonly alternate: string | null;
        readonly note: string;
      }
    >;

const electorEventTypes = {
  'elector-listed': true,
  'elector-removed': true,
  'elector-excluded': true,
  'elector-counted-again': true,
  'electors-noted': true,
} as const satisfies Record<ElectorEvent['type'], true>;

export const isElectorEvent = (event: { readonly type: string }): event is ElectorEvent =>
  Object.hasOwn(electorEventTypes, event.type);
