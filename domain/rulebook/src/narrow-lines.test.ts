import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationsOf, inForceOf, type Provision, readInstrument, textLines } from './index.ts';

/** Lines as they come out of a printed page: broken in the middle of sentences, with what stands at the edge of pages. */
const printed = `QUỐC HỘI
Luật số: 7/2031/QH17
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT HỘI MẪU
Căn cứ Hiến pháp;
Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Hội mẫu số
5/2028/QH16 đã được sửa đổi theo Luật số 6/2029/QH16 và Luật số
9/2030/QH16.
Điều 1. Sửa đổi, bổ sung một số điều của Luật Hội mẫu
1. Bổ sung khoản 9 vào sau khoản 8 Điều 2 như sau:
“9. Hội viên là người
được kết nạp.”.
2. Sửa đổi, bổ sung một số khoản của Điều 6 như sau:
a) Sửa đổi, bổ sung khoản 1 như sau:
“1. Mới;”;
b) Bãi bỏ điểm c và điểm d khoản 3.
3. Hội viên khác theo các khoản
1, 2 và 3 Điều này
4
CÔNG BÁO/Số 15 + 16/Ngày 29-12-2031
và khoản 2
Điều 7 của Luật Hội mẫu.
4. Thay cụm từ “hội” tại điểm a khoản 1
Điều 5 bằng cụm từ “chi hội”.
Điều 2. Hiệu lực thi hành
1. Luật này có hiệu lực thi hành từ ngày 01
tháng 7 năm 2032, trừ trường hợp
quy định tại khoản 2 Điều này.
2. Quy định tại khoản 1 Điều 1 của Luật này có hiệu lực thi hành từ ngày 01
tháng 01 năm 2032.
Luật này được Quốc hội khóa XVII,
kỳ họp thứ 8 thông qua ngày 27 tháng 11 năm 2031.
CHỦ TỊCH QUỐC HỘI`;

test('sentences that go on over the end of a line are read whole', () => {
  const law = readInstrument(textLines(printed));
  expect(law).toMatchObject({ number: '7/2031/QH17', date: '2031-11-27', findings: [] });
  expect(law.closing.map(({ text }) => text)).toEqual([
    'Luật này được Quốc hội khóa XVII,',
    'kỳ họp thứ 8 thông qua ngày 27 tháng 11 năm 2031.',
    'CHỦ TỊCH QUỐC HỘI',
  ]);
  expect(law.parts.map(({ label, parts }) => [label, parts.length])).toEqual([
    ['Điều 1', 4],
    ['Điều 2', 2],
  ]);
  expect(inForceOf(law)).toEqual([
    { date: '2032-07-01', provisions: [], line: 26 },
    { date: '2032-01-01', provisions: ['art_1__para_1'], line: 29 },
  ]);
  expect(citationsOf(law).map(({ line, instrument, provision }) => [line, instrument, provision])).toEqual([
    [5, 'Hiến pháp', null],
    [6, '5/2028/QH16', null],
    [7, '6/2029/QH16', null],
    [7, '9/2030/QH16', null],
    [9, 'Luật Hội mẫu', null],
    [10, 'Luật Hội mẫu', 'art_2__para_9'],
    [10, 'Luật Hội mẫu', 'art_2__para_8'],
    [13, 'Luật Hội mẫu', 'art_6'],
    [14, 'Luật Hội mẫu', 'art_6__para_1'],
    [16, 'Luật Hội mẫu', 'art_6__para_3__point_c'],
    [16, 'Luật Hội mẫu', 'art_6__para_3__point_d'],
    [17, null, 'art_1__para_1'],
    [17, null, 'art_1__para_2'],
    [17, null, 'art_1__para_3'],
    [21, 'Luật Hội mẫu', 'art_7__para_2'],
    [23, 'Luật Hội mẫu', 'art_5__para_1__point_a'],
    [26, null, null],
    [28, null, 'art_2__para_2'],
    [29, null, 'art_1__para_1'],
  ]);
});

