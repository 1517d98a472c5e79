// `npm test`: installs, builds, checks types and style, runs every test, and ends with one line of what the runners reported.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDebianPackages } from './debian-packages.mjs';
import { ensureInstalled } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
ensureInstalled(root);
const missing = ensureDebianPackages();
if (missing.length > 0)
  console.log(
    `Not on this machine and not installable from here: ${missing.join(', ')}. Tests that need them will say so.`,
  );

const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt(root);

const reports = join(root, '.reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);

// The browser tests run by themselves, so that two cores are not shared with the rest.
const runs = [
  { name: 'rooms', projects: ['checks', 'domain', 'edges', 'web'] },
  { name: 'e2e', projects: ['e2e'] },
];
let [passed, failed, skipped, broken] = [0, 0, 0, 0];
for (const run of runs) {
  const report = join(reports, `${run.name}.json`);
  const vitest = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...run.projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } },
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    passed += numPassedTests;
    failed += numFailedTests;
    skipped += numPendingTests;
    // A file that could not even be loaded has failed without a test of its own.
    failed += testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    if (vitest.status !== 0 && numFailedTests + numFailedTestSuites === 0) broken += 1;
  } catch {
    broken += 1;
  }
}
if (broken > 0)
  console.log(`${broken} test run(s) ended without a report or with an error outside the tests: see above.`);
failed += broken;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
