/** SHA-256, given by the edge that has a fast one. It keeps nothing of its input. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export const HASH_BYTES = 32;

/** Filled anew for every hash: a million entries would otherwise leave two million pieces behind. */
const leafInput = new Uint8Array(4096);
const nodeInput = Uint8Array.of(1, ...new Uint8Array(2 * HASH_BYTES));

/** RFC 6962, section 2.1: leaves and nodes are hashed with different first bytes. */
export function leafHash(leaf: Uint8Array, sha256: Sha256): Uint8Array {
  const input =
    leaf.length < leafInput.length ? leafInput.subarray(0, leaf.length + 1) : new Uint8Array(leaf.length + 1);
  input.set(leaf, 1);
  return sha256(input);
}

export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return sha256(nodeInput);
}

export const emptyRoot = (sha256: Sha256): Uint8Array => sha256(new Uint8Array(0));
