import { expect, test } from 'vitest';
import {
  citationsOf,
  type Instrument,
  inForceOf,
  provisionId,
  provisionsOf,
  readInstrument,
  textLines,
} from './index.ts';

const read = (text: string): Instrument => readInstrument(textLines(text));
const ids = (instrument: Instrument): readonly string[] =>
  [...provisionsOf(instrument.parts)].map(({ provision, above }) => provisionId(provision, above));
const cited = (instrument: Instrument, line: number): readonly (readonly (string | null)[])[] =>
  citationsOf(instrument)
    .filter((one) => one.line === line)
    .map((one) => [one.instrument, one.date, one.provision]);

test('an amending law: payloads over many lines, quotations in quotations, added articles, words replaced, a chapter renamed', () => {
  const law = read(`QUỐC HỘI                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Luật số: 41/2031/QH17       Độc lập - Tự do - Hạnh phúc
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT LÀNG NGHỀ
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Làng nghề số 12/2027/QH16.
Điều 1. Sửa đổi, bổ sung một số điều của Luật Làng nghề
1. Sửa đổi, bổ sung Điều 3 như sau:
“Điều 3. Giải thích từ ngữ
Trong Luật này, các từ ngữ dưới đây được hiểu như sau:
1. Làng nghề là nơi có từ 20 hộ trở lên cùng làm một nghề.
2. Nghệ nhân là người được phong tặng theo quy định tại Điều 9 của Luật này.
3. Sản phẩm làng nghề gồm:
a) Sản phẩm thủ công;
b) Sản phẩm có chỉ dẫn địa lý, trừ loại gọi là “hàng nhái” theo khoản 2 Điều 4.”.
2. Bổ sung các điều 5a và 5b vào sau Điều 5 như sau:
“Điều 5a. Hồ sơ
1. Hồ sơ gồm đơn và ảnh.
Điều 5b. Thời hạn
Thời hạn là 15 ngày.”.
3. Thay thế cụm từ “phòng công thương” bằng cụm từ “cơ quan chuyên môn” tại khoản 1 Điều 7, điểm b khoản 2 Điều 8 và Điều 10.
4. Bãi bỏ khoản 3 Điều 11 và các điều 12, 13.
5. Sửa đổi tên Chương II như sau:
“Chương II
PHÁT TRIỂN LÀNG NGHỀ”.
Điều 2. Sửa đổi, bổ sung khoản 4 Điều 20 của Luật Hợp tác xã mẫu số 9/2029/QH16
“4. Hợp tác xã làng nghề được vay vốn.”
Điều 3. Hiệu lực thi hành
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031, trừ trường hợp quy định tại khoản 2 Điều này.
2. Khoản 2 và khoản 4 Điều 1 của Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2032.
Luật này được Quốc hội khóa XVII, kỳ họp thứ 3 thông qua ngày 20 tháng 6 năm 2031.
CHỦ TỊCH QUỐC HỘI
Nguyễn Văn Mẫu`);
  expect(law).toMatchObject({
    number: '41/2031/QH17',
    date: '2031-06-20',
    type: 'Luật',
    issuer: 'QUỐC HỘI',
    title: 'SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT LÀNG NGHỀ',
    findings: [],
  });
  expect(ids(law)).toEqual([
    'art_1',
    ...[1, 2, 3, 4, 5].map((n) => `art_1__para_${n}`),
    'art_2',
    'art_3',
    'art_3__para_1',
    'art_3__para_2',
  ]);
  const quoted = [...provisionsOf(law.parts)].map(({ provision }) => provision.text.filter((one) => one.quoted).length);
  expect(quoted).toEqual([0, 7, 4, 0, 0, 2, 1, 0, 0, 0]);
  expect(cited(law, 21)).toEqual([
    ['Luật Làng nghề', null, 'art_7__para_1'],
    ['Luật Làng nghề', null, 'art_8__para_2__point_b'],
    ['Luật Làng nghề', null, 'art_10'],
  ]);
  expect(cited(law, 22)).toEqual([
    ['Luật Làng nghề', null, 'art_11__para_3'],
    ['Luật Làng nghề', null, 'art_12'],
    ['Luật Làng nghề', null, 'art_13'],
  ]);
  expect(cited(law, 26)).toEqual([['9/2029/QH16', null, 'art_20__para_4']]);
  expect(inForceOf(law)).toEqual([
    { date: '2031-07-01', provisions: [], line: 29 },
    { date: '2032-01-01', provisions: ['art_1__para_2', 'art_1__para_4'], line: 30 },
  ]);
  expect(law.closing.length).toBe(3);
});

