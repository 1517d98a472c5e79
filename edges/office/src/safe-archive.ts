import { fromBuffer } from 'yauzl';

export interface ArchiveLimits {
  readonly inflatedBytes: number;
  readonly entries: number;
  /** Looks at what every part holds, as it comes, with a little of what came before; why it is refused, or null. */
  readonly refuse?: (text: string) => string | null;
}

export class UnsafeArchive extends Error {}

/**
 * Walks a zip and inflates every entry once, counting bytes as they come, whatever its directory claims. Throws `UnsafeArchive`
 * past a limit, at a DOCTYPE in an XML part, or where the zip cannot be read.
 */
export const checkArchive = async (bytes: Uint8Array, limits: ArchiveLimits): Promise<void> =>
  void (await archiveParts(bytes, limits, () => false));

/** Checks a zip as `checkArchive` does, and gives the names of its entries with the content of those that are asked for. */
export function archiveParts(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  isWanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array | null>> {
  return new Promise((resolve, reject) => {
    let [inflated, entries] = [0, 0];
    const parts = new Map<string, Uint8Array | null>();
    const refuse = (why: string): void => reject(new UnsafeArchive(why));
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (openError, archive) => {
      if (openError) return refuse(openError.message);
      archive.on('error', (error: Error) => refuse(error.message));
      archive.on('end', () => resolve(parts));
      archive.on('entry', (entry) => {
        entries += 1;
        if (entries > limits.entries) return refuse('too many entries');
        archive.openReadStream(entry, (entryError, stream) => {
          if (entryError) return refuse(entryError.message);
          let tail = '';
          const chunks: Buffer[] | null = isWanted(entry.fileName) ? [] : null;
          stream.on('data', (chunk: Buffer) => {
            inflated += chunk.length;
            chunks?.push(chunk);
            const text = tail + chunk.toString('latin1').replaceAll('\0', '');
            const why = inflated > limits.inflatedBytes ? 'too large once inflated' : refusal(text, limits);
            if (why) stream.destroy(new UnsafeArchive(why));
            tail = text.slice(-64);
          });
          stream.on('error', (error: Error) => refuse(error.message));
          stream.on('end', () => {
            parts.set(entry.fileName, chunks && Buffer.concat(chunks));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}

const refusal = (text: string, { refuse }: ArchiveLimits): string | null =>
  /<!DOCTYPE/i.test(text) ? 'a DOCTYPE' : (refuse?.(text) ?? null);
