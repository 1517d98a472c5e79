import { fromHex } from './bytes.ts';
import { commit } from './commitment.ts';
import { readLines } from './export-checkpoints.ts';
import { PERSONAL } from './export-files.ts';
import type { Reading } from './export-reading.ts';

/** Checks each personal text against its commitment, and each commitment against the entries. */
export async function readPersonalTexts(reading: Reading, commitments: ReadonlySet<string> | null): Promise<void> {
  if (!commitments) return;
  for (const [index, line] of (await readLines(reading, PERSONAL)).entries()) {
    const place = { file: PERSONAL, line: index + 1 };
    const { commitment, salt, text } = (line ?? {}) as Record<string, unknown>;
    const saltBytes = typeof salt === 'string' ? fromHex(salt) : null;
    if (typeof commitment !== 'string' || typeof text !== 'string' || !saltBytes)
      reading.report('text-changed', 0, place);
    else if (commit(text, saltBytes, reading.sha256) !== commitment) reading.report('text-changed', 0, place);
    else if (!commitments.has(commitment)) reading.report('text-unknown', 0, place);
  }
}
