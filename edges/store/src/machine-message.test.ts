import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machineMessages, machineSaid, SaidError } from './machine-message.ts';

const accented = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

test.each(Object.entries(machineMessages))('%s is said in both languages, with the same things in it', (_, say) => {
  const things = ['/mot/cho', 'x-2'];
  const { vi, en } = (say as (...given: unknown[]) => { vi: string; en: string })(...things);
  expect(vi).toMatch(accented);
  expect(en).not.toMatch(accented);
  for (const thing of things.slice(0, say.length)) expect([vi, en].every((text) => text.includes(thing))).toBe(true);
});

test('nothing that the machine commands run throws a sentence of its own beside these', () => {
  const here = import.meta.dirname;
  const folders = ['backup', 'embedded', 'witness'].map((folder) => join(here, folder));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const restore = join(here, '../../../apps/server/src/record/restore.ts');
  const own = [...files, join(here, 'migrate.ts'), join(here, 'disk-floor.ts'), restore].filter(
    (path) =>
      !path.endsWith('.test.ts') &&
      /new (Error|SaidError|\w+Error)\(\s*['"`](?!Migration )/.test(readFileSync(path, 'utf8')),
  );
  expect(own).toEqual([]);
});

test('what the operating system refuses is told in the language asked for, or in both', () => {
  const refused = Object.assign(new Error("ENOENT: no such file or directory, open '/x'"), {
    code: 'ENOENT',
    path: '/x',
  });
  expect(machineSaid(refused, 'vi')).toBe('Không có tệp hay thư mục /x.');
  expect(machineSaid(refused, 'en')).toBe('There is no file or folder /x.');
  const said = new SaidError(machineMessages.notStarted('/y'), undefined, 'FATAL: no');
  expect(machineSaid(said, 'both')).toMatch(/^PostgreSQL không .*\nPostgreSQL did not .*\nFATAL: no$/);
  expect(machineSaid(said, 'en')).toMatch(/below\.\nFATAL: no$/);
  expect(machineSaid(new Error('other'), 'vi')).toBe('other');
});
