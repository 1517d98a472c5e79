/** How large a file of an election may be; past it is a fault, never a crash. */
export const limits = {
  /** Bytes of an election, regulation or amendments file. */
  electionFileBytes: 4 * 1024 * 1024,
  /** Bytes of a ballots file: about three million ballots of 55 names. */
  ballotsFileBytes: 256 * 1024 * 1024,
  /** Values in one election file, after its aliases are followed. */
  fileValues: 100_000,
  fileDepth: 24,
  aliases: 100,
  candidates: 5_000,
  rounds: 50,
  amendments: 100,
  exclusions: 100,
  /** Characters of a name, a title, a reason. */
  textLength: 2_000,
  idLength: 200,
  /** Any single figure: people, papers, shares, seats. Their products are checked against 2^53 apart. */
  figure: 1_000_000_000_000,
  /** Faults listed of one file; a last one says how many more there are. */
  faultsListed: 1_000,
} as const;
