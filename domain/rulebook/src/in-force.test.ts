import { expect, test } from 'vitest';
import { inForceOf, readInstrument, textLines } from './index.ts';

const inForce = (...says: readonly string[]) =>
  inForceOf(
    readInstrument(
      textLines(
        `HỘI\nSố: 5/QĐ-HLN\nBến Sông, ngày 02 tháng 4 năm 2030\nQUYẾT ĐỊNH\nvề việc mẫu\nĐiều 1. Mẫu\nNội dung.\nĐiều 2. Hiệu lực thi hành\n${says.join('\n')}`,
      ),
    ),
  ).map(({ date, provisions }) => [date, ...provisions]);

test('the day of signing is said to be it where the text does not hold the day', () => {
  const text = readInstrument(textLines('QUY CHẾ\nmẫu\nĐiều 1. Hiệu lực\nQuy chế này có hiệu lực kể từ ngày ký.'));
  expect(inForceOf(text)).toEqual([{ date: null, provisions: [], line: 4, onSigning: true }]);
});

test.each([
  ['1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.', [['2031-01-01']]],
  ['Quyết định này có hiệu lực kể từ ngày ký.', [['2030-04-02']]],
  ['Quy chế này có hiệu lực từ ngày 5/6/2030, thay thế Quy chế số 1-QC/TU.', [['2030-06-05']]],
  [
    '1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031, trừ trường hợp quy định tại khoản 2 Điều này.',
    [['2031-01-01']],
  ],
  ['1- Quy chế này thay thế Quy chế số 1-QC/TU, ngày 07/3/2023 và có hiệu lực từ ngày ký.', [['2030-04-02']]],
  ['1. Luật này, trừ Điều 1, có hiệu lực từ ngày 01/01/2031.', [['2031-01-01']]],
  [
    '1. Điều 1 và khoản 2 Điều 5 của Luật này có hiệu lực thi hành từ ngày 15 tháng 7 năm 2030.',
    [['2030-07-15', 'art_1', 'art_5__para_2']],
  ],
  ['1. Nghị định số 10/2020/NĐ-CP hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.', []],
  ['1. Luật số 68/2014/QH13 có hiệu lực từ ngày 01/7/2015 và đã bãi bỏ.', []],
  ['1. Luật này có hiệu lực từ ngày công bố.', [[null]]],
])('%s', (says, expected) => {
  expect(inForce(says)).toEqual(expected);
});
