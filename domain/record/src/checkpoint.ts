import { fromBase64, toBase64 } from './bytes.ts';
import { HASH_BYTES } from './merkle-hash.ts';

/** What the log was at one moment (C2SP tlog-checkpoint): how many entries, and the root of their tree. */
export interface Checkpoint {
  /** The log's name. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The note's text. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** Null where the text is no checkpoint. Further lines are allowed and passed over. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, sizeText, rootText] = text.split('\n');
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(sizeText ?? '')) return null;
  const root = fromBase64(rootText ?? '');
  const size = Number(sizeText);
  if (root?.length !== HASH_BYTES || !Number.isSafeInteger(size)) return null;
  return { origin, size, root };
}
