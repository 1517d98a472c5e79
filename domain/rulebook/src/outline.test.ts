import { describe, expect, test } from 'vitest';
import { type Instrument, provisionId, provisionsOf, readInstrument, textLines } from './index.ts';

const read = (text: string): Instrument => readInstrument(textLines(text));
const ids = (instrument: Instrument): readonly string[] =>
  [...provisionsOf(instrument.parts)].map(({ provision, above }) => provisionId(provision, above));
const headings = (instrument: Instrument, level: string): readonly string[] =>
  [...provisionsOf(instrument.parts)]
    .filter(({ provision }) => provision.level === level)
    .map(({ provision }) => provision.heading);
/** All that was kept of a text, in any place. */
const kept = ({ preamble, closing, parts, attached }: Instrument): string =>
  [
    ...[...preamble, ...closing].map(({ text }) => text),
    ...[...provisionsOf(parts)].flatMap(({ provision }) => [
      provision.heading,
      ...provision.text.map(({ text }) => text),
    ]),
    ...attached.map(kept),
  ].join(' ');

const decree = `CHÍNH PHỦ                              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
-------                                Độc lập - Tự do - Hạnh phúc
Số: 312/2031/NĐ-CP                     Hà Nội, ngày 05 tháng 3 năm 2031
NGHỊ ĐỊNH
Về lưu trữ của hội
Căn cứ Luật Lưu trữ mẫu số 33/2030/QH16 ngày 21 tháng 6 năm 2030;
Chương I
QUY ĐỊNH CHUNG
VÀ GIẢI THÍCH TỪ NGỮ
Điều 1. Phạm vi điều chỉnh
1. Nghị định này áp dụng với:
a) Hồ sơ;
d) Sổ;
đ) Phiếu;
e) Ảnh.
Điều 2.
Giải thích từ ngữ
Trong Nghị định này:
1. Hồ sơ là tập tài liệu.
Mục 1. LẬP HỒ SƠ
Điều 3: Trách nhiệm của người đứng đầu
hội và của văn thư
1. Lập hồ sơ.
Mục 2
NỘP HỒ SƠ
Điều 4. Thời hạn
Chương II
ĐIỀU KHOẢN THI HÀNH
Mục 1. HIỆU LỰC
Điều 5. Hiệu lực
1. Có hiệu lực từ ngày ký.
Nơi nhận:
- Lưu: VT.
TM. CHÍNH PHỦ
THỦ TƯỚNG`;

test('a decree: heading in two columns, chapters, sections that restart, articles, clauses, points with đ', () => {
  const found = read(decree);
  expect(found).toMatchObject({
    number: '312/2031/NĐ-CP',
    date: '2031-03-05',
    type: 'Nghị định',
    issuer: 'CHÍNH PHỦ',
    title: 'Về lưu trữ của hội',
  });
  expect(ids(found)).toEqual([
    'chp_1',
    'chp_1__art_1',
    'chp_1__art_1__para_1',
    'chp_1__art_1__para_1__point_a',
    'chp_1__art_1__para_1__point_d',
    'chp_1__art_1__para_1__point_đ',
    'chp_1__art_1__para_1__point_e',
    'chp_1__art_2',
    'chp_1__art_2__para_1',
    'chp_1__sec_1',
    'chp_1__sec_1__art_3',
    'chp_1__sec_1__art_3__para_1',
    'chp_1__sec_2',
    'chp_1__sec_2__art_4',
    'chp_2',
    'chp_2__sec_1',
    'chp_2__sec_1__art_5',
    'chp_2__sec_1__art_5__para_1',
  ]);
  expect(headings(found, 'article')).toEqual([
    'Phạm vi điều chỉnh',
    'Giải thích từ ngữ',
    'Trách nhiệm của người đứng đầu hội và của văn thư',
    'Thời hạn',
    'Hiệu lực',
  ]);
  expect(headings(found, 'chapter')).toEqual(['QUY ĐỊNH CHUNG VÀ GIẢI THÍCH TỪ NGỮ', 'ĐIỀU KHOẢN THI HÀNH']);
  expect(found.findings).toEqual([{ reason: 'number-skipped', line: 13, found: 'd)', expected: 'b' }]);
  expect(found.closing.map(({ text }) => text)).toEqual(['Nơi nhận:', '- Lưu: VT.', 'TM. CHÍNH PHỦ', 'THỦ TƯỚNG']);
});

