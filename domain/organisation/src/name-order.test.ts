import { compareNames } from '@plenum/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOrderKey, searchBeginnings, searchWords } from './name-order.ts';

const syllables =
  'An Ân Ấn Ẩn Án Ạn Ba Bá Bà Bả Bã Bạ Ca Đa Đà Dạ Ê Em Êm Hoà Hòa Hoa Hóa Họa Hỏa Hõa Lê Lệ Lể Mơ Mở Mỡ Mợ Ngô Ngố Nguyên Nguyễn Nguyện Ông Oanh Ơn Tứ Từ Tự Tữ Tử Thị Thi Văn Vân Vẫn Y Ý Ỷ Trần Trân Trấn'.split(
    ' ',
  );
const name = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const order = (a: string, b: string) => {
  const [left, right] = [nameOrderKey(a), nameOrderKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

test('the key sorts names as a Vietnamese list does', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const expected = Math.sign(compareNames(a, b));
      // The collator sets two spellings of one tone apart (hoà, hòa); a person does not.
      if (expected !== 0 && order(a, b) !== 0) expect(order(a, b)).toBe(expected);
      if (expected === 0) expect(order(a, b)).toBe(0);
    }),
    { numRuns: 2_000 },
  );
});
test('the key is the same for both forms of composed letters', () => {
  fc.assert(
    fc.property(name, (a) => {
      expect(nameOrderKey(a.normalize('NFD'))).toBe(nameOrderKey(a.normalize('NFC')));
    }),
  );
});
test('names in order: letters decide before tones, đ follows d, a given name before a longer one', () => {
  const sorted = ['Lê Văn An', 'Lê Văn Án', 'Lê Văn Anh', 'Lê Văn Ân', 'Lê Văn Da', 'Lê Văn Đa', 'Trần An Đa'];
  expect([...sorted].reverse().sort(order)).toEqual(sorted);
});

const found = (typed: string, name: string) => {
  const words = searchWords(name);
  return searchBeginnings(typed).every((beginning) => words.some((word) => word.startsWith(beginning)));
};
test('a name is found without tones, with them, by beginnings, in any order of words', () => {
  for (const typed of ['nguyen', 'Nguyễn', 'nguyễn thi', 'thi ngu', 'nguyên', 'hoà', 'hòa', 'Hoa', 'NGUYỄN THỊ HÒA'])
    expect(found(typed, 'Nguyễn Thị Hòa'), typed).toBe(true);
});
test('a word typed with another tone or hat does not find it', () => {
  for (const typed of ['nguyện', 'hóa', 'hồa', 'thí', 'tran'])
    expect(found(typed, 'Nguyễn Thị Hòa'), typed).toBe(false);
});
test('any beginning of any form of a name finds the name', () => {
  fc.assert(
    fc.property(name, fc.nat(), (a, cut) => {
      const word = a.split(' ')[0]!;
      const beginning = word.slice(0, 1 + (cut % word.length));
      expect(found(beginning.normalize('NFD'), a)).toBe(true);
    }),
  );
});
