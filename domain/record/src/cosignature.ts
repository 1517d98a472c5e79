import { concat, fromBase64, fromHex, sameBytes, toBase64, toHex, utf8 } from './bytes.ts';
import type { Sha256 } from './merkle-hash.ts';
import { type CheckSignature, checkEd25519, type NoteKey, type Sign } from './signed-note.ts';

/** Signature type of a witness's key (C2SP tlog-cosignature, Ed25519), beside 1 of a log's. */
const COSIGNER = 4;
const TIMESTAMP_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** The key by which a witness cosigns: as a `NoteKey`, but of the cosigner's type, so that its id differs. */
export function cosignerKey(name: string, publicKey: Uint8Array, sha256: Sha256): NoteKey {
  if (!/^[^\s+]+$/u.test(name) || publicKey.length !== 32) throw new RangeError(`Not a cosigner's key: ${name}`);
  const typed = concat(Uint8Array.of(COSIGNER), publicKey);
  return { name, publicKey, id: sha256(concat(utf8(`${name}\n`), typed)).slice(0, 4) };
}

/** How a witness hands out its key: `NAME+ID+BASE64`. */
export const cosignerKeyText = (key: NoteKey): string =>
  `${key.name}+${toHex(key.id)}+${toBase64(concat(Uint8Array.of(COSIGNER), key.publicKey))}`;

/** Null where the text is no key of a cosigner. */
export function parseCosignerKey(text: string, sha256: Sha256): NoteKey | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text);
  const typed = match ? fromBase64(match[3]!) : null;
  if (!match || typed?.length !== 33 || typed[0] !== COSIGNER) return null;
  const key = cosignerKey(match[1]!, typed.subarray(1), sha256);
  return sameBytes(key.id, fromHex(match[2]!)!) ? key : null;
}

/** That a witness saw this checkpoint continue all that it had seen before, at `time` (seconds since 1970). */
export interface Cosignature {
  readonly key: NoteKey;
  readonly time: number;
  /** Whether the signature is the key's. */
  readonly right: boolean;
}

const message = (text: string, time: number): Uint8Array => utf8(`cosignature/v1\ntime ${time}\n${text}`);

/** The signature line over a checkpoint's text, with its newline. */
export function cosign(text: string, time: number, key: NoteKey, sign: Sign): string {
  const stamp = new Uint8Array(TIMESTAMP_BYTES);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  return `— ${key.name} ${toBase64(concat(key.id, stamp, sign(message(text, time))))}\n`;
}

/** What the known witnesses say of a note; lines of unknown keys are passed over. */
export function cosignaturesOf(
  note: string,
  keys: readonly NoteKey[],
  check: CheckSignature = checkEd25519,
): readonly Cosignature[] {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  return note
    .slice(end + 2)
    .split('\n')
    .flatMap((line) => {
      const match = /^— (\S+) (\S+)$/u.exec(line);
      const bytes = match ? fromBase64(match[2]!) : null;
      const key = keys.find(({ name, id }) => name === match?.[1] && bytes && sameBytes(id, bytes.subarray(0, 4)));
      if (!key || !bytes) return [];
      if (bytes.length !== 4 + TIMESTAMP_BYTES + SIGNATURE_BYTES) return [{ key, time: 0, right: false }];
      const time = new DataView(bytes.buffer, bytes.byteOffset + 4, TIMESTAMP_BYTES).getBigUint64(0);
      if (time > BigInt(Number.MAX_SAFE_INTEGER)) return [{ key, time: 0, right: false }];
      const signature = bytes.subarray(4 + TIMESTAMP_BYTES);
      return [{ key, time: Number(time), right: check(signature, message(text, Number(time)), key.publicKey) }];
    });
}
