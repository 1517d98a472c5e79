import { toHex } from './bytes.ts';
import type { HashList } from './export-files.ts';

/** How a list of entries differs from the list of leaf hashes that it should have. Positions count from 0. */
export interface Difference {
  /** Position in the tree, where the entry that stands in its place is another. */
  readonly changed: readonly { readonly at: number; readonly found: number }[];
  readonly removed: readonly number[];
  /** Position in the entries. */
  readonly inserted: readonly number[];
  readonly moved: readonly { readonly at: number; readonly found: number }[];
}

/** Pairs entries with leaf hashes: the longest part that kept its order stays, the rest is changed, removed, inserted or moved. */
export function align(entries: HashList, leaves: HashList): Difference {
  const wanted = wantedAt(entries, leaves);
  const kept = longestRising(wanted);
  const present = new Set(wanted.filter((at) => at >= 0));
  const moved = [...wanted.entries()]
    .filter(([found, at]) => at >= 0 && !kept.has(found))
    .map(([found, at]) => ({ at, found }));
  const changed: { at: number; found: number }[] = [];
  const removed: number[] = [];
  const inserted: number[] = [];
  let [entry, leaf] = [0, 0];
  const closeGap = (entryEnd: number, leafEnd: number) => {
    const strangers = range(entry, entryEnd).filter((found) => wanted[found]! < 0);
    const lost = range(leaf, leafEnd).filter((at) => !present.has(at));
    const pairs = Math.min(strangers.length, lost.length);
    for (let i = 0; i < pairs; i++) changed.push({ at: lost[i]!, found: strangers[i]! });
    removed.push(...lost.slice(pairs));
    inserted.push(...strangers.slice(pairs));
    [entry, leaf] = [entryEnd + 1, leafEnd + 1];
  };
  for (const found of kept) closeGap(found, wanted[found]!);
  closeGap(entries.length, leaves.length);
  return { changed, removed, inserted, moved };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** For each entry the position of its hash in the tree, -1 where it has none; equal hashes are taken in their order. */
function wantedAt(entries: HashList, leaves: HashList): number[] {
  const places = new Map<string, number[]>();
  for (let at = leaves.length - 1; at >= 0; at--) {
    const hash = toHex(leaves.at(at));
    const known = places.get(hash);
    if (known) known.push(at);
    else places.set(hash, [at]);
  }
  return Array.from({ length: entries.length }, (_, i) => places.get(toHex(entries.at(i)))?.pop() ?? -1);
}

/** The indices of a longest rising part, in their order; negative values are passed over. Patience sorting, n log n. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = new Array(values.length).fill(-1);
  for (const [index, value] of values.entries()) {
    if (value < 0) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  }
  const chain: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(at);
  return new Set(chain.reverse());
}
