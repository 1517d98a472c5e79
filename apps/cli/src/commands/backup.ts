import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { askPassphrase, backUpFolder, machineSaid, PASSPHRASE_MINIMUM } from '@plenum/store';
import { bad, isDataFolder, type MachineArguments } from '../machine.ts';
import { machineWords } from '../machine-wording.ts';
import type { Outcome } from '../outcome.ts';

/** One sealed file with everything of a data folder, whether its server runs or not. The file is whole or it is not there. */
export async function backup({ path, lang, dataDir, passphraseFile, withoutKey }: MachineArguments): Promise<Outcome> {
  const say = machineWords(lang);
  if (!isDataFolder(dataDir)) return bad(say.nothingThere(dataDir));
  const began = performance.now();
  const partial = `${path}.${process.pid}.partial`;
  try {
    const passphrase = await askPassphrase(say.askPassphrase, passphraseFile);
    if (passphrase.length < PASSPHRASE_MINIMUM) return bad(say.tooShort(PASSPHRASE_MINIMUM));
    const typed = passphraseFile === null && !process.env.PLENUM_PASSPHRASE;
    if (typed && (await askPassphrase(say.askAgain, null)) !== passphrase) return bad(say.notTheSame);
    const now = new Date().toISOString();
    const databaseUrl = process.env.DATABASE_URL || undefined;
    const made = await backUpFolder({ dataDir, databaseUrl, passphrase, withKey: !withoutKey, now });
    try {
      await pipeline(made.stream, createWriteStream(partial, { mode: 0o600, flush: true }));
    } finally {
      await made.close();
    }
    renameSync(partial, path);
    const bytes = statSync(path).size;
    const seconds = (performance.now() - began) / 1000;
    return {
      exit: 0,
      json: { file: path, entries: made.size, log: made.origin, bytes, withKey: !withoutKey },
      text: say.backedUp(path, made.size, (bytes / 1e6).toFixed(1), seconds.toFixed(1)),
    };
  } catch (error) {
    rmSync(partial, { force: true });
    const message = machineSaid(error, lang);
    return { exit: 1, json: { errors: [{ code: 'cannot-back-up', message }] }, text: message };
  }
}
