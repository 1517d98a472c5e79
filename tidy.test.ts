import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Files as git knows them, and those it would add. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));

/** Who may import whom (ARCHITECTURE.md). A room that is not named may import nothing of ours. */
const mayImport: Record<string, readonly string[]> = {
  'domain/kernel': [],
  'domain/record': [],
  'domain/organisation': ['kernel'],
  'domain/election': ['kernel'],
  'domain/meeting': ['kernel'],
  'domain/rulebook': ['kernel'],
  'edges/store': ['kernel', 'record'],
  'edges/office': ['kernel', 'election', 'rulebook', 'meeting'],
  'edges/paper': ['kernel', 'election', 'office'],
  'apps/server': ['kernel', 'record', 'organisation', 'election', 'rulebook', 'meeting', 'store', 'office', 'paper'],
  'apps/web': ['kernel', 'election', 'organisation', 'rulebook', 'meeting'],
  'apps/cli': ['kernel', 'record', 'election', 'rulebook', 'store', 'office', 'paper'],
};

const roomOf = (file: string) => file.split('/').slice(0, 2).join('/');

describe('the rooms', () => {
  test('import only what the table allows', () => {
    const wrong = sources
      .filter((file) => /^(domain|edges|apps)\//.test(file))
      .flatMap((file) => {
        const allowed = mayImport[roomOf(file)] ?? [];
        const own = roomOf(file).split('/')[1]!;
        const imported = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'@plenum\/([a-z-]+)[^']*'/g)];
        const across = [...readFileSync(file, 'utf8').matchAll(/from '((?:\.\.\/)+(?:domain|edges|apps)\/[^']*)'/g)];
        return [
          ...imported.map((match) => match[1]!).filter((room) => room !== own && !allowed.includes(room)),
          ...across.map((match) => match[1]!),
        ].map((room) => `${file} imports ${room}`);
      });
    expect(wrong).toEqual([]);
  });

  test('each has a package whose folder is not empty', () => {
    for (const side of ['domain', 'edges', 'apps'])
      for (const room of readdirSync(side).filter((name) => statSync(join(side, name)).isDirectory())) {
        expect(existsSync(join(side, room, 'package.json')), `${side}/${room}/package.json`).toBe(true);
        expect(
          sources.some((file) => file.startsWith(`${side}/${room}/src/`)),
          `${side}/${room} has sources`,
        ).toBe(true);
      }
  });
});

describe('the files', () => {
  test('have kebab-case names and no drawer names', () => {
    const drawers = /^(utils?|common|helpers?|shared|types|manager|service)\./;
    const wrong = sources.filter((file) => {
      const name = basename(file);
      return drawers.test(name) || !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|tsx|mjs)$/.test(name);
    });
    expect(wrong).toEqual([]);
  });

  test('are small: nothing above 2 MB, no pictures or archives outside docs, examples and assets', () => {
    const large = files.filter((file) => statSync(file).size > 2 * 1024 * 1024);
    const binary = files.filter((file) => /\.(png|jpe?g|zip|pdf|docx|tiff?)$/.test(file));
    expect(large).toEqual([]);
    expect(binary.filter((file) => !/^(docs|examples)\//.test(file))).toEqual([]);
  });

  test('name no registry, and the lock file holds no address', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
    expect(
      sources.filter((file) => file !== 'tidy.test.ts' && /registry\.npmjs/.test(readFileSync(file, 'utf8'))),
    ).toEqual([]);
  });

  test('no package that we use asks for an install script that we need', () => {
    const allowed = JSON.parse(readFileSync('package.json', 'utf8')).allowScripts;
    expect(allowed).toBeUndefined();
  });
});

describe('the tools', () => {
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}`.slice(-6_000) };
  };

  test.each(['domain/tsconfig.json', 'tsconfig.json', 'apps/web/tsconfig.json', 'e2e/tsconfig.json'])(
    'types hold in %s',
    (project) => {
      const { status, output } = run('node_modules/typescript/bin/tsc', '-p', project);
      expect(output).toBe('');
      expect(status).toBe(0);
    },
  );

  test('lint and format are clean', () => {
    const { status, output } = run('node_modules/@biomejs/biome/bin/biome', 'check', '.');
    expect(status, output).toBe(0);
  });

  test('knip finds nothing unused', () => {
    const { status, output } = run('node_modules/knip/bin/knip.js', '--no-progress');
    expect(status, output).toBe(0);
  });
});
