import { openDatabase } from '../database.ts';
import { runningEmbedded } from '../embedded/postgres.ts';
import { type Backup, type BackupOptions, writeBackup } from './write-backup.ts';

/**
 * A backup of a data folder from beside the server: through the database that runs, or one that is started for it and stopped
 * by `close`.
 */
export async function backUpFolder(
  options: Omit<BackupOptions, 'connection'> & { readonly databaseUrl?: string | undefined },
): Promise<Backup & { close(): Promise<void> }> {
  const running = options.databaseUrl
    ? { connectionString: options.databaseUrl }
    : await runningEmbedded(options.dataDir);
  if (running) return { ...(await writeBackup({ ...options, connection: running })), close: async () => {} };
  const database = await openDatabase(options);
  try {
    return { ...(await writeBackup({ ...options, connection: database.connection })), close: database.close };
  } catch (error) {
    await database.close();
    throw error;
  }
}
