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
