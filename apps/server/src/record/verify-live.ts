import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { faultText } from '@plenum/record';
import { exportRecord, NothingSignedError, verifyFile } from '@plenum/store';
import type { Language } from '../http/language.ts';
import type { Services } from '../services.ts';

/** Stands beside the built server. */
const threadScript = new URL('./bundle-thread.mjs', import.meta.url);

/** What `plenum verify --json` says of an export of this moment: written to a file and read back by the same reader. */
export async function verifyLive({ store }: Services, language: Language) {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-verify-'));
  const path = join(folder, 'record.zip');
  try {
    await pipeline(await exportRecord(store), createWriteStream(path));
    const found = await verifyFile(path, null, { threadScript });
    const faults = found.faults.map((fault) => ({
      at: fault.at,
      code: fault.code,
      message: faultText(fault, language),
    }));
    return { ...found, faults };
  } catch (error) {
    if (error instanceof NothingSignedError) return { entries: 0, streams: 0, checkpoints: 0, ok: true, faults: [] };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
