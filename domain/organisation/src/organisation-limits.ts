/** How large the organisation may be; past it is a refusal. Texts in characters. */
export const organisationLimits = {
  units: 20_000,
  depth: 12,
  code: 40,
  name: 200,
  decision: 120,
  reason: 1_000,
  bodies: 30,
  terms: 60,
  /** Posts held in one term. */
  held: 2_000,
  seats: 1_000,
  /** Lines of one file. */
  rows: 250_000,
  /** Faults listed of one file; past it only their number grows. */
  faults: 200,
} as const;

/** Units in one entry of the record: an entry has at most 65,535 bytes. */
export const unitsPerEvent = 50;
