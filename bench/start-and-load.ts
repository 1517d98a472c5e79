import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const port = 4299;
const url = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(join(tmpdir(), 'plenum-bench-'));

/** Starts as a person does and gives the milliseconds to the ready line. */
async function start(...words: string[]) {
  const began = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs', ...words], {
    env: { ...process.env, PORT: String(port), PLENUM_DATA: dataDir, PLENUM_MEMORY: join(dataDir, 'memory') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('Plenum is ready at')) resolve();
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  const ms = performance.now() - began;
  const stop = () =>
    new Promise<number>((resolve) => {
      const asked = performance.now();
      child.removeAllListeners('exit');
      child.on('exit', () => resolve(performance.now() - asked));
      child.kill('SIGTERM');
    });
  return { ms, stop };
}

/** Bytes of script as they come over the wire until a page is quiet. */
async function scriptBytes(browser: Browser, logIn: boolean): Promise<number> {
  const context = await browser.newContext({ baseURL: url });
  if (logIn)
    await context.request.post('/api/session', {
      data: { login: 'totchuc', password: 'plenum-vi-du-2026' },
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
  const page = await context.newPage();
  let bytes = 0;
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(
        request.sizes().then(({ responseBodySize }) => {
          bytes += responseBodySize;
        }),
      );
  });
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1_000);
  await Promise.all(sizes);
  await context.close();
  return bytes;
}

try {
  const first = await start('--example');
  await first.stop();
  const second = await start();
  const browser = await chromium.launch({
    executablePath: process.env.PLENUM_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const [logIn, home] = [await scriptBytes(browser, false), await scriptBytes(browser, true)];
  await browser.close();
  const stopped = await second.stop();
  const kB = (bytes: number) => (bytes / 1000).toFixed(0);
  console.log('| figure | measured | limit |');
  console.log('| --- | ---: | ---: |');
  console.log(`| second start to the ready line, ms | ${second.ms.toFixed(0)} | 5000 |`);
  console.log(`| SIGTERM to exit, ms | ${stopped.toFixed(0)} | |`);
  console.log(`| compressed script, log-in page, kB | ${kB(logIn)} | 300 |`);
  console.log(`| compressed script, list of elections, kB | ${kB(home)} | 300 |`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
