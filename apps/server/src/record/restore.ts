import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Installation,
  type InstallationEvent,
  installationDecider,
  installationStream,
} from '@plenum/organisation';
import { decodeEntry } from '@plenum/record';
import {
  askPassphrase,
  type Loaded,
  loadIntoEmpty,
  migrate,
  openBackup,
  openStore,
  releaseSigning,
  type Said,
  SaidError,
} from '@plenum/store';
import { installation } from '../account/account-acts.ts';
import type { Config } from '../config.ts';
import { serverMigrations } from '../migrations.ts';
import type { Services } from '../services.ts';
import { performInstallationAct } from './installation-acts.ts';
import { restoreMessages } from './restore-message.ts';
import { askWitness } from './witness-client.ts';

/** What the command line says of a restore. */
export interface RestoreWish {
  readonly file: string;
  readonly passphraseFile: string | null;
  /** Files with checkpoints or receipts that people hold. */
  readonly known: readonly string[];
  /** The signing key, where the backup is without it. */
  readonly key: string | null;
  /** Why the record goes on from a backup that is behind, or without its key. */
  readonly reason: string;
  /** Ends when it is restored. */
  readonly only: boolean;
}

/** Null where nothing is to be restored. */
export function readRestoreWish(args: readonly string[]): RestoreWish | null {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      restore: { type: 'string' },
      'passphrase-file': { type: 'string' },
      'known-checkpoint': { type: 'string', multiple: true },
      key: { type: 'string' },
      continue: { type: 'string' },
      only: { type: 'boolean' },
    },
  });
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const file = text(values.restore);
  if (file === null) return null;
  const known = (values['known-checkpoint'] ?? []) as readonly unknown[];
  return {
    file,
    passphraseFile: text(values['passphrase-file']),
    known: known.map(text).filter((path) => path !== null),
    key: text(values.key),
    reason: text(values.continue) ?? '',
    only: values.only === true,
  };
}

/** The restore is not done, and the folder is as empty as before. */
export class RestoreRefusedError extends SaidError {}

/** Restores a backup into the empty data folder, and puts into the record that it was. Throws with a sentence that says what to do. */
export async function restoreFromBackup(
  config: Config,
  wish: RestoreWish,
  services: Pick<Services, 'now' | 'freshId'>,
): Promise<{ readonly size: number; readonly madeAt: string; readonly newLog: boolean }> {
  const { dataFolder: dataDir, memoryFolder } = config;
  const databaseUrl = config.databaseUrl ?? undefined;
  const passphrase = await askPassphrase(
    `${restoreMessages.ask().vi} / ${restoreMessages.ask().en}: `,
    wish.passphraseFile,
  );
  const backup = await openBackup(wish.file, passphrase, dataDir);
  let loaded: Loaded;
  try {
    const known = wish.known.map((path) => readFileSync(path, 'utf8'));
    const rooms = { server: serverMigrations };
    loaded = await loadIntoEmpty({ dataDir, databaseUrl, backup, rooms, known, memoryFolder });
  } finally {
    backup.close();
  }
  try {
    const asked = await askThem(loaded);
    const later = [...loaded.later, ...asked.later];
    const key = backup.key ?? (wish.key === null ? null : readFileSync(wish.key));
    const newLog = loaded.head !== null && (key === null || later.length > 0);
    const { madeAt, checkpoint } = loaded.manifest;
    const size = loaded.head?.size ?? 0;
    if (newLog && wish.reason.trim() === '') throw new RestoreRefusedError(refusal(size, madeAt, later));
    if (newLog || key === null) await loaded.startNewLog(`plenum.invalid/${randomBytes(8).toString('hex')}`);
    else loaded.continueLog(key);
    await loaded.database.close();
    const { names } = asked;
    await sayInRecord({ dataDir, databaseUrl }, services, {
      madeAt,
      size,
      checkpoint,
      newLog,
      later,
      asked: names,
      reason: wish.reason,
    });
    return { size, madeAt, newLog };
  } catch (error) {
    await loaded.undo();
    throw error;
  }
}

/** What the witnesses named in the backup saw of its log. One that does not answer says nothing. */
async function askThem({ database, manifest, head }: Loaded) {
  const found = await database.pool.query('select leaf from entry where stream = $1 order by number', [
    installationStream,
  ]);
  const events = found.rows.map((row) => decodeEntry(row.leaf) as unknown as InstallationEvent);
  const { witnesses }: Installation = events.reduce(installationDecider.evolve, installationDecider.initialState);
  const [names, later]: [string[], number[]] = [[], []];
  if (!head || manifest.checkpoint === null) return { names, later };
  for (const witness of witnesses) {
    const answer = await askWitness(witness, { note: manifest.checkpoint, oldSize: head.size, proof: [] });
    if ('disagrees' in answer) throw new RestoreRefusedError(restoreMessages.witnessDisagrees(witness.name));
    if ('cosigned' in answer || 'size' in answer) names.push(witness.name);
    if ('size' in answer && answer.size > head.size) later.push(answer.size);
  }
  return { names, later };
}

const refusal = (size: number, madeAt: string, later: readonly number[]): Said =>
  later.length > 0 ? restoreMessages.behind(size, madeAt, Math.max(...later)) : restoreMessages.keyMissing();

/** As its first new entry. Sessions and one-time links of the other machine do not hold on this one. */
async function sayInRecord(
  options: { readonly dataDir: string; readonly databaseUrl: string | undefined },
  services: Pick<Services, 'now' | 'freshId'>,
  restored: Omit<InstallationEvent & { type: 'record-restored' }, 'type' | 'v'>['data'],
): Promise<void> {
  const store = await openStore(options);
  try {
    await migrate(store.pool, 'server', serverMigrations);
    await store.pool.query(
      'delete from session; delete from login_attempt; delete from one_time_link; delete from identity_attempt',
    );
    await releaseSigning(store.pool);
    const actor = { ...installation, administrator: true };
    await performInstallationAct({ ...services, store }, { act: 'restore-record', ...restored }, actor);
  } finally {
    await store.close();
  }
}
