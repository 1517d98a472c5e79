import type { FoundInSearch, Snippet } from '@plenum/rulebook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSearch } from '../src/rulebook/search-query.ts';
import { wantedWords } from '../src/rulebook/search-words.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let [keeper, reader]: Machine[] = [] as never;

const texts = {
  old: [
    '15-QC/TU',
    '2021-09-05',
    `QUY CHẾ
làm việc mẫu
Chương I
QUY ĐỊNH CHUNG
Điều 1. Họp định kỳ
1. Hội nghị họp mỗi quý một lần.
2. Hồ sơ kỳ họp nộp lưu trữ trong bảy ngày.
Điều 2. Họp khi nước lên
a) Hoà giải trước khi họp.`,
  ],
  fresh: [
    '3-QĐ/TU',
    '2026-02-01',
    `QUYẾT ĐỊNH
về con dấu
Điều 1. Văn phòng giữ hồ sơ và con dấu; nước sông lên thì dời kho, khi cần thì họp.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.`,
  ],
} as const;

async function register([number, date, text]: (typeof texts)[keyof typeof texts]): Promise<string> {
  const form = new FormData();
  form.set('file', new File([text], 'x.txt', { type: 'text/plain' }));
  const [type, title] = text.split('\n');
  form.set('entry', JSON.stringify({ number, date, type, issuer: 'Tỉnh ủy Bến Sông', title, model: null }));
  const answer = await keeper!.send('POST', '/api/instruments', form);
  return ((await answer.json()) as { id: string }).id;
}
const search = async (q: string, more = '') =>
  (await (await reader!.get(`/api/search/instruments?q=${encodeURIComponent(q)}${more}`)).json()) as FoundInSearch;
const places = async (q: string, more = '') =>
  (await search(q, more)).passages.map(({ instrument, address }) => `${instrument.number} ${address}`);
const marks = (snippet: Snippet) => snippet.filter(({ marked }) => marked).map(({ text }) => text);

beforeAll(async () => {
  server = await openTestServer();
  await server.open('van-phong', true);
  await server.open('nguoi-doc');
  [keeper, reader] = await Promise.all([server.signIn('van-phong'), server.signIn('nguoi-doc')]);
  await register(texts.old);
  await register(texts.fresh);
});
afterAll(() => server.remove());

describe('what is typed', () => {
  test.each([
    ['họp điều 12', { words: 'họp', article: '12' }],
    ['dieu 5a 15-QC/TU', { words: '', article: '5a', number: '15-qc/tu' }],
    ['số 39 - QĐ/TW', { words: '', number: '39-qd/tw' }],
    ['30/2020/NĐ-CP hồ sơ', { words: 'hồ sơ', number: '30/2020/nd-cp' }],
    ['con dấu 5/9/2021', { words: 'con dấu', from: '2021-09-05', to: '2021-09-05' }],
    ['năm 2021', { words: '', from: '2021-01-01', to: '2021-12-31' }],
    ['tháng 02/2026 kho', { words: 'kho', from: '2026-02-01', to: '2026-02-31' }],
    ['điều kiện họp', { words: 'điều kiện họp', article: null, number: null, from: null }],
  ])('%s is taken apart', (typed, parts) => {
    expect(readSearch(typed)).toMatchObject(parts);
  });
  test('a word with its tone asks for that tone, a plain one for any', () => {
    expect(wantedWords('họp hop hồ')).toEqual({ words: ['5hop', 'hop', '1hô'], together: ['hop_hop', 'hop_ho'] });
  });
});

test('words are found with and without tones, in the new and the old way to place them, and marked', async () => {
  expect(await places('hồ sơ')).toEqual(['3-QĐ/TU art_1', '15-QC/TU chp_1__art_1__para_2']);
  expect(await places('ho so ky hop')).toEqual(['15-QC/TU chp_1__art_1__para_2']);
  expect(await places('hòa giải')).toEqual(['15-QC/TU chp_1__art_2__point_a']);
  expect(await places('hộ sơ')).toEqual([]);
  const [found] = (await search('nộp lưu trữ')).passages;
  expect(marks(found!.text)).toEqual(['nộp', 'lưu', 'trữ']);
  expect(found!.text.map(({ text }) => text).join('')).toBe('Hồ sơ kỳ họp nộp lưu trữ trong bảy ngày.');
});

