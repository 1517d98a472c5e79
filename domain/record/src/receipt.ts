import { fromBase64, sameBytes, toBase64 } from './bytes.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { leafHash, type Sha256 } from './merkle-hash.ts';
import { rootFromInclusion } from './merkle-tree.ts';
import { type CheckSignature, type NoteKey, openNote } from './signed-note.ts';

/** Proves offline that one entry is in the record (C2SP tlog-proof). */
export interface Receipt {
  /** Position of the entry, from 0. */
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint. */
  readonly checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 entries has no longer proof. */
const MAX_HASHES = 64;

/** The receipt's file, `*.tlog-proof`. */
export const receiptText = ({ index, hashes, checkpoint }: Receipt): string =>
  [HEADER, `index ${index}`, ...hashes.map(toBase64), '', checkpoint].join('\n');

/** Null where the text is no receipt. */
export function parseReceipt(text: string): Receipt | null {
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [header, ...rest] = text.slice(0, end).split('\n');
  if (rest[0]?.startsWith('extra ')) rest.shift();
  const index = /^index (0|[1-9]\d{0,15})$/.exec(rest.shift() ?? '');
  if (header !== HEADER || !index || rest.length > MAX_HASHES) return null;
  const hashes = rest.map(fromBase64);
  if (hashes.some((hash) => hash?.length !== 32)) return null;
  return { index: Number(index[1]), hashes: hashes as Uint8Array[], checkpoint: text.slice(end + 2) };
}

export type ReceiptCheck =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly why: 'not-a-receipt' | 'bad-signature' | 'not-in-tree' };

/** Whether the entry with exactly these bytes is in the tree of a checkpoint that one of the keys signed. */
export function checkReceipt(
  text: string,
  leaf: Uint8Array,
  keys: readonly NoteKey[],
  sha256: Sha256,
  check?: CheckSignature,
): ReceiptCheck {
  const receipt = parseReceipt(text);
  const note = receipt && openNote(receipt.checkpoint, keys, check);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!checkpoint) return { ok: false, why: 'not-a-receipt' };
  if (!note.signedBy.some((key) => key.name === checkpoint.origin)) return { ok: false, why: 'bad-signature' };
  const root = rootFromInclusion(leafHash(leaf, sha256), receipt.index, checkpoint.size, receipt.hashes, sha256);
  return root && sameBytes(root, checkpoint.root) ? { ok: true, checkpoint } : { ok: false, why: 'not-in-tree' };
}
