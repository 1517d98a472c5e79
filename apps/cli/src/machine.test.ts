import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseCosignerKey, verifierKeyText } from '@plenum/record';
import { openBackup, openSigningKey, sha256, startSequencer } from '@plenum/store';
import { openTestStore } from '@plenum/store/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 240_000 });

const bin = resolve(import.meta.dirname, '../bin/plenum.mjs');
const passphrase = 'sông rộng thuyền nhỏ gió lớn';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-machine-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plenum(...args: string[]) {
  const env = { ...process.env, PLENUM_PASSPHRASE: passphrase, DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env });
  return { exit: status, stdout, stderr };
}

test('backs up a data folder whose server runs, and one whose server does not', async () => {
  const at = await openTestStore();
  const sequencer = startSequencer(at.store);
  await sequencer.stop();
  const file = join(folder, 'running.backup');
  const { exit, stdout } = plenum('backup', file, '--data', at.dataDir, '--json');
  expect([exit, JSON.parse(stdout)]).toMatchObject([0, { file, entries: 0, log: at.store.origin, withKey: true }]);
  const opened = await openBackup(file, passphrase, folder);
  expect(opened.manifest.tables.map(({ name }) => name)).toContain('personal');
  opened.close();
  await at.store.close();
  const bare = plenum('backup', join(folder, 'stopped.backup'), '--data', at.dataDir, '--without-key', '--json');
  expect([bare.exit, JSON.parse(bare.stdout).withKey]).toEqual([0, false]);
  expect(existsSync(join(at.dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  rmSync(at.dataDir, { recursive: true });
});

test('a line that is not understood and a folder that is none are bad input, and nothing is written', () => {
  for (const args of [
    ['backup'],
    ['backup', join(folder, 'x'), '--data', join(folder, 'nowhere')],
    ['backup', join(folder, 'x'), '--amend', 'y'],
    ['witness', join(folder, 'w')],
    ['witness', join(folder, 'w'), '--log', 'x'],
    ['restore', 'a', 'b'],
  ]) {
    const { exit, stderr } = plenum(...args);
    expect([args, exit]).toEqual([args, 2]);
    expect(stderr).toMatch(/\S/);
  }
  writeFileSync(join(folder, 'short'), 'ngắn\n');
  expect(readdirSync(folder).filter((name) => name === 'x' || name.endsWith('.partial'))).toEqual([]);
});

test.each(['backup', 'restore', 'witness'])('%s says in both languages how it is used', (command) => {
  expect(plenum(command, '--help').stdout).toMatch(/^Cách dùng: plenum/);
  expect(plenum(command, '--help', '--lang', 'en').stdout).toMatch(/^Usage: plenum/);
});

test('a witness runs until it is told to stop, with the key that it made once', async () => {
  const { public: log } = openSigningKey(join(folder, 'log'), 'plenum.invalid/m');
  const args = [join(folder, 'w1'), '--name', 'tinh.example/w1', '--log', verifierKeyText(log), '--port', '0'];
  const keys = [];
  for (let turn = 0; turn < 2; turn++) {
    const running = spawn(process.execPath, [bin, 'witness', ...args, '--lang', 'en']);
    let printed = '';
    await new Promise<void>((ready, fail) => {
      running.stdout.on('data', (text) => {
        printed += text;
        if (printed.split('\n').length > 3) ready();
      });
      running.once('exit', () => fail(new Error(printed)));
    });
    const address = /ready at (\S+)/.exec(printed)![1]!;
    expect(await (await fetch(address)).json()).toMatchObject({ witness: 'tinh.example/w1', logs: [{ size: 0 }] });
    keys.push(printed.trim().split('\n').at(-1)!);
    running.removeAllListeners('exit');
    const ended = new Promise((done) => running.once('exit', done));
    running.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
  expect(keys[0]).toBe(keys[1]);
  expect(parseCosignerKey(keys[0]!, sha256)?.name).toBe('tinh.example/w1');
});
