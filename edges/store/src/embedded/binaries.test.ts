import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLinks } from './binaries.ts';

test('makes the library links that the package lists, once, wherever it is called from', () => {
  const root = mkdtempSync(join(tmpdir(), 'plenum-test-'));
  const native = join(root, 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
  const links = ['libpq.so', 'libpq.so.5'].map((name) => ({
    source: 'native/lib/libpq.so.5.18',
    target: `native/lib/${name}`,
  }));
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  for (let start = 0; start < 2; start++) expect(makeLinks(native, join(root, 'links'))).toEqual({});
  expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(readFileSync(join(native, 'lib', 'libpq.so'), 'utf8')).toBe('library');
  rmSync(root, { recursive: true });
});

test('puts them aside where the package cannot be written', () => {
  const root = mkdtempSync(join(tmpdir(), 'plenum-test-'));
  mkdirSync(join(root, 'native'));
  writeFileSync(join(root, 'native', 'library'), 'library');
  // The link's folder is a file: nothing can be made in it, even by root.
  const links = [{ source: 'native/library', target: 'native/library/libpq.so.5' }];
  writeFileSync(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  const env = makeLinks(join(root, 'native'), join(root, 'links'));
  expect(Object.values(env)).toEqual([join(root, 'links')]);
  expect(readFileSync(join(root, 'links', 'libpq.so.5'), 'utf8')).toBe('library');
  rmSync(root, { recursive: true });
});
