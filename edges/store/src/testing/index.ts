import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../index.ts';

export interface TestStore {
  readonly store: Store;
  readonly dataDir: string;
  /** Stops the server and removes its folder. */
  remove(): Promise<void>;
}

/** A store of its own on real PostgreSQL in a temporary folder; commits do not wait for the disk unless `durable`. */
export async function openTestStore(options: { durable?: boolean } = {}): Promise<TestStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-test-'));
  const store = await openStore({ dataDir, durable: options.durable ?? false });
  return {
    store,
    dataDir,
    async remove() {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
