import { isCommitment } from './commitment.ts';
import { readEntry } from './entry.ts';
import type { Reading } from './export-reading.ts';

/** What entries name that stands beside them. */
export interface Named {
  /** Commitments to personal texts; null where the texts are not there to be compared. */
  readonly commitments: Set<string> | null;
  /** SHA-256 (hex) of attachments, with the position of the first entry that names each. */
  readonly attachments: Map<string, number>;
}

/** Follows the numbers of every stream, each one more than the one before, and gathers what the entries name. */
export function streamNumbers(report: Reading['report'], named: Named) {
  const last = new Map<string, number>();
  return {
    streams: () => last.size,
    see(leaf: Uint8Array, at: number) {
      const read = readEntry(leaf);
      if (!read) {
        report('entry-unreadable', at);
        return;
      }
      const { entry, canonical } = read;
      if (!canonical) report('entry-not-canonical', at);
      const { stream, number: found } = entry;
      const before = last.get(stream) ?? 0;
      const expected = before + 1;
      if (found > expected) report('number-skipped', at, { stream, expected, found });
      if (found < expected) report('number-repeated', at, { stream, expected, found });
      last.set(stream, Math.max(before, found));
      // What is not canonical may be nested without end.
      if (canonical) collect(entry.data, at, named);
    },
  };
}

/** The members by which an entry names an attachment. */
const naming: ReadonlySet<string> = new Set(['sha256', 'hash']);

function collect(value: unknown, at: number, named: Named): void {
  if (typeof value !== 'object' || value === null) return;
  if (isCommitment(value)) named.commitments?.add(value.commitment);
  for (const key in value) {
    const field = (value as Record<string, unknown>)[key];
    if (typeof field === 'object') collect(field, at, named);
    else if (typeof field === 'string' && field.length === 64 && naming.has(key) && isHash(field)) {
      if (!named.attachments.has(field)) named.attachments.set(field, at);
    }
  }
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
