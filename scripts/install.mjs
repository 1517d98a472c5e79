// Brings node_modules in step with package-lock.json. Plain Node: runs before anything is installed, and works offline after that.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs where node_modules is missing or made from another lock file; says so; throws where npm fails. */
export function ensureInstalled(root) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Plenum needs Node.js 20.19 or newer; this is ${process.version}. Cần Node.js 20.19 trở lên.`);
  const stamp = join(root, 'node_modules', '.plenum-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    throw new Error('npm ci failed: see the lines above. The registry must be reachable the first time.');
  writeFileSync(stamp, lock);
}
