import { isCommitment } from './commitment.ts';
import { decodeEntry } from './entry.ts';
import type { Reading } from './export-reading.ts';

/** Follows the numbers of every stream: each is one more than the one before. */
export function streamNumbers(report: Reading['report']) {
  const last = new Map<string, number>();
  return {
    streams: () => last.size,
    /** The commitments of the entry are added to `commitments`, where they are wanted. */
    see(leaf: Uint8Array, at: number, commitments: Set<string> | null) {
      const entry = decodeEntry(leaf);
      if (!entry) {
        report('entry-unreadable', at);
        return;
      }
      const { stream, number: found } = entry;
      const before = last.get(stream) ?? 0;
      const expected = before + 1;
      if (found > expected) report('number-skipped', at, { stream, expected, found });
      if (found < expected) report('number-repeated', at, { stream, expected, found });
      last.set(stream, Math.max(before, found));
      if (commitments) collect(entry.data, commitments);
    },
  };
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isCommitment(value)) found.add(value.commitment);
  else for (const field of Object.values(value)) collect(field, found);
}
