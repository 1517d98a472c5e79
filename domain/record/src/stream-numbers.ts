import { type BundleReading, UNREADABLE } from './bundle-reading.ts';
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
    /** `from` is the position of the bundle's first entry. */
    see(bundle: BundleReading, from: number) {
      const { streams, streamOf, numbers } = bundle;
      for (const [place, of] of streamOf.entries()) {
        const at = from + place;
        if (of === UNREADABLE) {
          report('entry-unreadable', at);
          continue;
        }
        const stream = streams[of]!;
        const found = numbers[place]!;
        const before = last.get(stream) ?? 0;
        const expected = before + 1;
        if (found > expected) report('number-skipped', at, { stream, expected, found });
        if (found < expected) report('number-repeated', at, { stream, expected, found });
        last.set(stream, Math.max(before, found));
      }
      for (const place of bundle.notCanonical) report('entry-not-canonical', from + place);
      for (const commitment of bundle.commitments) named.commitments?.add(commitment);
      for (const [hash, place] of bundle.attachments) {
        if (!named.attachments.has(hash)) named.attachments.set(hash, from + place);
      }
    },
  };
}
