import { once } from 'node:events';
import { cosignerKeyText, type NoteKey, parseVerifierKey } from '@plenum/record';
import { machineSaid, openWitnessFolder, sha256, startWitness, WitnessFolderError } from '@plenum/store';
import { bad, type MachineArguments } from '../machine.ts';
import { machineWords } from '../machine-wording.ts';
import type { Outcome } from '../outcome.ts';

/** Witnesses logs until it is told to stop. Its folder holds its key and, of each log, what it cosigned last. */
export async function witness({ path, lang, name, logs, host, port }: MachineArguments): Promise<Outcome> {
  const say = machineWords(lang);
  if (logs.length === 0) return bad(say.noLogs);
  const keys: NoteKey[] = [];
  for (const text of logs) {
    const key = parseVerifierKey(text, sha256);
    if (!key) return bad(say.notALogKey(text));
    keys.push(key);
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return bad(say.wrongPort(port));
  try {
    const folder = openWitnessFolder(path, name);
    try {
      const running = await startWitness({
        folder,
        logs: keys,
        host,
        port: Number(port),
        time: () => Math.floor(Date.now() / 1000),
        onCosigned: ({ origin, size }) => console.error(`${new Date().toISOString()} ${say.cosigned(origin, size)}`),
      });
      const address = `http://${host.includes(':') ? `[${host}]` : host}:${running.port}`;
      process.stdout.write(`${say.witnessReady(folder.key.name, address, cosignerKeyText(folder.key))}\n`);
      await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
      await running.close();
    } finally {
      folder.close();
    }
    return { exit: 0, json: {}, text: '' };
  } catch (error) {
    const message = machineSaid(error, lang);
    return error instanceof WitnessFolderError
      ? bad(message)
      : { exit: 1, json: { errors: [{ code: 'cannot-listen', message }] }, text: message };
  }
}
