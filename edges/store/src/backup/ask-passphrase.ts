import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { machineMessages, SaidError } from '../machine-message.ts';

/**
 * A passphrase: the first line of a file, else PLENUM_PASSPHRASE, else typed at the terminal without being shown. Throws where
 * there is none of the three.
 */
export async function askPassphrase(question: string, file: string | null): Promise<string> {
  if (file !== null) return readFileSync(file, 'utf8').split(/\r?\n/)[0]!;
  if (process.env.PLENUM_PASSPHRASE) return process.env.PLENUM_PASSPHRASE;
  if (!process.stdin.isTTY) throw new SaidError(machineMessages.noPassphrase());
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, next) => next() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
