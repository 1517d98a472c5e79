import { isCommitment } from './commitment.ts';
import { readEntry } from './entry.ts';
import { HASH_BYTES, leafHash, type Sha256 } from './merkle-hash.ts';
import { decodeBundle, subtreeHash, TILE_WIDTH } from './tiles.ts';

/** What a verifier needs of a bundle, entry by entry and in few pieces, so that it can be found in one thread and used in another. */
export interface BundleReading {
  /** Leaf hashes, 32 bytes each, in their order. */
  readonly hashes: Uint8Array;
  /** The root over the entries of a full bundle; null for another number of entries. */
  readonly root: Uint8Array | null;
  /** The streams that the entries belong to, each once. */
  readonly streams: readonly string[];
  /** For each entry its stream's place in `streams`; `UNREADABLE` where it is no entry. */
  readonly streamOf: Int32Array;
  /** For each entry its number in its stream. */
  readonly numbers: Float64Array;
  /** Places of the entries whose bytes are not those that writing them anew would give. */
  readonly notCanonical: readonly number[];
  /** Commitments to personal texts that entries hold. */
  readonly commitments: readonly string[];
  /** SHA-256 (hex) of attachments, each with the place of the entry that names it. */
  readonly attachments: readonly (readonly [hash: string, place: number])[];
  /** Whether the bundle's bytes end where an entry ends. */
  readonly whole: boolean;
}

export const UNREADABLE = -1;

/** Reads the entries of a bundle (C2SP tlog-tiles) and hashes them as leaves (RFC 6962, 2.1). */
export function readBundle(bytes: Uint8Array, sha256: Sha256): BundleReading {
  const { entries, whole } = decodeBundle(bytes);
  const hashes = new Uint8Array(entries.length * HASH_BYTES);
  const streams = new Map<string, number>();
  const streamOf = new Int32Array(entries.length);
  const numbers = new Float64Array(entries.length);
  const notCanonical: number[] = [];
  const named: Named = { commitments: [], attachments: [] };
  for (const [place, leaf] of entries.entries()) {
    hashes.set(leafHash(leaf, sha256), place * HASH_BYTES);
    const read = readEntry(leaf);
    streamOf[place] = read ? placeIn(streams, read.entry.stream) : UNREADABLE;
    if (!read) continue;
    numbers[place] = read.entry.number;
    // What is not canonical may be nested without end.
    if (read.canonical) collect(read.entry.data, place, named);
    else notCanonical.push(place);
  }
  const root = entries.length === TILE_WIDTH ? subtreeHash(hashes, 0, TILE_WIDTH, sha256) : null;
  return { hashes, root, streams: [...streams.keys()], streamOf, numbers, notCanonical, whole, ...named };
}

function placeIn(streams: Map<string, number>, stream: string): number {
  const known = streams.get(stream);
  if (known !== undefined) return known;
  streams.set(stream, streams.size);
  return streams.size - 1;
}

interface Named {
  readonly commitments: string[];
  readonly attachments: (readonly [hash: string, place: number])[];
}

/** The members by which an entry names an attachment. */
const naming: ReadonlySet<string> = new Set(['sha256', 'hash']);

function collect(value: unknown, place: number, named: Named): void {
  if (typeof value !== 'object' || value === null) return;
  if (isCommitment(value)) named.commitments.push(value.commitment);
  for (const key in value) {
    const field = (value as Record<string, unknown>)[key];
    if (typeof field === 'object') collect(field, place, named);
    else if (typeof field === 'string' && field.length === 64 && naming.has(key) && isHash(field)) {
      named.attachments.push([field, place]);
    }
  }
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
