import { fromBuffer } from 'yauzl';

export interface ArchiveLimits {
  readonly inflatedBytes: number;
  readonly entries: number;
}

export class UnsafeArchive extends Error {}

/**
 * Walks a zip and inflates every entry once, counting bytes as they come, whatever its directory claims. Throws `UnsafeArchive`
 * past a limit, at a DOCTYPE in an XML part, or where the zip cannot be read.
 */
export function checkArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<void> {
  return new Promise((resolve, reject) => {
    let [inflated, entries] = [0, 0];
    const refuse = (why: string): void => reject(new UnsafeArchive(why));
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (openError, archive) => {
      if (openError) return refuse(openError.message);
      archive.on('error', (error: Error) => refuse(error.message));
      archive.on('end', () => resolve());
      archive.on('entry', (entry) => {
        entries += 1;
        if (entries > limits.entries) return refuse('too many entries');
        archive.openReadStream(entry, (entryError, stream) => {
          if (entryError) return refuse(entryError.message);
          const xml = /\.(xml|rels|vml)$/i.test(entry.fileName);
          let tail = '';
          stream.on('data', (chunk: Buffer) => {
            inflated += chunk.length;
            const text = xml ? tail + chunk.toString('latin1').replaceAll('\0', '') : '';
            if (inflated > limits.inflatedBytes) stream.destroy(new UnsafeArchive('too large once inflated'));
            else if (/<!DOCTYPE/i.test(text)) stream.destroy(new UnsafeArchive('a DOCTYPE'));
            tail = text.slice(-10);
          });
          stream.on('error', (error: Error) => refuse(error.message));
          stream.on('end', () => archive.readEntry());
        });
      });
      archive.readEntry();
    });
  });
}