test('a decision that issues a regulation: two instruments, each with its own numbers', () => {
  const found = read(`TỈNH ỦY BẾN SÔNG\tĐẢNG CỘNG SẢN VIỆT NAM
*
Số 127-QĐ/TU\tBến Sông, ngày 12 tháng 5 năm 2030
QUYẾT ĐỊNH
ban hành Quy chế làm việc
- Căn cứ Điều lệ mẫu;
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Ban Chấp hành.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
T/M BAN CHẤP HÀNH
BÍ THƯ
QUY CHẾ
làm việc của Ban Chấp hành
(Ban hành kèm theo Quyết định số 127-QĐ/TU, ngày 12/5/2030)
CHƯƠNG I: NHỮNG QUY ĐỊNH CHUNG
Điều 1- Nguyên tắc
1- Tập trung dân chủ.
1.1- Tập thể lãnh đạo.
1.2- Cá nhân phụ trách.
2- Công khai.
a. Họp định kỳ;
b. Họp bất thường.
CHƯƠNG II: THI HÀNH
Điều 2- Thi hành`);
  expect(found).toMatchObject({
    number: '127-QĐ/TU',
    date: '2030-05-12',
    type: 'Quyết định',
    issuer: 'TỈNH ỦY BẾN SÔNG',
  });
  expect(ids(found)).toEqual(['art_1', 'art_2']);
  expect(headings(found, 'article')).toEqual(['', '']);
  const [regulation] = found.attached;
  expect(regulation).toMatchObject({
    type: 'Quy chế',
    number: '127-QĐ/TU',
    date: '2030-05-12',
    title: 'làm việc của Ban Chấp hành',
  });
  expect(ids(regulation!)).toEqual([
    'chp_1',
    'chp_1__art_1',
    'chp_1__art_1__para_1',
    'chp_1__art_1__para_1__para_1.1',
    'chp_1__art_1__para_1__para_1.2',
    'chp_1__art_1__para_2',
    'chp_1__art_1__para_2__point_a',
    'chp_1__art_1__para_2__point_b',
    'chp_2',
    'chp_2__art_2',
  ]);
});

test('a directive without articles: Roman sections, clauses by hyphen, sub-clauses, points', () => {
  const found = read(`BAN BÍ THƯ
*
Số 39-CT/TW
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 22 tháng 10 năm 2030
CHỈ THỊ
về một việc mẫu
Trong những năm qua, việc mẫu đã có kết quả.
I- MỤC ĐÍCH, YÊU CẦU
1- Mục đích
- Nâng cao nhận thức
2- Yêu cầu
a- Kịp thời;
b- Thiết thực.
II- NHIỆM VỤ
1- Tuyên truyền
1.1- Quán triệt
a) Cấp tỉnh
III- TỔ CHỨC THỰC HIỆN
1. Các cấp thực hiện.
T/M BAN BÍ THƯ`);
  expect(found).toMatchObject({
    number: '39-CT/TW',
    date: '2030-10-22',
    type: 'Chỉ thị',
    issuer: 'BAN BÍ THƯ',
    title: 'về một việc mẫu',
  });
  expect(ids(found)).toEqual([
    'sec_1',
    'sec_1__para_1',
    'sec_1__para_2',
    'sec_1__para_2__point_a',
    'sec_1__para_2__point_b',
    'sec_2',
    'sec_2__para_1',
    'sec_2__para_1__para_1.1',
    'sec_2__para_1__para_1.1__point_a',
    'sec_3',
    'sec_3__para_1',
  ]);
});

const amending = (open: string, close: string) => `LUẬT
SỬA ĐỔI LUẬT MẪU
Điều 1. Sửa đổi, bổ sung một số điều của Luật Mẫu
1. Sửa đổi khoản 2 Điều 3 như sau:
${open}2. Người đứng đầu gồm:
a) Chủ tịch;
b) Phó chủ tịch.${close}.
2. Bổ sung Điều 4a vào sau Điều 4 như sau:
${open}Điều 4a. Lưu trữ số
1. Mọi tài liệu.
2. Mọi sổ.${close}
3. Bãi bỏ Điều 9.
Điều 2. Hiệu lực thi hành
1. Luật này có hiệu lực từ ngày 01 tháng 01 năm 2031.
Luật này được Quốc hội thông qua ngày 10 tháng 10 năm 2030.
CHỦ TỊCH QUỐC HỘI`;

test.each([
  ['curly', '“', '”'],
  ['straight', '"', '"'],
])('what an amending law quotes in %s marks is no structure of its own', (_name, open, close) => {
  const found = read(amending(open, close));
  expect(ids(found)).toEqual(['art_1', 'art_1__para_1', 'art_1__para_2', 'art_1__para_3', 'art_2', 'art_2__para_1']);
  expect(found.parts[0]!.parts[1]!.text.filter(({ quoted }) => quoted).length).toBe(3);
  expect(found.closing.length).toBe(2);
});

