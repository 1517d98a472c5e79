import type { ElectorChange } from '../elector-events.ts';
import type { ExclusionReason } from '../regulation.ts';

/** A person summoned as they are entered; an empty id is given a fresh one (`e001`, `e002`, ...). */
export interface ElectorEntry {
  readonly id?: string | undefined;
  readonly name: string;
  readonly born?: string | undefined;
  readonly unit?: string | undefined;
  readonly alternate?: boolean | undefined;
}

/** What people do with the list of those summoned. */
export type ElectorAct =
  | { readonly act: 'list-electors'; readonly electors: readonly ElectorEntry[] }
  | { readonly act: 'remove-elector'; readonly id: string; readonly reason: string }
  | {
      readonly act: 'exclude-elector';
      readonly elector: string;
      /** Null counts the person again. */
      readonly reason: ExclusionReason | null;
      readonly note: string;
    }
  | {
      readonly act: 'note-elector';
      /** One or many of whom the same is noted. */
      readonly electors: readonly string[];
      readonly change: ElectorChange;
      /** When it happened, RFC 3339 in UTC; now where it is left out. */
      readonly at?: string | undefined;
      readonly alternate?: string | undefined;
      readonly note: string;
    };
