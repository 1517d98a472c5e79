// What the tests need from the system: a browser, and LibreOffice and Poppler to read documents back.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needed = [
  { package: 'chromium', file: process.env.PLENUM_CHROMIUM ?? '/usr/bin/chromium' },
  { package: 'libreoffice-writer-nogui', file: '/usr/bin/soffice' },
  { package: 'poppler-utils', file: '/usr/bin/pdftotext' },
];

/** Installs what is missing with apt-get where that is possible, and says what it does; returns what is still missing. */
export function ensureDebianPackages() {
  const missing = () => needed.filter(({ file }) => !existsSync(file)).map((one) => one.package);
  const wanted = missing();
  if (wanted.length === 0 || !existsSync('/usr/bin/apt-get')) return wanted;
  const root = process.getuid?.() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (!root && !sudo) return wanted;
  console.log(`Installing ${wanted.join(', ')} with apt-get …`);
  const apt = (...words) =>
    spawnSync(root ? 'apt-get' : 'sudo', [...(root ? [] : ['-n', 'apt-get']), ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...wanted);
  return missing();
}
