// The long forms of the fault tests: `node scripts/faults.mjs kill --rounds 200 --acknowledged 100000`; docs/specification/faults.md names all.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
mkdirSync('dist/faults', { recursive: true });
await build({
  entryPoints: { run: 'e2e/faults/run.ts' },
  outdir: 'dist/faults',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [
    {
      name: 'our-own-packages',
      setup(bundle) {
        bundle.onResolve({ filter: /^@plenum\// }, ({ path, ...rest }) =>
          bundle.resolve(`./node_modules/${path}/src/index.ts`, {
            ...rest,
            resolveDir: process.cwd(),
            kind: 'import-statement',
          }),
        );
      },
    },
  ],
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', 'dist/faults/run.mjs', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
