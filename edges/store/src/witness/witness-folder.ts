import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Checkpoint,
  cosignerKey,
  type NoteKey,
  openNote,
  parseCheckpoint,
  type Sign,
  toHex,
  utf8,
} from '@plenum/record';
import { syncFolder, writeDurably } from '../durable-file.ts';
import { machineMessages, SaidError } from '../machine-message.ts';
import { sha256 } from '../sha256.ts';
import { rawPublicKey } from '../signing-key.ts';

/** What a witness keeps: its key, and of each log the newest checkpoint that it cosigned. */
export interface WitnessFolder {
  readonly key: NoteKey;
  readonly sign: Sign;
  /** Null where it saw none of this log. */
  latest(origin: string): Checkpoint | null;
  /** The cosigned note is on disk when it returns. */
  keep(origin: string, note: string): void;
  /** All of them, by the log's name. */
  all(): readonly (Checkpoint & { readonly note: string })[];
  close(): void;
}

export class WitnessFolderError extends SaidError {}

/**
 * Opens `folder`, or makes it with a key of its own; the name is given the first time and stays. Throws WitnessFolderError where
 * another process has it, the name is missing or another, or a note in it cannot be read: a witness that forgot would cosign a fork.
 */
export function openWitnessFolder(folder: string, name: string | null): WitnessFolder {
  const heads = join(folder, 'heads');
  mkdirSync(heads, { recursive: true, mode: 0o700 });
  const unlock = lock(join(folder, 'lock'));
  try {
    const { key, sign: signs } = openKey(folder, name);
    const pathOf = (origin: string) => join(heads, `${toHex(sha256(utf8(origin))).slice(0, 32)}.checkpoint`);
    return {
      key,
      sign: signs,
      latest: (origin) => (existsSync(pathOf(origin)) ? readHead(pathOf(origin), origin) : null),
      keep(origin, note) {
        const path = pathOf(origin);
        writeDurably(`${path}.new`, note);
        renameSync(`${path}.new`, path);
        syncFolder(heads);
      },
      all: () =>
        readdirSync(heads)
          .filter((file) => file.endsWith('.checkpoint'))
          .map((file) => ({ ...readHead(join(heads, file)), note: readFileSync(join(heads, file), 'utf8') })),
      close: unlock,
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function readHead(path: string, origin?: string): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(readFileSync(path, 'utf8'), [])?.text ?? '');
  if (checkpoint && (origin === undefined || checkpoint.origin === origin)) return checkpoint;
  throw new WitnessFolderError(machineMessages.witnessHeadUnreadable(path));
}

interface StoredKey {
  readonly name: string;
  /** PKCS 8. */
  readonly key: string;
}

function openKey(folder: string, name: string | null): { readonly key: NoteKey; readonly sign: Sign } {
  const path = join(folder, 'witness-key.json');
  if (!existsSync(path)) {
    if (name === null) throw new WitnessFolderError(machineMessages.witnessNameMissing());
    if (!/^[^\s+]{1,120}$/u.test(name)) throw new WitnessFolderError(machineMessages.witnessNameWrong());
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    writeDurably(`${path}.new`, `${JSON.stringify({ name, key } satisfies StoredKey, null, 2)}\n`);
    renameSync(`${path}.new`, path);
    syncFolder(folder);
  }
  const stored = JSON.parse(readFileSync(path, 'utf8')) as StoredKey;
  if (name !== null && name !== stored.name)
    throw new WitnessFolderError(machineMessages.witnessOfAnotherName(stored.name, name));
  const key = createPrivateKey(stored.key);
  return { key: cosignerKey(stored.name, rawPublicKey(key), sha256), sign: (text) => sign(null, text, key) };
}

/** The number of the process stands in it; one that a killed process left is taken over. */
function lock(path: string): () => void {
  const other = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (other > 0 && other !== process.pid && isAlive(other))
    throw new WitnessFolderError(machineMessages.witnessRuns(other));
  writeDurably(path, String(process.pid));
  return () => rmSync(path, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
