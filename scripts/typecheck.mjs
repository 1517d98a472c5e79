// Every TypeScript project of the repository, one after the other; exits 1 where one has errors.
import { spawnSync } from 'node:child_process';

const projects = ['domain/tsconfig.json', 'tsconfig.json', 'apps/web/tsconfig.json', 'e2e/tsconfig.json'];
const failed = projects.filter(
  (project) =>
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'inherit' }).status !== 0,
);
process.exit(failed.length === 0 ? 0 : 1);