const regulation = `ĐIỀU LỆ
HỘI MẪU
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Điều lệ này quy định tổ chức của hội theo khoản 2 Điều 9 của Luật Hội mẫu và các quy định tại Điều 2 của Điều lệ này.
Điều 2. Hội viên
1. Hội viên là người tán thành Điều lệ, tự nguyện xin vào hội và được chi hội kết nạp theo Điều 3.
a) Người đủ 18 tuổi trở lên, đang sinh sống tại địa bàn từ 6 tháng;
b) Tổ chức có tư cách pháp nhân theo điểm a khoản 1 Điều 5 của Luật Hội mẫu.
2. Hội viên danh dự do đại hội công nhận.
Chương II
TỔ CHỨC
Điều 3. Đại hội
1. Đại hội họp 5 năm một lần; trường hợp cần thiết có thể họp sớm hơn nhưng không quá 12 tháng.
2. Đại hội hợp lệ khi có trên hai phần ba số đại biểu được triệu tập có mặt.
Điều 4. Hiệu lực
Điều lệ này có hiệu lực từ ngày 02 tháng 9 năm 2030.`;

const shapeOf = (parts: readonly Provision[]): unknown =>
  parts.map((part) => [part.label, part.heading, shapeOf(part.parts)]);

test('the structure is the same however narrow the page is', () => {
  const whole = shapeOf(readInstrument(textLines(regulation)).parts);
  fc.assert(
    fc.property(fc.integer({ min: 32, max: 120 }), (width) => {
      const narrow = regulation.replace(/.+/g, (line) => wrapped(line, width));
      expect(shapeOf(readInstrument(textLines(narrow)).parts)).toEqual(whole);
    }),
  );
});

/** Breaks a line at spaces, as a page does. */
function wrapped(line: string, width: number): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const shownOf = (parts: readonly Provision[]): readonly string[] =>
  parts.flatMap(({ label, parts: below }) => [label, ...shownOf(below)]);

test('a quotation that is closed too early goes on to where it is closed once more', () => {
  const law = readInstrument(
    textLines(`Điều 1. Sửa đổi, bổ sung một số điều của Luật Hội mẫu
1. Sửa đổi, bổ sung Điều 1 như sau:
“Điều 1. Phạm vi
1. Luật này quy định về hội.”.
2. Hội viên theo điều lệ.
3. Việc khác theo pháp luật.”.
2. Sửa đổi, bổ sung khoản 3 Điều 2 như sau:
“3. Mới.”.
3. Bãi bỏ Điều 9.`),
  );
  expect(shownOf(law.parts)).toEqual(['Điều 1', '1.', '2.', '3.']);
  expect(law.findings).toEqual([]);
});

test('words in quotation marks over the end of a line leave the rest of the sentence to be read', () => {
  const law = readInstrument(
    textLines(`Điều 1. Sửa đổi, bổ sung một số điều của Luật Hội mẫu
1. Thay cụm từ “hội viên” bằng cụm từ “đoàn
viên” tại khoản 3 và khoản 6 Điều 2,
khoản 3 Điều 19.
2. Bãi bỏ Điều 9.`),
  );
  expect(citationsOf(law).flatMap(({ line, provision }) => (provision ? [[line, provision]] : []))).toEqual([
    [3, 'art_2__para_3'],
    [3, 'art_2__para_6'],
    [4, 'art_19__para_3'],
    [5, 'art_9'],
  ]);
});

