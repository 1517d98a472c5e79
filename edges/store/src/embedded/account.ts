import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machineMessages, SaidError } from '../machine-message.ts';

/** Who runs PostgreSQL: it refuses to run as root, so root starts it under an account without rights. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Null where this process is not root: PostgreSQL then runs as the same user. */
export function postgresAccount(clusterDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(join(clusterDir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => Number(fields[2]) > 0);
  const found = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  const account = found ?? accounts[0];
  if (!account) throw new SaidError(machineMessages.noOtherAccount());
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

export function giveTo(path: string, account: Account | null): void {
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
}

/** A command as the account runs it. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly as: { readonly uid?: number; readonly gid?: number };
}

/**
 * Wraps a command so that it runs under the account. Where a folder above closes the way (a checkout under /root), the
 * account is given the one capability that opens it.
 */
export function asAccount(account: Account | null, program: string, args: readonly string[], paths: string[]): Command {
  if (!account) return { program, args, as: {} };
  if ([program, ...paths].every((path) => canReach(path, account))) return { program, args, as: account };
  const flags = ['--reuid', account.uid, '--regid', account.gid, '--clear-groups'].map(String);
  const wrapped = [...flags, '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', program];
  if (spawnSync('setpriv', [...wrapped, '--version'], { stdio: 'ignore' }).status !== 0) {
    throw new SaidError(machineMessages.folderOutOfReach(paths[0] ?? program));
  }
  return { program: 'setpriv', args: [...wrapped, ...args], as: {} };
}

function canReach(path: string, account: Account): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
