import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const bin = resolve(import.meta.dirname, '../bin/plenum.mjs');
let folder = '';
let [model, local] = ['', ''];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-instruments-'));
  [model, local] = [join(folder, 'mau.txt'), join(folder, 'huyen.txt')];
  const head = 'QUY CHẾ\nlàm việc của Hội\n';
  writeFileSync(
    model,
    `${head}Điều 1. Nguyên tắc\n1. Họp mỗi tháng một lần vào ngày .....\nĐiều 2. Con dấu\n1. Văn phòng giữ dấu theo khoản 1 Điều 1 và Quyết định số 12-QĐ/TU, ngày 05/3/2030.\nĐiều 3. Thi hành\nQuy chế này có hiệu lực từ ngày ký.`,
  );
  writeFileSync(
    local,
    `${head}Điều 1. Nguyên tắc\n1. Họp mỗi tháng một lần vào ngày 15\nĐiều 2. Thi hành\nQuy chế này có hiệu lực từ ngày ban hành.\nĐiều 3. Bến đò\nHuyện cử người trực mỗi đêm.`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plenum(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input: '' });
  return { exit: status, out: String(stdout), err: String(stderr) };
}

test('outline gives structure and citations in the fields that the contract names', () => {
  const { exit, out } = plenum('outline', model, '--json');
  const found = JSON.parse(out);
  expect(exit).toBe(0);
  expect(found).toMatchObject({ type: 'Quy chế', title: 'làm việc của Hội', number: null });
  expect(Object.keys(found.parts[0])).toEqual(['level', 'label', 'number', 'heading', 'line', 'parts']);
  expect(found.parts.map((part: { label: string }) => part.label)).toEqual(['Điều 1', 'Điều 2', 'Điều 3']);
  expect(found.citations[0]).toEqual({
    text: 'khoản 1 Điều 1',
    line: 6,
    instrument: null,
    date: null,
    provision: 'art_1__para_1',
    internal: true,
  });
  expect(found.citations[1]).toMatchObject({ instrument: '12-QĐ/TU', date: '2030-03-05', internal: false });
});

test('conform compares article by article, and 3 says that something differs', () => {
  const { exit, out } = plenum('conform', model, local, '--json');
  expect(exit).toBe(3);
  expect(JSON.parse(out)).toMatchObject({
    articles: [
      { model: '1', local: '1', state: 'same', similarity: 1 },
      { model: '2', local: null, state: 'missing' },
      { model: '3', local: '2', state: 'adapted' },
      { model: null, local: '3', state: 'added' },
    ],
    summary: { same: 1, adapted: 1, moved: 0, missing: 1, added: 1 },
  });
  expect(plenum('conform', model, model, '--json').exit).toBe(0);
});

test('redline writes a page and a DOCX', () => {
  for (const name of ['ra.html', 'ra.docx']) {
    const to = join(folder, name);
    expect(plenum('redline', model, local, '--out', to).exit).toBe(0);
    expect(readFileSync(to).length).toBeGreaterThan(500);
  }
});

test('what can not be read is said for every file at once, and nothing is written', () => {
  const scan = join(folder, 'scan.txt');
  writeFileSync(scan, '  \n');
  const to = join(folder, 'none.html');
  const { exit, out } = plenum('redline', join(folder, 'not-there.txt'), scan, '--out', to, '--json');
  expect(exit).toBe(2);
  expect(JSON.parse(out).errors.map((one: { code: string }) => one.code)).toEqual(['file-missing', 'no-text']);
  expect(existsSync(to)).toBe(false);
  expect(plenum('conform', model).exit).toBe(2);
  expect(plenum('redline', model, local).exit).toBe(2);
  expect(plenum('redline', model, local, '--out', join(folder, 'x.pdf')).exit).toBe(2);
});

test('outline writes Akoma Ntoso, which outline reads again', () => {
  const to = join(folder, 'mau.xml');
  expect(plenum('outline', model, '--out', to).exit).toBe(0);
  const [once, again] = [plenum('outline', model, '--json'), plenum('outline', to, '--json')].map(({ out }) => {
    const { parts } = JSON.parse(out) as { parts: readonly { label: string; heading: string }[] };
    return parts.map(({ label, heading }) => [label, heading]);
  });
  expect(again).toEqual(once);
  expect(plenum('outline', model, '--out', join(folder, 'x.docx')).exit).toBe(2);
  expect(plenum('outline', model, local, '--out', to).exit).toBe(2);
});

test('tracked changes are read by choice; without one each of them is told', () => {
  const docx = join(folder, 'sua.docx');
  plenum('redline', model, local, '--out', docx);
  const codes = (...options: readonly string[]) =>
    (JSON.parse(plenum('outline', docx, '--json', ...options).out) as { findings: readonly { code: string }[] })
      .findings;
  expect(plenum('conform', docx, model, '--tracked', 'reject', '--json').exit).toBe(0);
  expect(plenum('conform', docx, local, '--tracked', 'accept', '--json').exit).toBe(0);
  expect(codes('--tracked', 'reject')).toEqual([]);
  expect(new Set(codes().map(({ code }) => code))).toEqual(new Set(['tracked-inserted', 'tracked-deleted']));
  expect(plenum('outline', docx, '--tracked', 'maybe').exit).toBe(2);
  expect(plenum('list', docx, '--tracked', 'keep').exit).toBe(2);
});

test('form prints an instrument in its form, and finds nothing to say of what it printed but what the text lacks', () => {
  const to = join(folder, 'in.docx');
  expect(plenum('form', model, '--profile', 'state', '--out', to).exit).toBe(0);
  const { exit, out } = plenum('form', to, '--profile', 'state', '--json');
  expect(exit).toBe(3);
  const { departures } = JSON.parse(out) as { departures: readonly { code: string }[] };
  expect(departures.map(({ code }) => code)).toEqual([
    'issuer-missing',
    'number-form',
    'date-form',
    'signature-missing',
    'recipients-missing',
  ]);
  expect(plenum('form', to, '--profile', 'other').exit).toBe(2);
  const pdf = join(folder, 'in.pdf');
  expect(plenum('form', model, '--out', pdf).exit).toBe(0);
  expect(readFileSync(pdf, 'latin1').slice(0, 5)).toBe('%PDF-');
});
