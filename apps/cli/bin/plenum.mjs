#!/usr/bin/env node
// Runs the bundled command line; builds it first where it is missing or older than a source.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..');
const build = join(cli, '..', '..', 'scripts', 'build-cli.mjs');
if (existsSync(build)) {
  const { ensureCli } = await import(pathToFileURL(build).href);
  await ensureCli();
}
await import(pathToFileURL(join(cli, 'dist', 'plenum.mjs')).href);
