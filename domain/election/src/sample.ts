import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditFigures } from './audit.ts';
import type { KeyedBallot } from './events.ts';

/** Papers drawn at random to be read once more, by a seed that was made in front of everybody. */
export interface Sample {
  readonly seed: string;
  /** In the order of the draws, with replacement: a paper may come twice and then counts twice. */
  readonly draws: readonly number[];
  /** What the paper itself says, by paper number. */
  readonly read: Readonly<Record<number, KeyedBallot>>;
  /** Null until the head closes the audit. */
  readonly closed: AuditFigures | null;
}

/** Most papers of one sample. */
export const sampleLimit = 2_000;

/** A seed is what was thrown or drawn in public, with nothing that two people would write differently: 10 to 40 digits. */
export const isSeed = (seed: string): boolean => /^\d{10,40}$/.test(seed);

/**
 * Draw `first` to `first + count - 1` (1 for the first) out of papers 1 to `papers`: SHA-256 of `seed,draw` as a whole number,
 * modulo the papers, plus one. So anybody can repeat it with a public tool; the remainder's bias is below 2^-230.
 * Source: R. L. Rivest, `sampler`, as Lindeman and Stark (2012) describe it under 'Selecting a random sample'.
 */
export function drawPapers(seed: string, papers: number, first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const hash = bytesToHex(sha256(utf8ToBytes(`${seed},${first + index}`)));
    return Number(BigInt(`0x${hash}`) % BigInt(papers)) + 1;
  });
}

/** The papers to read, each once, in the order in which they lie. */
export const papersToRead = (sample: Sample): readonly number[] => [...new Set(sample.draws)].sort((a, b) => a - b);