test('a charter: no number, a foreword, sections in Roman numerals that begin anew, points with a stop, its day in brackets', () => {
  const charter = read(`ĐIỀU LỆ
CÔNG ĐOÀN LÀNG NGHỀ
(Đại hội lần thứ II thông qua ngày 05 tháng 9 năm 2030)
LỜI NÓI ĐẦU
Công đoàn là tổ chức của người lao động.
Chương I
CÁN BỘ, ĐOÀN VIÊN
Điều 1. Quyền của đoàn viên
1. Được yêu cầu công đoàn bảo vệ.
a. Khi bị xâm phạm quyền lợi.
b. Khi bị kỷ luật.
2. Được ứng cử, đề cử theo Điều 3 và Điều 4 Điều lệ này.
Chương II
NGUYÊN TẮC VÀ HỆ THỐNG TỔ CHỨC
Mục I. NGUYÊN TẮC
Điều 2. Nguyên tắc
Tập trung dân chủ:
a) Cơ quan lãnh đạo do bầu cử lập ra.
b) Tập thể quản lý các khoản thu
Mục II. HỆ THỐNG
Điều 3. Các cấp
1- Cơ sở.
2- Cấp trên trực tiếp cơ sở.
Chương III
ĐIỀU KHOẢN THI HÀNH
Mục I. SỬA ĐỔI
Điều 4. Hiệu lực
Điều lệ này có hiệu lực từ ngày 06 tháng 9 năm 2030 và thay thế Điều lệ ban hành kèm theo Quyết định số 174/QĐ-TLĐ ngày 03 tháng 02 năm 2020.`);
  expect(charter).toMatchObject({
    number: null,
    date: '2030-09-05',
    type: 'Điều lệ',
    title: 'CÔNG ĐOÀN LÀNG NGHỀ',
    findings: [],
  });
  expect(ids(charter)).toEqual([
    'chp_1',
    'chp_1__art_1',
    'chp_1__art_1__para_1',
    'chp_1__art_1__para_1__point_a',
    'chp_1__art_1__para_1__point_b',
    'chp_1__art_1__para_2',
    'chp_2',
    'chp_2__sec_1',
    'chp_2__sec_1__art_2',
    'chp_2__sec_1__art_2__point_a',
    'chp_2__sec_1__art_2__point_b',
    'chp_2__sec_2',
    'chp_2__sec_2__art_3',
    'chp_2__sec_2__art_3__para_1',
    'chp_2__sec_2__art_3__para_2',
    'chp_3',
    'chp_3__sec_1',
    'chp_3__sec_1__art_4',
  ]);
  expect(cited(charter, 12)).toEqual([
    [null, null, 'art_3'],
    [null, null, 'art_4'],
  ]);
  expect(cited(charter, 28)).toContainEqual(['174/QĐ-TLĐ', '2020-02-03', null]);
});