test('words that stand together come before the same words apart, though those are newer', async () => {
  const first = await search('khi nước lên');
  expect(first).toMatchObject({ way: 'together', next: { way: 'apart', offset: 0 } });
  expect(await places('khi nước lên')).toEqual(['15-QC/TU chp_1__art_2__point_a']);
  expect(await places('khi nước lên', '&way=apart')).toEqual(['3-QĐ/TU art_1']);
  expect(await search('nước khi')).toMatchObject({ way: 'apart' });
});

test('an instrument is found by its name, number and date; its provisions by words of both', async () => {
  const names = async (q: string, more = '') => (await search(q, more)).instruments.map(({ number }) => number);
  expect(await names('lam viec mau')).toEqual(['15-QC/TU']);
  expect(await names('15-QC')).toEqual(['15-QC/TU']);
  expect(await names('năm 2026')).toEqual(['3-QĐ/TU']);
  expect(await names('bến sông')).toEqual(['3-QĐ/TU', '15-QC/TU']);
  expect(await names('bến sông', '&to=2022-01-01')).toEqual(['15-QC/TU']);
  expect(await places('quy chế làm việc quý')).toEqual(['15-QC/TU chp_1__art_1__para_1']);
  expect(await places('điều 2')).toEqual(['3-QĐ/TU art_2', '15-QC/TU chp_1__art_2__point_a']);
  expect(await places('họp 15-QC/TU điều 1')).toEqual(['15-QC/TU chp_1__art_1__para_1']);
  expect(await search('')).toMatchObject({ instruments: [], passages: [] });
});

test('what is registered or corrected later is found at once, and an emptied index fills itself', async () => {
  const id = await register(['8-KH/TU', '2027-01-01', 'KẾ HOẠCH\nvề bến đò\n1- Mỗi bến một người trực.'] as never);
  expect(await places('bến một người trực')).toEqual(['8-KH/TU para_1']);
  const entry = {
    number: '8-KH/TU',
    date: '2027-01-01',
    type: 'Kế hoạch',
    issuer: null,
    title: 'về bến phà',
    model: null,
  };
  await keeper!.send('POST', `/api/instruments/${id}/acts`, {
    act: { act: 'correct-instrument', entry, reason: 'Nhầm tên' },
  });
  expect((await search('bến phà')).instruments.map(({ title }) => title)).toEqual(['về bến phà']);
  await server.services.store.pool.query('delete from instrument_indexed');
  await server.services.store.pool.query('update instrument_row set searched = false');
  expect(await places('hồ sơ')).toHaveLength(2);
});

test('the next page goes on where the one before ended', async () => {
  const lines = Array.from({ length: 50 }, (_, n) => `Điều ${n + 1}. Việc ${n % 2 ? 'thứ tự' : 'tự thứ'}`);
  await register(['9-QC/TU', '2028-01-01', `QUY CHẾ\nnhiều điều\n${lines.join('\n')}`] as never);
  const pages: FoundInSearch[] = [];
  for (let more = ''; ; ) {
    const page = await search('thứ tự', more);
    pages.push(page);
    if (!page.next) break;
    more = `&way=${page.next.way}&offset=${page.next.offset}`;
  }
  expect(pages.map(({ passages, way }) => [passages.length, way])).toEqual([
    [20, 'together'],
    [5, 'together'],
    [20, 'apart'],
    [5, 'apart'],
    [0, 'named'],
  ]);
  const seen = pages.flatMap(({ passages }) => passages.map(({ label }) => label));
  expect(new Set(seen).size).toBe(50);
  expect(seen.slice(0, 25).every((label) => Number(label.split(' ')[1]) % 2 === 0)).toBe(true);
});
