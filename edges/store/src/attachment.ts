import { sha256 } from './sha256.ts';
import type { Store } from './store.ts';

export const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024;

export interface Attachment {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Keeps a file beside the record and gives its SHA-256 (hex), by which an entry names it. Throws above 64 MB. */
export async function keepAttachment(store: Store, bytes: Uint8Array, mediaType: string): Promise<string> {
  if (bytes.length > MAX_ATTACHMENT_BYTES) throw new RangeError(`A file of ${bytes.length} bytes is too large.`);
  const digest = Buffer.from(sha256(bytes));
  await store.pool.query(
    'insert into attachment (sha256, media_type, bytes) values ($1, $2, $3) on conflict (sha256) do nothing',
    [digest, mediaType, bytes],
  );
  return digest.toString('hex');
}

export async function readAttachment(store: Store, digest: string): Promise<Attachment | null> {
  const found = await store.pool.query('select media_type, bytes from attachment where sha256 = $1', [
    Buffer.from(digest, 'hex'),
  ]);
  const [row] = found.rows;
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}
