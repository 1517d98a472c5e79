import type { FactorRole } from './factor-scope.ts';
import type { StatedHolidays } from './installation.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** The record went on from a backup: where that ended, what was known beyond it, and why it was right to go on. */
export interface Restored {
  /** When the backup was made, RFC 3339 in UTC. */
  readonly madeAt: string;
  /** Entries in its signed checkpoint, and that note; null where nothing was signed. */
  readonly size: number;
  readonly checkpoint: string | null;
  /** True where the record goes on as a new log with a key of its own, false where the same log does. */
  readonly newLog: boolean;
  /** Sizes beyond the backup that a witness or a person's checkpoint shows to have been signed; empty as a rule. */
  readonly later: readonly number[];
  /** Names of witnesses that answered when they were asked. */
  readonly asked: readonly string[];
  readonly reason: string;
}

/** What can have happened to the installation; the stream is `installation/plenum`. */
export type InstallationEvent =
  | E<'backup-taken', { readonly size: number; readonly withKey: boolean }>
  | E<'record-restored', Restored>
  | E<'witness-named', { readonly name: string; readonly key: string; readonly address: string }>
  | E<'witness-dropped', { readonly name: string; readonly reason: string }>
  | E<'holidays-stated', StatedHolidays>
  /** Whole accounts sign in by two factors, or need not any more; with `of` only those who hold one of these roles. */
  | E<
      'second-factor-set',
      { readonly required: boolean; readonly of?: readonly FactorRole[]; readonly reason: string }
    >;
export type InstallationEventType = InstallationEvent['type'];

export const installationStream = 'installation/plenum';
