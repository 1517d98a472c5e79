// The long forms of the fault tests, each by its name: docs/specification/faults.md tells what they do and what they found.
//   node scripts/faults.mjs kill --rounds 200 --acknowledged 100000
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { keptOutside } from './build-cli.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
await build({
  entryPoints: { run: 'e2e/faults/run.ts' },
  outdir: 'dist/faults',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: [...keptOutside, 'playwright-core', '@axe-core/playwright'],
  sourcemap: 'inline',
  banner: {
    js: "import{createRequire as plenumRequire}from'node:module';const require=plenumRequire(import.meta.url);",
  },
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--max-old-space-size=1024', 'dist/faults/run.mjs', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
