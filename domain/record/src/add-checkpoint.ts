import { fromBase64, toBase64 } from './bytes.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { emptyRoot, type Sha256 } from './merkle-hash.ts';
import { isConsistent } from './merkle-tree.ts';
import { type CheckSignature, type NoteKey, openNote } from './signed-note.ts';

/** What a log sends to a witness (C2SP tlog-witness, add-checkpoint). */
export interface AddCheckpoint {
  /** Size of the checkpoint that the witness saw last. */
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint. */
  readonly note: string;
}

const MAX_PROOF = 63;

export const addCheckpointText = ({ oldSize, proof, note }: AddCheckpoint): string =>
  [`old ${oldSize}`, ...proof.map(toBase64), '', note].join('\n');

/** Null where the text is no such request. */
export function parseAddCheckpoint(text: string): AddCheckpoint | null {
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [first, ...lines] = text.slice(0, end).split('\n');
  const old = /^old (0|[1-9]\d{0,15})$/.exec(first ?? '');
  const proof = lines.map(fromBase64);
  if (!old || proof.length > MAX_PROOF || proof.some((hash) => hash?.length !== 32)) return null;
  return { oldSize: Number(old[1]), proof: proof as Uint8Array[], note: text.slice(end + 2) };
}

/** What a witness remembers of a log. */
export interface WitnessedHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** A witness's answer: the checkpoint to cosign, or the HTTP status, with the size it knows where that is 409. */
export type WitnessVerdict =
  | { readonly cosign: Checkpoint; readonly text: string }
  | { readonly status: 400 | 403 | 404 | 422 }
  | { readonly status: 409; readonly size: number };

/** Judges a request by what is known of its log: `keysOf` gives the trusted keys of a log by its name, null for an unknown log. */
export function judgeCheckpoint(
  request: AddCheckpoint,
  keysOf: (origin: string) => readonly NoteKey[] | null,
  latestOf: (origin: string) => WitnessedHead | null,
  sha256: Sha256,
  check?: CheckSignature,
): WitnessVerdict {
  const claimed = parseCheckpoint(request.note);
  if (!claimed) return { status: 400 };
  const keys = keysOf(claimed.origin);
  if (!keys) return { status: 404 };
  const opened = openNote(request.note, keys, check);
  const checkpoint = opened && parseCheckpoint(opened.text);
  if (!checkpoint) return { status: 400 };
  if (opened.signedBy.length === 0) return { status: 403 };
  if (request.oldSize > checkpoint.size) return { status: 400 };
  const latest = latestOf(checkpoint.origin) ?? { size: 0, root: emptyRoot(sha256) };
  if (request.oldSize !== latest.size) return { status: 409, size: latest.size };
  if (isConsistent(latest, checkpoint, request.proof, sha256)) return { cosign: checkpoint, text: opened.text };
  return latest.size === checkpoint.size && request.proof.length === 0
    ? { status: 409, size: latest.size }
    : { status: 422 };
}
