import { createHash, hash } from 'node:crypto';

/** SHA-256 by OpenSSL; the one-call form where this Node has it. */
export const sha256: (bytes: Uint8Array) => Uint8Array =
  typeof hash === 'function'
    ? (bytes) => hash('sha256', bytes, 'buffer')
    : (bytes) => createHash('sha256').update(bytes).digest();
