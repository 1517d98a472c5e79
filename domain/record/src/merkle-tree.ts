import { sameBytes } from './bytes.ts';
import { emptyRoot, nodeHash, type Sha256 } from './merkle-hash.ts';

/** The complete subtrees along a tree's right edge, largest first: all that is needed to grow it and to know its root. */
export interface RightEdge {
  readonly size: number;
  append(leafHash: Uint8Array): void;
  root(): Uint8Array;
  /** Complete subtrees, largest first. */
  hashes(): readonly Uint8Array[];
}

/** `size` leaves whose complete subtrees are `hashes`, largest first; an empty tree by default. */
export function rightEdge(sha256: Sha256, size = 0, hashes: readonly Uint8Array[] = []): RightEdge {
  const stack = [...hashes];
  let count = size;
  return {
    get size() {
      return count;
    },
    append(leafHash) {
      stack.push(leafHash);
      for (let n = count; n % 2 === 1; n = (n - 1) / 2) {
        const right = stack.pop()!;
        stack.push(nodeHash(stack.pop()!, right, sha256));
      }
      count += 1;
    },
    root: () => joinFromRight(stack, sha256),
    hashes: () => [...stack],
  };
}

/** RFC 6962: the hash of neighbouring subtrees, each larger than the next. */
function joinFromRight(hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  return hashes.length === 0 ? emptyRoot(sha256) : hashes.reduceRight((right, left) => nodeHash(left, right, sha256));
}

/** A complete subtree: the `index`-th of those with 2^level leaves. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** Gives the hash of a complete subtree. */
export type NodeReader = (node: Node) => Uint8Array;

/** The complete subtrees of leaves `start` to `end` (not included), largest first; `start` stands where RFC 6962 splits. */
export function nodesOf(start: number, end: number): readonly Node[] {
  const nodes: Node[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    let width = 1;
    while (at % (2 * width) === 0 && at + 2 * width <= end) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

export const hashOf = (nodes: readonly Node[], read: NodeReader, sha256: Sha256): Uint8Array =>
  joinFromRight(nodes.map(read), sha256);

type Range = readonly [start: number, end: number];

function split([start, end]: Range): number {
  let width = 1;
  while (start + 2 * width < end) width *= 2;
  return start + width;
}

/** The ranges whose hashes prove that leaf `index` is in the tree of `size`, lowest first. */
export function inclusionRanges(index: number, size: number): readonly (readonly Node[])[] {
  if (index < 0 || index >= size) throw new RangeError(`No leaf ${index} in a tree of ${size}`);
  const ranges: Range[] = [];
  let range: Range = [0, size];
  while (range[1] - range[0] > 1) {
    const middle = split(range);
    const [inside, beside]: Range[] =
      index < middle
        ? [
            [range[0], middle],
            [middle, range[1]],
          ]
        : [
            [middle, range[1]],
            [range[0], middle],
          ];
    ranges.unshift(beside!);
    range = inside!;
  }
  return ranges.map(([start, end]) => nodesOf(start, end));
}

/** The ranges whose hashes prove that the tree of `size` continues that of `earlier`, in the order of RFC 6962. */
export function consistencyRanges(earlier: number, size: number): readonly (readonly Node[])[] {
  if (earlier < 0 || earlier > size) throw new RangeError(`A tree of ${size} continues none of ${earlier}`);
  if (earlier === 0 || earlier === size) return [];
  const ranges: Range[] = [];
  let range: Range = [0, size];
  while (range[1] !== earlier) {
    const middle = split(range);
    if (earlier <= middle) {
      ranges.unshift([middle, range[1]]);
      range = [range[0], middle];
    } else {
      ranges.unshift([range[0], middle]);
      range = [middle, range[1]];
    }
  }
  if (range[0] > 0) ranges.unshift(range);
  return ranges.map(([start, end]) => nodesOf(start, end));
}

/** RFC 9162, 2.1.3.2: the root that an inclusion proof leads to; null where it has the wrong length. */
export function rootFromInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  sha256: Sha256,
): Uint8Array | null {
  if (index < 0 || index >= size) return null;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash, sha256);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, beside, sha256);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** RFC 9162, 2.1.4.2: whether the later tree begins with all leaves of the earlier one, in their order. */
export function isConsistent(
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Uint8Array[],
  sha256: Sha256,
): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && sameBytes(earlier.root, later.root);
  if (earlier.size === 0) return proof.length === 0 && sameBytes(earlier.root, emptyRoot(sha256));
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : [...proof];
  const first = path.shift();
  if (!first) return false;
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  let [before, after] = [first, first];
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = nodeHash(beside, before, sha256);
      after = nodeHash(beside, after, sha256);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      after = nodeHash(after, beside, sha256);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(before, earlier.root) && sameBytes(after, later.root);
}

const isPowerOfTwo = (size: number): boolean => Number.isInteger(Math.log2(size)) && 2 ** Math.log2(size) === size;
