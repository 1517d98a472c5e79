import type { FactorScope } from './factor-scope.ts';

/** A level of the organisation, or somebody else, that cosigns the log's checkpoints (C2SP tlog-witness). */
export interface Witness {
  /** The name in its key; one witness a name. */
  readonly name: string;
  /** Verifier key, `NAME+ID+BASE64`. */
  readonly key: string;
  /** Where it listens, `https://…` or `http://…`, without a slash at the end. */
  readonly address: string;
}

/** The holidays of one year as an administrator stated them from its notice; days are `YYYY-MM-DD`. */
export interface StatedHolidays {
  readonly year: number;
  /** Weekdays off by notice: Tết and its days in lieu, the second National Day, days swapped for a Saturday. */
  readonly off: readonly string[];
  /** 10th of the third lunar month. */
  readonly hungKings: string | null;
  /** Saturdays and Sundays worked for a day off. */
  readonly worked: readonly string[];
  /** Number and symbol of the notice. */
  readonly source: string;
}

/** What this installation of Plenum is set up with, and what it went through. */
export interface Installation {
  readonly witnesses: readonly Witness[];
  /** How often the record went on from a backup. */
  readonly restores: number;
  /** One for a year; what was stated last counts. */
  readonly holidays: readonly StatedHolidays[];
  /** For whom a password alone suffices no more: a passkey is asked for. Codes on paper are not touched. */
  readonly secondFactor: FactorScope;
}

export const installationLimits = { witnesses: 20, address: 200, key: 300, reason: 1000, daysOff: 40 } as const;