test('a quotation inside a quotation does not end it', () => {
  const found = read(`Điều 1. Sửa đổi
1. Sửa như sau:
“1. Kho gọi là “kho số”.
2. Kho khác.”
2. Bãi bỏ.`);
  expect(ids(found)).toEqual(['art_1', 'art_1__para_1', 'art_1__para_2']);
});

describe('where the numbers do not fit, the person decides and nothing is dropped', () => {
  test('an article twice, and a gap', () => {
    const found = read('Điều 4. Bốn\nĐiều 5. Năm\nĐiều 5. Năm nữa\nĐiều 8. Tám');
    expect(ids(found)).toEqual(['art_4', 'art_5', 'art_5', 'art_8']);
    expect(found.findings).toEqual([
      { reason: 'number-skipped', line: 1, found: 'Điều 4', expected: 'Điều 1' },
      { reason: 'number-repeated', line: 3, found: 'Điều 5', expected: 'Điều 6' },
      { reason: 'number-skipped', line: 4, found: 'Điều 8', expected: 'Điều 6' },
    ]);
  });
  test('a citation at the start of a line is no article', () => {
    const found = read('Điều 1. Một\nThực hiện theo\nĐiều 5 của Luật Mẫu và\nĐiều 7 Quy chế này.\nĐiều 2. Hai');
    expect(ids(found)).toEqual(['art_1', 'art_2']);
    expect(found.parts[0]!.text.length).toBe(3);
  });
  test('a clause that does not go on is kept as text and told', () => {
    const found = read('Điều 1. Một\n1. Một.\n2. Hai.\n19. Không nối tiếp.');
    expect(ids(found)).toEqual(['art_1', 'art_1__para_1', 'art_1__para_2']);
    expect(found.findings).toEqual([{ reason: 'line-unplaced', line: 4, found: '19. Không nối tiếp.', expected: '3' }]);
  });
});

test.each([
  ['Số: 30/2030/NĐ-CP', '30/2030/NĐ-CP'],
  ['Luật số: 63/2030/QH16', '63/2030/QH16'],
  ['Số 367 - QĐ/TWĐTN-VP', '367-QĐ/TWĐTN-VP'],
  ['Số: 28/HD-TLĐ', '28/HD-TLĐ'],
  ['Số 02-HD/BTCTU', '02-HD/BTCTU'],
  ['Số 84 QĐ/TWĐTN', '84-QĐ/TWĐTN'],
  ['Số: 08/2030/NĐ-CPHà Nội, ngày 10 tháng 01 năm 2030', '08/2030/NĐ-CP'],
  ['Số:      /QĐ-UBND', null],
])('%s is the number %s', (line, number) => {
  expect(read(`ỦY BAN\n${line}\nQUYẾT ĐỊNH\nvề việc mẫu\nCăn cứ Luật số 1/2020/QH14;\nĐiều 1. Một`).number).toBe(
    number,
  );
});

test('a narrow page with the type on two lines, and a signature of two letters', () => {
  const found = read('Số 7-QC/ĐU\nQUY\nCHẾ\nlàm việc\nĐiều 1. Một\n1. Nội dung.\nK/T\nTRƯỞNG BAN');
  expect(found).toMatchObject({ type: 'Quy chế', title: 'làm việc', number: '7-QC/ĐU' });
  expect(found.closing.length).toBe(2);
});

test('every line stands somewhere, whatever the text', () => {
  const begins = [
    'Điều 1. Một',
    'Điều 3.',
    '1. Khoản',
    '2- Khoản',
    'a) Điểm',
    'đ. Điểm',
    'Chương II.',
    'QUY ĐỊNH',
    '“Điều 9. X',
    'Y”',
  ];
  const others = [
    '- gạch',
    'Nơi nhận:',
    'QUY CHẾ',
    '(Ban hành kèm theo Quyết định số 1-QĐ/TU)',
    'lời văn',
    'I. PHẦN',
    '1.1. Khoản',
  ];
  const words = [...begins, ...others];
  for (let seed = 1; seed <= 500; seed += 1) {
    let state = seed;
    const lines = Array.from({ length: 40 }, (_, n) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return `${words[state % words.length]} dòng${n}`;
    });
    const all = kept(read(lines.join('\n'))).split(' ');
    const times = (word: string) => all.filter((other) => other === word).length;
    expect(lines.map((_, n) => `dòng${n}`).filter((word) => times(word) !== 1)).toEqual([]);
  }
});
