import { describe, expect, test } from 'vitest';
import { readInstrument } from '../read-instrument.ts';
import { textLines } from '../text-line.ts';
import { consolidate } from './consolidate.ts';
import { amendmentsOf } from './find-amendments.ts';

const amending = (...lines: readonly string[]) =>
  readInstrument(
    textLines(
      [
        'TỈNH ỦY BẾN SÔNG',
        'Số 44-QĐ/TU',
        'QUYẾT ĐỊNH',
        'về việc mẫu',
        'Điều 1. Sửa đổi, bổ sung một số điều của Quy chế số 15-QC/TU, ngày 05/9/2021',
        ...lines,
        'Điều 2. Hiệu lực',
        'Quyết định này có hiệu lực từ ngày 01/7/2024.',
      ].join('\n'),
    ),
  );
const found = (...lines: readonly string[]) =>
  amendmentsOf(amending(...lines)).found.map(({ action, place, text, words }) => [
    `${action} ${place}`,
    ...text,
    ...(words ? [`${words.from} → ${words.to}`] : []),
  ]);

describe('instructions in an amending instrument’s words', () => {
  test('a provision is replaced by what is quoted, over any number of lines', () => {
    expect(
      found(
        '1. Sửa đổi khoản 2 Điều 12 như sau:',
        '“2. Được họp trực tuyến:',
        'a) khi mưa bão;',
        'b) khi cấp trên cho phép.”',
        '2. Điều 14 được sửa đổi như sau: “Điều 14. Khác”',
        '3. Sửa đổi, bổ sung Điều 15 như sau: “Điều 15. Con dấu',
        '1. Văn phòng giữ.”.',
      ),
    ).toEqual([
      ['replace art_12__para_2', '2. Được họp trực tuyến:', 'a) khi mưa bão;', 'b) khi cấp trên cho phép.'],
      ['replace art_14', 'Điều 14. Khác'],
      ['replace art_15', 'Điều 15. Con dấu', '1. Văn phòng giữ.'],
    ]);
  });

  test('several provisions take each its own part of the quotation', () => {
    expect(found('1. Sửa đổi khoản 1 và khoản 3 Điều 5 như sau:', '“1. Một.', 'a) nhỏ;', '3. Ba.”')).toEqual([
      ['replace art_5__para_1', '1. Một.', 'a) nhỏ;'],
      ['replace art_5__para_3', '3. Ba.'],
    ]);
  });

  test('what is added stands after or under what is named', () => {
    expect(
      found(
        '1. Bổ sung khoản 3a và khoản 3b vào sau khoản 3 Điều 5 như sau:',
        '“3a. Một.',
        '3b. Hai.”',
        '2. Bổ sung Điều 5a vào sau Điều 5 như sau:',
        '“Điều 5a. Mới',
        '1. Nội dung.”',
        '3. Bổ sung khoản 4 vào Điều 6 như sau:',
        '“4. Bốn.”',
        '4. Bổ sung điểm đ khoản 2 Điều 7 như sau: “đ) năm.”',
      ),
    ).toEqual([
      ['add-after art_5__para_3', '3a. Một.'],
      ['add-after art_5__para_3a', '3b. Hai.'],
      ['add-after art_5', 'Điều 5a. Mới', '1. Nội dung.'],
      ['add-under art_6', '4. Bốn.'],
      ['add-under art_7__para_2', 'đ) năm.'],
    ]);
  });

  test('what is repealed, and words that are replaced, dropped or put in', () => {
    expect(
      found(
        '1. Bãi bỏ khoản 2 Điều 19 và Điều 20.',
        '2. Thay thế cụm từ “ba ngày” bằng cụm từ “năm ngày” tại khoản 1 Điều 4, Điều 6.',
        '3. Bỏ cụm từ “nếu có” tại Điều 8.',
        '4. Bổ sung cụm từ “và tương đương” vào sau cụm từ “huyện ủy” tại Điều 9.',
      ),
    ).toEqual([
      ['repeal art_19__para_2'],
      ['repeal art_20'],
      ['replace-words art_4__para_1', 'ba ngày → năm ngày'],
      ['replace-words art_6', 'ba ngày → năm ngày'],
      ['replace-words art_8', 'nếu có → '],
      ['replace-words art_9', 'huyện ủy → huyện ủy và tương đương'],
    ]);
  });

  test('a point without an article belongs to the article that the clause above names', () => {
    expect(
      found(
        '1. Sửa đổi, bổ sung một số khoản của Điều 5 như sau:',
        'a) Sửa đổi khoản 1 như sau: “1. Một.”;',
        'b) Bãi bỏ khoản 4.',
      ),
    ).toEqual([['replace art_5__para_1', '1. Một.'], ['repeal art_5__para_4']]);
  });

  test('what begins like an instruction and is none that can be read is listed', () => {
    const { found: none, unread } = amendmentsOf(amending('1. Sửa đổi tên Điều 5 như sau: “Điều 5. Tên mới”'));
    expect(none).toEqual([]);
    expect(unread).toMatchObject([{ citing: 'art_1__para_1', line: 6 }]);
    const plain = readInstrument(
      textLines('QUY CHẾ\nlàm việc\nĐiều 1. Phó bí thư\n1. Thay bí thư khi vắng.\n2. Bổ sung kinh phí.'),
    );
    expect(amendmentsOf(plain)).toEqual({ found: [], unread: [] });
  });

  test('what was read makes the consolidated text', () => {
    const base = readInstrument(textLines('QUY CHẾ\nmẫu\nĐiều 1. Họp\n1. Mỗi tháng.\n2. Trực tiếp.\n3. Có biên bản.'));
    const { found: read } = amendmentsOf(
      amending('1. Sửa đổi khoản 1 Điều 1 như sau:', '“1. Mỗi quý.”', '2. Bãi bỏ khoản 2 Điều 1.'),
    );
    const dated = read.map((one, order) => ({
      ...one,
      target: 'a',
      by: 'b',
      since: '2024-07-01',
      issued: null,
      order,
    }));
    const { provisions, conflicts } = consolidate(base, dated, '2024-07-01');
    expect(conflicts).toEqual([]);
    expect(provisions.map(({ label, state, text }) => [label, state, ...text])).toEqual([
      ['Điều 1', 'kept'],
      ['1.', 'replaced', 'Mỗi quý.'],
      ['2.', 'repealed'],
      ['3.', 'kept', 'Có biên bản.'],
    ]);
  });
});
