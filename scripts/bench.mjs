// Bundles and runs the named benchmarks (`npm run bench -- tally ballots-csv`), or all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const names = process.argv.slice(2);
const all = readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
mkdirSync('dist/bench', { recursive: true });
let failed = 0;
for (const name of names.length > 0 ? names : all) {
  const outfile = `dist/bench/${name}.mjs`;
  await build({
    entryPoints: { [name]: `bench/${name}.ts`, 'bundle-thread': 'edges/store/src/bundle-thread.ts' },
    outdir: 'dist/bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [
      {
        name: 'our-own-packages',
        setup(bundle) {
          bundle.onResolve({ filter: /^@plenum\// }, ({ path, ...rest }) => {
            const [, room, ...door] = path.split('/');
            const folder = `./node_modules/@plenum/${room}`;
            const { exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
            return bundle.resolve(`${folder}/${exports[['.', ...door].join('/')]}`, {
              ...rest,
              resolveDir: process.cwd(),
              kind: 'import-statement',
            });
          });
        },
      },
    ],
  });
  console.log(`\n## ${name}\n`);
  const run = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit' });
  if (run.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
