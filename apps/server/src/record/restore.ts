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
} from '@plenum/store';
import { installation } from '../account/account-acts.ts';
import type { Config } from '../config.ts';
import { serverMigrations } from '../migrations.ts';
import type { Services } from '../services.ts';
import { performInstallationAct } from './installation-acts.ts';
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
export class RestoreRefusedError extends Error {}

/** Restores a backup into the empty data folder, and puts into the record that it was. Throws with a sentence that says what to do. */
export async function restoreFromBackup(
  config: Config,
  wish: RestoreWish,
  services: Pick<Services, 'now' | 'freshId'>,
): Promise<{ readonly size: number; readonly madeAt: string; readonly newLog: boolean }> {
  const { dataFolder: dataDir, memoryFolder } = config;
  const databaseUrl = config.databaseUrl ?? undefined;
  const passphrase = await askPassphrase('Passphrase of the backup / Mật khẩu bản sao lưu: ', wish.passphraseFile);
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
    if ('disagrees' in answer)
      throw new RestoreRefusedError(
        `Bên chứng kiến ${witness.name} đã thấy nội dung khác của nhật ký này so với bản sao lưu. Chưa phục hồi gì.\n` +
          `The witness ${witness.name} has seen other entries of this log than the backup holds. Nothing was restored.`,
      );
    if ('cosigned' in answer || 'size' in answer) names.push(witness.name);
    if ('size' in answer && answer.size > head.size) later.push(answer.size);
  }
  return { names, later };
}

/** Vietnamese, then English: it is read at the machine's own screen, before anybody has chosen a language. */
function refusal(size: number, madeAt: string, later: readonly number[]): string {
  const newest = Math.max(...later);
  const [en, vi] =
    later.length > 0
      ? [
          `This backup of ${madeAt} ends at entry ${size}, but ${newest} entries had been signed. Take a newer backup.`,
          `Bản sao lưu này (lập lúc ${madeAt}) dừng ở mục ${size}, nhưng đã ký đến mục ${newest}. Hãy dùng bản sao lưu mới hơn.`,
        ]
      : [
          'This backup is without the signing key. Bring it (--key record.pem, from the folder keys of the machine that signed).',
          'Bản sao lưu này không kèm khóa ký. Hãy mang khóa tới (--key record.pem, trong thư mục keys của máy đã ký).',
        ];
  return (
    `${vi} Nếu vẫn tiếp tục từ bản này, thành một nhật ký mới bắt đầu bằng đúng các mục ấy, hãy nêu lý do: --continue "LÝ DO". ` +
    `Chưa phục hồi gì.\n${en} To go on from it all the same, as a new log that begins with these entries, say why: ` +
    '--continue "REASON". Nothing was restored.'
  );
}

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
