import { sameBytes, textOf, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { MAX_ENTRY_BYTES } from './limits.ts';
import { isPlainForm } from './plain-form.ts';

/** One act's fact as the record keeps it; its leaf is exactly the bytes of its canonical JSON. */
export interface Entry {
  /** Version of the data's shape. */
  readonly v: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Id of the account that acted. */
  readonly actor: string;
  /** One thing's life: `election/<id>`. */
  readonly stream: string;
  /** Counts in the stream, from 1. */
  readonly number: number;
  readonly type: string;
  readonly data: unknown;
}

export class EntryTooLargeError extends Error {
  constructor(bytes: number) {
    super(`An entry of ${bytes} bytes: at most ${MAX_ENTRY_BYTES} are kept.`);
    this.name = 'EntryTooLargeError';
  }
}

/** The leaf's bytes. Throws UnkeepableValueError or EntryTooLargeError. */
export function encodeEntry(entry: Entry): Uint8Array {
  const { v, at, actor, stream, number, type, data } = entry;
  const bytes = utf8(canonicalJson({ v, at, actor, stream, number, type, data }));
  if (bytes.length > MAX_ENTRY_BYTES) throw new EntryTooLargeError(bytes.length);
  return bytes;
}

/** Null where the bytes are no entry. */
export function decodeEntry(leaf: Uint8Array): Entry | null {
  try {
    const value = JSON.parse(textOf(leaf));
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

/** The entry of these bytes, and whether they are exactly those that writing it anew would give; null where they are none. */
export function readEntry(leaf: Uint8Array): { readonly entry: Entry; readonly canonical: boolean } | null {
  const entry = decodeEntry(leaf);
  if (!entry) return null;
  return { entry, canonical: hasItsMembersOnly(entry) && (isPlainForm(leaf) || isCanonical(entry, leaf)) };
}

function isCanonical(entry: Entry, leaf: Uint8Array): boolean {
  try {
    return sameBytes(encodeEntry(entry), leaf);
  } catch {
    return false;
  }
}

const MEMBERS = 7;

function hasItsMembersOnly(entry: Entry): boolean {
  let members = 0;
  for (const _name in entry) members += 1;
  return members === MEMBERS;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { v, at, actor, stream, number, type } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    Number.isSafeInteger(v) &&
    typeof at === 'string' &&
    typeof actor === 'string' &&
    typeof stream === 'string' &&
    Number.isSafeInteger(number) &&
    typeof type === 'string' &&
    'data' in value
  );
}
