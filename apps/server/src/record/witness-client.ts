import {
  addCheckpointText,
  cosignaturesOf,
  type NoteKey,
  openNote,
  parseCheckpoint,
  parseCosignerKey,
} from '@plenum/record';
import { checkSignature, sha256 } from '@plenum/store';

/** A witness's answer to a checkpoint (C2SP tlog-witness). */
export type WitnessAnswer =
  | { readonly cosigned: string }
  /** It saw another size last. */
  | { readonly size: number }
  /** What it saw of this log does not go with this checkpoint. */
  | { readonly disagrees: true }
  | { readonly refused: 'unknown-log' | 'unknown-key' | 'wrong-answer' }
  | { readonly unreachable: string };

export interface Asked {
  readonly note: string;
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
}

const PATIENCE_MS = 8_000;
const MAX_ANSWER = 100_000;

/** Asks one witness to cosign one checkpoint. Its cosignature is checked before it is believed. */
export async function askWitness(
  { key: keyText, address }: { readonly key: string; readonly address: string },
  asked: Asked,
  patienceMs = PATIENCE_MS,
): Promise<WitnessAnswer> {
  const key = parseCosignerKey(keyText, sha256);
  if (!key) return { refused: 'wrong-answer' };
  try {
    const response = await fetch(`${address}/add-checkpoint`, {
      method: 'POST',
      body: addCheckpointText(asked),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = (await response.text()).slice(0, MAX_ANSWER);
    if (response.status === 200) return cosignature(text, asked.note, key);
    if (response.status === 409) return conflict(text, asked);
    if (response.status === 422) return { disagrees: true };
    if (response.status === 404) return { refused: 'unknown-log' };
    if (response.status === 403) return { refused: 'unknown-key' };
    return { refused: 'wrong-answer' };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    return { unreachable: cause?.code ?? message };
  }
}

/** The lines of the answer that are this witness's and right; others are passed over, as the protocol asks. */
function cosignature(text: string, note: string, key: NoteKey): WitnessAnswer {
  const right = text
    .split('\n')
    .filter((line) => cosignaturesOf(`${textOfNote(note)}\n${line}\n`, [key], checkSignature).some((one) => one.right));
  return right[0] === undefined ? { refused: 'wrong-answer' } : { cosigned: `${right[0]}\n` };
}

const textOfNote = (note: string): string => openNote(note, [])?.text ?? '';

function conflict(text: string, { note, oldSize }: Asked): WitnessAnswer {
  const size = /^(0|[1-9]\d{0,15})\n?$/.exec(text)?.[1];
  if (size === undefined) return { refused: 'wrong-answer' };
  // It saw this very size, and yet it is a conflict: the roots differ.
  const same = Number(size) === oldSize && parseCheckpoint(note)?.size === oldSize;
  return same ? { disagrees: true } : { size: Number(size) };
}
