import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { faultText, verifyExport } from '@plenum/record';
import { checkSignature, exportRecord, NothingSignedError, readExport, sha256 } from '@plenum/store';
import type { Language } from '../http/language.ts';
import type { Services } from '../services.ts';

/** What `plenum verify --json` says of an export of this moment: written to a file and read back by the same reader. */
export async function verifyLive({ store }: Services, language: Language) {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-verify-'));
  const path = join(folder, 'record.zip');
  try {
    await pipeline(await exportRecord(store), createWriteStream(path));
    const files = await readExport(path);
    try {
      const found = await verifyExport(files, null, sha256, { check: checkSignature });
      const faults = found.faults.map((fault) => ({
        at: fault.at,
        code: fault.code,
        message: faultText(fault, language),
      }));
      return { ...found, faults };
    } finally {
      files.close();
    }
  } catch (error) {
    if (error instanceof NothingSignedError) return { entries: 0, streams: 0, checkpoints: 0, ok: true, faults: [] };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
