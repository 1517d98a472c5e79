/** SHA-256, given by the edge that has a fast one. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export const HASH_BYTES = 32;

/** RFC 6962, section 2.1: leaves and nodes are hashed with different first bytes. */
export function leafHash(leaf: Uint8Array, sha256: Sha256): Uint8Array {
  const input = new Uint8Array(leaf.length + 1);
  input.set(leaf, 1);
  return sha256(input);
}

export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  return sha256(input);
}

export const emptyRoot = (sha256: Sha256): Uint8Array => sha256(new Uint8Array(0));
