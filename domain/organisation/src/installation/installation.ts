/** A level of the organisation, or somebody else, that cosigns the log's checkpoints (C2SP tlog-witness). */
export interface Witness {
  /** The name in its key; one witness a name. */
  readonly name: string;
  /** Verifier key, `NAME+ID+BASE64`. */
  readonly key: string;
  /** Where it listens, `https://…` or `http://…`, without a slash at the end. */
  readonly address: string;
}

/** What this installation of Plenum is set up with, and what it went through. */
export interface Installation {
  readonly witnesses: readonly Witness[];
  /** How often the record went on from a backup. */
  readonly restores: number;
}

export const installationLimits = { witnesses: 20, address: 200, key: 300, reason: 1000 } as const;
