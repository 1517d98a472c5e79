import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, fromBase64, fromHex, sameBytes, textOf, toBase64, toHex, utf8 } from './bytes.ts';
import { MAX_NOTE_BYTES } from './limits.ts';
import type { Sha256 } from './merkle-hash.ts';

/** A key that signs notes (C2SP signed-note, Ed25519): its name, its public half, and the four bytes that point to it. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly id: Uint8Array;
}

/** Signs the note's text. */
export type Sign = (text: Uint8Array) => Uint8Array;

/** Whether `signature` is the key's over `text`. */
export type CheckSignature = (signature: Uint8Array, text: Uint8Array, publicKey: Uint8Array) => boolean;

const ED25519 = 1;

/** The pure check; an edge may give a faster one. */
export const checkEd25519: CheckSignature = (signature, text, publicKey) => {
  try {
    return ed25519.verify(signature, text, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

/** `publicKey` has 32 bytes; the name has no space and no plus sign. */
export function noteKey(name: string, publicKey: Uint8Array, sha256: Sha256): NoteKey {
  if (!isKeyName(name) || publicKey.length !== 32) throw new RangeError(`Not a note key: ${name}`);
  const typed = concat(Uint8Array.of(ED25519), publicKey);
  return { name, publicKey, id: sha256(concat(utf8(`${name}\n`), typed)).slice(0, 4) };
}

const isKeyName = (name: string): boolean => name.length > 0 && !/[\s+]/u.test(name);

/** `<name>+<id>+<base64 of type and key>`: how a key is handed to those who check. */
export const verifierKeyText = (key: NoteKey): string =>
  `${key.name}+${toHex(key.id)}+${toBase64(concat(Uint8Array.of(ED25519), key.publicKey))}`;

/** Null where the text is no Ed25519 verifier key, or its id is not that of its name and key. */
export function parseVerifierKey(text: string, sha256: Sha256): NoteKey | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text);
  if (!match) return null;
  const [, name, id, encoded] = match;
  const typed = fromBase64(encoded!);
  if (typed?.length !== 33 || typed[0] !== ED25519) return null;
  const key = noteKey(name!, typed.subarray(1), sha256);
  return sameBytes(key.id, fromHex(id!)!) ? key : null;
}

/** The note: text, empty line, signature. The text ends with a newline. */
export function signNote(text: string, key: NoteKey, sign: Sign): string {
  const signature = sign(utf8(text));
  return `${text}\n— ${key.name} ${toBase64(concat(key.id, signature))}\n`;
}

export interface OpenedNote {
  readonly text: string;
  /** Which of the known keys signed; empty where none did, or one of their signatures is wrong. */
  readonly signedBy: readonly NoteKey[];
}

/** Null where the text is no signed note. Signatures of unknown keys are passed over; a wrong one of a known key spoils it. */
export function openNote(
  note: string,
  keys: readonly NoteKey[],
  check: CheckSignature = checkEd25519,
): OpenedNote | null {
  if (note.length > MAX_NOTE_BYTES) return null;
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  const signedBy: NoteKey[] = [];
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const match = /^— (\S+) (\S+)$/u.exec(line);
    const bytes = match ? fromBase64(match[2]!) : null;
    if (!match || !bytes || bytes.length < 5) return null;
    const key = keys.find((known) => known.name === match[1] && sameBytes(known.id, bytes.subarray(0, 4)));
    if (!key) continue;
    if (!check(bytes.subarray(4), utf8(text), key.publicKey)) return { text, signedBy: [] };
    signedBy.push(key);
  }
  return { text, signedBy };
}

/** A note from its file; null where the bytes are not UTF-8. */
export function noteText(bytes: Uint8Array): string | null {
  try {
    return textOf(bytes);
  } catch {
    return null;
  }
}
