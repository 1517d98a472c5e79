import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { machineMessages } from '../machine-message.ts';
import { type BackupManifest, KEY, MANIFEST, NotABackupError, parseManifest } from './manifest.ts';
import { unseal, WrongPassphraseError } from './seal.ts';

/** A backup that was unsealed: what it says of itself, and its files as streams. */
export interface OpenBackup {
  readonly manifest: BackupManifest;
  readonly key: Buffer | null;
  read(path: string): Promise<Readable>;
  /** Also takes the unsealed copy away. */
  close(): void;
}

/**
 * Unseals a backup beside where it will be restored (a zip is read from its end), readable by its owner alone. Throws
 * WrongPassphraseError and NotABackupError.
 */
export async function openBackup(path: string, passphrase: string, dataDir: string): Promise<OpenBackup> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new NotABackupError(machineMessages.noSuchBackup(path));
  mkdirSync(dataDir, { recursive: true });
  const plain = join(dataDir, 'restoring.zip');
  const remove = () => rmSync(plain, { force: true });
  try {
    const stream = await unseal(createReadStream(path), passphrase);
    await pipeline(stream, createWriteStream(plain, { mode: 0o600 })).catch((cause) => {
      throw (cause as NodeJS.ErrnoException).code ? cause : Object.assign(new WrongPassphraseError(), { cause });
    });
    return await readZip(plain, remove);
  } catch (error) {
    remove();
    throw error;
  }
}

async function readZip(path: string, remove: () => void): Promise<OpenBackup> {
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch((cause: Error) => {
    throw new NotABackupError(machineMessages.notAZip(cause.message), cause);
  });
  const close = () => {
    zip.close();
    remove();
  };
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const read = (name: string) => openEntry(zip, entries.get(name), name);
    const manifest = parseManifest(await whole(await read(MANIFEST)));
    const key = entries.has(KEY) ? await whole(await read(KEY)) : null;
    return { manifest, key, read, close };
  } catch (error) {
    close();
    throw error;
  }
}

function openEntry(zip: ZipFile, entry: Entry | undefined, name: string): Promise<Readable> {
  if (!entry) throw new NotABackupError(machineMessages.partMissing(name));
  return new Promise((done, fail) =>
    zip.openReadStream(entry, (error, stream) =>
      error ? fail(new NotABackupError(machineMessages.partUnreadable(name), error)) : done(stream),
    ),
  );
}

const MAX_SMALL_BYTES = 16 * 1024 * 1024;

async function whole(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    if (bytes > MAX_SMALL_BYTES) throw new NotABackupError(machineMessages.contentsTooLarge());
    parts.push(part);
  }
  return Buffer.concat(parts);
}