test.each([
  ['theo Quyết\nđịnh 22/2031/QĐ-TTg ngày 22/6/2031 của Thủ tướng', '22/2031/QĐ-TTg', '2031-06-22'],
  ['Nghị quyết liên tịch số 1/2031/NQLT-HLN-\nUBMT ngày 28/8/2031', '1/2031/NQLT-HLN-UBMT', '2031-08-28'],
  ['Chương trình số 12-CTr/TU ngày 01/02/2031', '12-CTr/TU', '2031-02-01'],
  ['Nghị định số 59/2031/NĐ-CP ngày 25 tháng 5 năm\n2031 của Chính phủ', '59/2031/NĐ-CP', '2031-05-25'],
  ['Luật Ban hành\nvăn bản ngày 18 tháng 6 năm 2030', 'Luật Ban hành văn bản', '2030-06-18'],
])('the number and date of an instrument are whole over the end of a line: %s', (text, instrument, date) => {
  const found = citationsOf(readInstrument(textLines(`Điều 1. Mẫu\n1. ${text}.`)));
  expect(found.map((one) => [one.instrument, one.date])).toEqual([[instrument, date]]);
});

test('an issuer whose name is broken over two lines is named whole', () => {
  const { issuer } = readInstrument(
    textLines('HỘI LÀM VƯỜN - SINH VẬT CẢNH\nVÀ NGHỀ CÁ\nSố: 5/QĐ-HLV\nQUYẾT ĐỊNH\nvề việc mẫu\nĐiều 1. Mẫu'),
  );
  expect(issuer).toBe('HỘI LÀM VƯỜN - SINH VẬT CẢNH VÀ NGHỀ CÁ');
});

test('a consolidated text is of the instrument that it says, and what has amended it introduces it', () => {
  const text = readInstrument(
    textLines(`CÔNG BÁO/Số 10 + 11/Ngày 30-8-2032
VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
LUẬT
HỘI MẪU
Luật Hội mẫu số 41/2030/QH17 ngày 29 tháng 6 năm 2030 của
Quốc hội, có hiệu lực kể từ ngày 01 tháng 7 năm 2031, được sửa đổi, bổ sung bởi:
1. Luật Chi hội số 73/2031/QH17 ngày 16 tháng 6 năm 2031 của Quốc hội,
có hiệu lực kể từ ngày 01 tháng 01 năm 2032;
2. Luật Hội viên số 84/2031/QH17 ngày 25 tháng 6 năm 2031.
Quốc hội ban hành Luật Hội mẫu1.
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Luật này quy định về hội.
1 Luật Chi hội số 73/2031/QH17 có căn cứ ban hành như sau:
“Căn cứ Hiến pháp.”.
Điều 2. Hội viên`),
  );
  expect(text).toMatchObject({ type: 'Luật', title: 'HỘI MẪU', number: '41/2030/QH17', date: '2030-06-29' });
  expect(shownOf(text.parts)).toEqual(['Chương I', 'Điều 1', '1.', 'Điều 2']);
  expect(text.preamble).toHaveLength(11);
  expect(citationsOf(text).map(({ line, instrument }) => [line, instrument])).toContainEqual([11, 'Luật Hội mẫu']);
});

test('an article of a decision says over several lines what it orders, and that is no heading', () => {
  const found = readInstrument(
    textLines(`QUYẾT ĐỊNH
Lập tổ trông bến
Điều 1. Lập tổ trông bến của hội, gồm các ông,
bà có tên sau đây:
1. Ông Mẫu.
Điều 2. Tổ làm việc theo đa số, tổ trưởng
chịu trách nhiệm trước hội. Mọi việc đều
được ghi vào sổ.
Điều 3. Trách nhiệm của người trông bến và
người chèo đò
1. Trực đủ giờ.
Điều 4. Quyết định này có hiệu lực kể từ ngày
ký và thay thế Quyết định số 12-QĐ/HBĐ./.
TRƯỞNG BAN
Trần Văn Mẫu`),
  );
  expect(found.parts.map(({ heading, text }) => [heading, text.map(({ line }) => line)])).toEqual([
    ['', [3, 4]],
    ['', [6, 7, 8]],
    ['Trách nhiệm của người trông bến và người chèo đò', []],
    ['', [12, 13]],
  ]);
  expect(inForceOf(found)).toMatchObject([{ onSigning: true }]);
  expect(found.closing.map(({ text }) => text)).toEqual(['TRƯỞNG BAN', 'Trần Văn Mẫu']);
});
