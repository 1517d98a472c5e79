import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CheckSignature, type NoteKey, noteKey, type Sign } from '@plenum/record';
import { syncFolder, writeDurably } from './durable-file.ts';
import { sha256 } from './sha256.ts';

/** The log's key: it leaves the data folder in a sealed backup alone. */
export interface SigningKey {
  readonly public: NoteKey;
  readonly sign: Sign;
}

/**
 * Reads `<dataDir>/keys/record.pem`, or makes it at the first start (mode 0600). Several servers of one log carry the same
 * file; whoever has it can sign for the log, so a backup of it is kept apart from the database's.
 */
export function openSigningKey(dataDir: string, origin: string): SigningKey {
  const folder = join(dataDir, 'keys');
  const path = join(folder, 'record.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) makeKey(path);
  const key = createPrivateKey(readFileSync(path));
  return { public: noteKey(origin, rawPublicKey(key), sha256), sign: (text) => sign(null, text, key) };
}

/** Puts the key of a backup in its place; the folder has none yet. Throws where the text is no Ed25519 key. */
export function placeSigningKey(dataDir: string, origin: string, pem: Uint8Array): NoteKey {
  createPrivateKey(Buffer.from(pem));
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDurably(join(folder, 'record.pem'), Buffer.from(pem).toString('utf8'));
  syncFolder(folder);
  return openSigningKey(dataDir, origin).public;
}

/** Whole or not at all; of two that start at once on one folder, both take the key that was there first. */
function makeKey(path: string): void {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const own = `${path}.${process.pid}`;
  rmSync(own, { force: true });
  writeDurably(own, pem.toString());
  try {
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
  syncFolder(dirname(path));
}

/** The 32 bytes of an Ed25519 key's public half. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  return new Uint8Array(Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url'));
}

/** The check by OpenSSL, many times faster than the pure one. */
export const checkSignature: CheckSignature = (signature, text, publicKey) => {
  try {
    const x = Buffer.from(publicKey).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, text, key, signature);
  } catch {
    return false;
  }
};
