import { expect, test } from 'vitest';
import { citationsOf, readInstrument, textLines } from './index.ts';

/** What clause 2 of article 5 cites. */
function cited(text: string): readonly (readonly [string | null, string | null, string | null])[] {
  const found = citationsOf(readInstrument(textLines(`Điều 4. Trước\nĐiều 5. Mẫu\n1. Trước.\n2. ${text}`)));
  return found.filter(({ line }) => line === 4).map(({ instrument, date, provision }) => [instrument, date, provision]);
}

test.each([
  ['Theo điểm a khoản 2 Điều 5.', [[null, null, 'art_5__para_2__point_a']]],
  [
    'Theo các điều 41, 47 và 48.',
    [
      [null, null, 'art_41'],
      [null, null, 'art_47'],
      [null, null, 'art_48'],
    ],
  ],
  [
    'Theo khoản 1 và khoản 2 Điều 63.',
    [
      [null, null, 'art_63__para_1'],
      [null, null, 'art_63__para_2'],
    ],
  ],
  [
    'Theo khoản 1 Điều này và khoản này.',
    [
      [null, null, 'art_5__para_1'],
      [null, null, 'art_5__para_2'],
    ],
  ],
  [
    'Theo điểm b, c khoản này.',
    [
      [null, null, 'art_5__para_2__point_b'],
      [null, null, 'art_5__para_2__point_c'],
    ],
  ],
  ['Theo Quy chế này.', [[null, null, null]]],
  [
    'từ Điều 5 đến Điều 7 Quy định số 244-QĐ/TW',
    [
      ['244-QĐ/TW', null, 'art_5'],
      ['244-QĐ/TW', null, 'art_6'],
      ['244-QĐ/TW', null, 'art_7'],
    ],
  ],
  [
    'Theo Điều 1, khoản 2 Điều 6 và Điều 7 của Luật số 63/2030/QH16.',
    [
      ['63/2030/QH16', null, 'art_1'],
      ['63/2030/QH16', null, 'art_6__para_2'],
      ['63/2030/QH16', null, 'art_7'],
    ],
  ],
  [
    'điểm a khoản 1 và điểm b khoản 2 Điều 7 Nghị định số 30/2030/NĐ-CP ngày 05 tháng 3 năm 2030 của Chính phủ',
    [
      ['30/2030/NĐ-CP', '2030-03-05', 'art_7__para_1__point_a'],
      ['30/2030/NĐ-CP', '2030-03-05', 'art_7__para_2__point_b'],
    ],
  ],
  [
    'quy định chi tiết khoản 4 Điều 9; khoản 3, khoản 4 Điều 79; Điều 171 Luật Bảo vệ môi trường về các thành phần',
    [
      ['Luật Bảo vệ môi trường', null, 'art_9__para_4'],
      ['Luật Bảo vệ môi trường', null, 'art_79__para_3'],
      ['Luật Bảo vệ môi trường', null, 'art_79__para_4'],
      ['Luật Bảo vệ môi trường', null, 'art_171'],
    ],
  ],
  [
    'Luật sửa đổi, bổ sung một số điều của Luật Mẫu và Luật Hội làng ngày 22 tháng 11 năm 2029',
    [['Luật sửa đổi, bổ sung một số điều của Luật Mẫu và Luật Hội làng', '2029-11-22', null]],
  ],
  [
    'Luật Hội mẫu ngày 20 tháng 11 năm 2034 và Chỉ thị số 39-CT/TW, ngày 18/5/2029',
    [
      ['Luật Hội mẫu', '2034-11-20', null],
      ['39-CT/TW', '2029-05-18', null],
    ],
  ],
  [
    'Điều lệ Hội và Luật Doanh nghiệp.',
    [
      ['Điều lệ Hội', null, null],
      ['Luật Doanh nghiệp', null, null],
    ],
  ],
  [
    'Mục 1 Chương III; Chương II',
    [
      [null, null, 'chp_3__sec_1'],
      [null, null, 'chp_2'],
    ],
  ],
  ['Hướng dẫn số 367 - QĐ/TWĐTN-VP', [['367-QĐ/TWĐTN-VP', null, null]]],
  ['điều kiện 5 người và khoản 200 đồng', []],
])('%s', (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test('in an amending article a provision without an instrument is one of the amended; what is quoted is passed over', () => {
  const lines = `Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 10-QĐ/TU
1. Sửa đổi khoản 2 Điều 3 như sau:
“2. Theo khoản 9 Điều 99.”
2. Bãi bỏ Điều 4.`;
  const found = citationsOf(readInstrument(textLines(lines)));
  expect(found.map(({ instrument, provision, internal }) => [instrument, provision, internal])).toEqual([
    ['10-QĐ/TU', null, false],
    ['10-QĐ/TU', 'art_3__para_2', false],
    ['10-QĐ/TU', 'art_4', false],
  ]);
});

/** Lists that share a word, as laws, regulations and statutes write them; the provisions that each names, in its order. */
test.each([
  ['khoản 3 các điều 5, 6 và 7', '5.3 6.3 7.3'],
  ['khoản 3 các Điều 5, Điều 6 và Điều 7', '5.3 6.3 7.3'],
  ['khoản 3 của các điều 8 và 9', '8.3 9.3'],
  ['khoản 3 mỗi điều 8 và 9', '8.3 9.3'],
  ['khoản 3 Điều 5, 6 và 7', '5.3 6.3 7.3'],
  ['khoản 3 Điều 5 và Điều 6', '5.3 6'],
  ['khoản 3 các điều 5, 6 và Điều 9', '5.3 6.3 9'],
  ['khoản 1, khoản 2 các điều 5 và 6', '5.1 6.1 5.2 6.2'],
  ['các khoản 1 và 2 các điều 5 và 6', '5.1 5.2 6.1 6.2'],
  ['điểm a, b khoản 2 Điều 5', '5.2.a 5.2.b'],
  ['các điểm a, b và c khoản 2 Điều 5', '5.2.a 5.2.b 5.2.c'],
  ['điểm a, điểm b và điểm đ khoản 2 Điều 5', '5.2.a 5.2.b 5.2.đ'],
  ['điểm a của khoản 2 Điều 5', '5.2.a'],
  ['điểm a các khoản 1, 2 và 3 Điều 5', '5.1.a 5.2.a 5.3.a'],
  ['điểm a, b khoản 1 các điều 5 và 6', '5.1.a 5.1.b 6.1.a 6.1.b'],
  ['điểm a khoản 1, khoản 2 Điều 5', '5.1.a 5.2'],
  ['khoản 1 và điểm b khoản 2 Điều 7', '7.1 7.2.b'],
  ['điểm b khoản 2 và khoản 3 Điều 7', '7.2.b 7.3'],
  ['điểm a và điểm b khoản 1, điểm c khoản 2 Điều 5', '5.1.a 5.1.b 5.2.c'],
  ['các điểm a, b khoản 1 và các điểm a, d khoản 2 Điều 3', '3.1.a 3.1.b 3.2.a 3.2.d'],
  ['các khoản 1, 2 và 4 Điều 7, khoản 3 Điều 9', '7.1 7.2 7.4 9.3'],
  ['khoản 1 Điều 7; các điều 8, 9; điểm a khoản 1 Điều 10', '7.1 8 9 10.1.a'],
  ['từ Điều 5 đến Điều 9', '5 6 7 8 9'],
  ['từ Điều 5 đến hết Điều 7', '5 6 7'],
  ['các điều từ Điều 5 đến Điều 7', '5 6 7'],
  ['các điều từ 5 đến 7', '5 6 7'],
  ['Điều 5 đến Điều 7', '5 6 7'],
  ['các điều 5-7', '5 6 7'],
  ['Điều 2 và từ Điều 5 đến Điều 7', '2 5 6 7'],
  ['từ khoản 1 đến khoản 4 Điều 8', '8.1 8.2 8.3 8.4'],
  ['các khoản từ 1 đến 3 Điều 8', '8.1 8.2 8.3'],
  ['từ điểm c đến điểm e khoản 2 Điều 8', '8.2.c 8.2.d 8.2.đ 8.2.e'],
  ['các điểm từ e đến h khoản 2 Điều 8', '8.2.e 8.2.g 8.2.h'],
  ['từ điểm a khoản 1 đến điểm c khoản 2 Điều 8', '8.1.a 8.2.c'],
  ['Điều 5, Điều 6 của Luật này', '5 6'],
  ['khoản 1a và khoản 1b Điều 7a', '7a.1a 7a.1b'],
  ['Điều 5 khoản 2 điểm a', '5.2.a'],
  ['Điều 5, khoản 2', '5.2'],
  ['Điều 5, khoản 2 và khoản 3 Điều 6', '5 6.2 6.3'],
  ['Điều 5, khoản 2 Điều này', '5 4.2'],
  ['điểm a hoặc do hội nghị cử', '4.1.a'],
])('%s', (text, expected) => {
  const said = (id: string | null) => id?.replace('art_', '').replace('__para_', '.').replace('__point_', '.');
  const written = `Điều 3. Trước\nĐiều 4. Mẫu\n1. Người nêu tại ${text} thì được cử.`;
  const found = citationsOf(readInstrument(textLines(written)));
  expect(found.every(({ internal }) => internal)).toBe(true);
  expect(found.map(({ provision }) => said(provision)).join(' ')).toBe(expected);
});

test('the articles of a shared list take the instrument that is named after them, and all of them are cited', () => {
  const of = '12/2030/NĐ-CP';
  expect(cited('Theo khoản 1 Điều 2, khoản 3 các điều 5 và 6 Nghị định số 12/2030/NĐ-CP.')).toEqual([
    [of, null, 'art_2__para_1'],
    [of, null, 'art_5__para_3'],
    [of, null, 'art_6__para_3'],
  ]);
  expect(cited('Theo Mục 1 các chương II và III, Mục 2 Chương IV.')).toEqual([
    [null, null, 'chp_2__sec_1'],
    [null, null, 'chp_3__sec_1'],
    [null, null, 'chp_4__sec_2'],
  ]);
});
