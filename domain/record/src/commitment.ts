import { concat, toHex, utf8 } from './bytes.ts';
import type { Sha256 } from './merkle-hash.ts';

/** What stands in the record for personal text: the text itself is kept beside it and can be erased. */
export interface Commitment {
  /** SHA-256 (hex) over a 32-byte random salt and the UTF-8 text. */
  readonly commitment: string;
}

export const commit = (text: string, salt: Uint8Array, sha256: Sha256): string =>
  toHex(sha256(concat(salt, utf8(text))));

export function isCommitment(value: unknown): value is Commitment {
  if (typeof value !== 'object' || value === null || !('commitment' in value)) return false;
  return (
    Object.keys(value).length === 1 && typeof value.commitment === 'string' && /^[0-9a-f]{64}$/.test(value.commitment)
  );
}
