// `npm run build`: the server's bundle, the web app and the command line, each only where its sources changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ensureCli, keptOutside } from './build-cli.mjs';

const serverSources = ['domain', 'edges', 'apps/server/src', 'scripts', 'package-lock.json'];
const webSources = [
  'domain',
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'scripts/build.mjs',
  'package-lock.json',
];

/** Path, size and time of every source, as one hash: cheap enough to ask at each start. */
function stateOf(root, sources) {
  const hash = createHash('sha256');
  const look = (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return;
    if (!found.isDirectory()) return void hash.update(`${relative(root, path)} ${found.size} ${found.mtimeMs}\n`);
    for (const name of readdirSync(path).sort())
      if (name !== 'node_modules' && name !== 'dist' && !/\.test\.tsx?$/.test(name)) look(join(path, name));
  };
  for (const source of sources) look(join(root, source));
  return hash.digest('hex');
}

/** Runs `make` where the stamp beside its output does not name the sources as they are. */
async function whenChanged(root, dist, sources, make) {
  const folder = join(root, dist);
  const stamp = join(folder, '.sources');
  const before = stateOf(root, sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === before) return;
  console.log(`Building ${dist} …`);
  await make(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, before);
}

async function buildServer(root, folder) {
  await bundle(root, 'edges/store/src/bundle-thread.ts', join(folder, 'bundle-thread.mjs'));
  await bundle(root, 'apps/server/src/main.ts', join(folder, 'server.mjs'));
}

async function bundle(root, source, outfile) {
  const { build } = await import('esbuild');
  const partial = `${outfile}.${process.pid}.partial`;
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, source)],
    outfile: partial,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    // Some packages' CommonJS form requires its parts by a name a bundler can't follow.
    mainFields: ['module', 'main'],
    logLevel: 'error',
    external: keptOutside,
    banner: {
      js: "import{createRequire as plenumRequire}from'node:module';const require=plenumRequire(import.meta.url);",
    },
  });
  renameSync(partial, outfile);
}

async function buildWeb(root, folder) {
  const vite = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: join(root, 'apps/web'),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (vite.status !== 0) throw new Error('The web app could not be built: see the lines above.');
  await compressFolder(folder);
}

const compressed = /\.(js|css|html|svg|json|webmanifest)$/;

/** Writes a gzip and a Brotli form beside each text file, so that the server need not compress while it answers. */
async function compressFolder(folder) {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) await compressFolder(path);
    else if (compressed.test(item.name)) {
      const bytes = readFileSync(path);
      if (bytes.length < 1024) continue;
      writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(bytes, quality));
    }
  }
}

/** Builds what changed since it was built last; says so; throws where a build fails. */
export async function ensureBuilt(root) {
  await whenChanged(root, 'apps/server/dist', serverSources, (folder) => buildServer(root, folder));
  await whenChanged(root, 'apps/web/dist', webSources, (folder) => buildWeb(root, folder));
  await ensureCli();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await ensureBuilt(join(dirname(fileURLToPath(import.meta.url)), '..'));
