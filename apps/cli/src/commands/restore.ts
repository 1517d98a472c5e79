import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { MachineArguments } from '../machine.ts';
import type { ExitCode } from '../outcome.ts';

/** Has the server fill the data folder and end: it alone knows all tables, and puts the restore into the record. */
export function restore({ path, dataDir, passedOn }: MachineArguments, startScript: string): Promise<ExitCode> {
  const args = [startScript, '--restore', resolve(path), '--only', ...passedOn];
  const server = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, PLENUM_DATA: dataDir } });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => done(code === 0 || code === 4 ? code : 1));
  });
}
