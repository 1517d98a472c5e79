/** An entry's bytes: what the uint16 length of a tlog-tiles bundle can say. */
export const MAX_ENTRY_BYTES = 65_535;
/** Nesting of an entry's data. */
export const MAX_DEPTH = 64;
/** A signed note: checkpoint with its signatures. */
export const MAX_NOTE_BYTES = 100_000;
/** Faults that one verification lists; past it only their count grows. */
export const MAX_FAULTS = 10_000;
