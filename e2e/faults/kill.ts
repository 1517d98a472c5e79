import { readdirSync, readFileSync } from 'node:fs';

/** PostgreSQL's first process and all that it started: each of them leads a group of its own. */
export function killDatabase(postmaster: number): void {
  const children = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && parentOf(pid) === postmaster);
  for (const pid of [postmaster, ...children]) killQuietly(pid);
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

export function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
