/** How large a meeting may be; past it is a refusal. Texts in characters. */
export const meetingLimits = {
  name: 300,
  place: 300,
  reason: 1_000,
  /** The credentials report. */
  credentials: 10_000,
  basis: 300,
  number: 60,
  /** Units that send delegates: their shares stand in one entry of the record. */
  senders: 400,
  /** People in one act. */
  people: 5_000,
  seats: 10_000,
  groups: 100,
  holders: 15_000,
} as const;