test('a decree with its regulation and annexes: each with numbers of its own, points from a to g with đ', () => {
  const decree = read(`CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 77/2031/NĐ-CP
Hà Nội, ngày 09 tháng 02 năm 2031
NGHỊ ĐỊNH
Ban hành Quy chế tổ chức chợ phiên
Căn cứ Luật Tổ chức Chính phủ mẫu ngày 19 tháng 6 năm 2025;
Điều 1. Ban hành kèm theo Nghị định này Quy chế tổ chức chợ phiên.
Điều 2. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 4 năm 2031. Bãi bỏ Nghị định số 10/2020/NĐ-CP ngày 15 tháng 01 năm 2020.
Điều 3. Các Bộ trưởng chịu trách nhiệm thi hành Nghị định này./.
Nơi nhận:
- Ban Bí thư Trung ương Đảng;
TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Lê Thị Mẫu
QUY CHẾ
TỔ CHỨC CHỢ PHIÊN
(Kèm theo Nghị định số 77/2031/NĐ-CP ngày 09 tháng 02 năm 2031 của Chính phủ)
Chương I
NHỮNG QUY ĐỊNH CHUNG
Điều 1. Giải thích từ ngữ
1. “Chợ phiên” là chợ họp theo ngày nhất định.
2. “Ban quản lý” là tổ chức quy định tại điểm a khoản 1 Điều 2 Quy chế này.
Chương II
TỔ CHỨC
Mục 1
BAN QUẢN LÝ
Điều 2. Thành phần
1. Gồm:
a) Trưởng ban;
b) Phó ban;
c) Ủy viên;
d) Thư ký;
đ) Kế toán;
e) Bảo vệ;
g) Người khác.
Mục 2
PHIÊN CHỢ
Điều 3. Giờ họp
Mở từ 5 giờ 00 đến 11 giờ 30.
PHỤ LỤC I
MẪU ĐƠN
Kính gửi: Ban quản lý chợ
PHỤ LỤC II
BIỂU PHÍ
1. Hàng khô: 5.000 đồng.
2. Hàng tươi: 3.000 đồng.`);
  expect(ids(decree)).toEqual(['art_1', 'art_2', 'art_3']);
  const [regulation, form, fees] = decree.attached;
  expect(regulation).toMatchObject({
    number: '77/2031/NĐ-CP',
    type: 'Quy chế',
    title: 'TỔ CHỨC CHỢ PHIÊN',
    issuer: null,
    findings: [],
  });
  expect(ids(regulation!).filter((id) => id.includes('point'))).toEqual(
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g'].map((letter) => `chp_2__sec_1__art_2__para_1__point_${letter}`),
  );
  expect(cited(regulation!, 27)).toEqual([[null, null, 'art_2__para_1__point_a']]);
  expect([form!.type, ids(form!), fees!.type, ids(fees!)]).toEqual(['Phụ lục', [], 'Phụ lục', ['para_1', 'para_2']]);
  expect(inForceOf(decree)).toEqual([{ date: '2031-04-01', provisions: [], line: 12 }]);
});

test('a guidance in parts, capitals, Roman numerals, clauses of three numbers; a title that begins like a legal basis', () => {
  const guidance = read(`TỈNH ĐOÀN BẾN SÔNG
***
Số: 367 - HD/TĐTN-VP
Bến Sông, ngày 01 tháng 3 năm 2030
HƯỚNG DẪN
Thực hiện Điều lệ Đoàn
Phần thứ nhất
NHỮNG VẤN ĐỀ CHUNG
A. MỤC ĐÍCH
I. MỤC ĐÍCH CHUNG
1. Mục đích thứ nhất
1.1. Nội dung
1.1.1. Chi tiết
1.2. Nội dung khác
- gạch
B. YÊU CẦU
I. YÊU CẦU CHUNG
1) Yêu cầu
Phần thứ hai
TỔ CHỨC THỰC HIỆN
I. CƠ SỞ
1. Chi đoàn
a. Họp
TL. BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG`);
  expect(guidance).toMatchObject({ number: '367-HD/TĐTN-VP', title: 'Thực hiện Điều lệ Đoàn', findings: [] });
  expect(ids(guidance)).toEqual([
    'part_1',
    'part_1__part_1',
    'part_1__part_1__sec_1',
    'part_1__part_1__sec_1__para_1',
    'part_1__part_1__sec_1__para_1__para_1.1',
    'part_1__part_1__sec_1__para_1__para_1.1__para_1.1.1',
    'part_1__part_1__sec_1__para_1__para_1.2',
    'part_1__part_2',
    'part_1__part_2__sec_1',
    'part_1__part_2__sec_1__para_1',
    'part_2',
    'part_2__sec_1',
    'part_2__sec_1__para_1',
    'part_2__sec_1__para_1__point_a',
  ]);
});

test('parts are counted in words beyond ten', () => {
  const words = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
  const code = read(words.map((word) => `Phần thứ ${word}\nTÊN PHẦN`).join('\n'));
  expect(ids(code)).toEqual(words.map((_, n) => `part_${n + 1}`));
  expect(code.findings).toEqual([]);
});

test.each([
  ['Theo các điểm a, b và đ khoản 2 Điều 9.', ['a', 'b', 'đ'].map((letter) => `art_9__para_2__point_${letter}`)],
  ['Theo từ khoản 1 đến khoản 3 Điều 5.', ['art_5__para_1', 'art_5__para_2', 'art_5__para_3']],
  ['Theo Chương II và Chương III.', ['chp_2', 'chp_3']],
  ['Theo khoản 1, khoản 2 Điều 8 và Điều 10.', ['art_8__para_1', 'art_8__para_2', 'art_10']],
])('%s', (text, expected) => {
  const found = read(`Điều 1. Một\n1. ${text}`);
  expect(cited(found, 2).map(([, , provision]) => provision)).toEqual(expected);
});
