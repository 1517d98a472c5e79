import { describe, expect, test } from 'vitest';
import { readInstrument } from '../read-instrument.ts';
import { textLines } from '../text-line.ts';
import { relationsOf } from './find-relations.ts';
import { provisionsNamed } from './relation.ts';

const found = (text: string) =>
  relationsOf(readInstrument(textLines(text))).map(({ kind, instrument, provisions, citing }) =>
    [kind, instrument, citing ?? '-', ...provisions].join(' '),
  );
const decision = (...lines: readonly string[]) =>
  found(['TỈNH ỦY BẾN SÔNG', 'Số 44-QĐ/TU', 'QUYẾT ĐỊNH', 'về việc mẫu', ...lines].join('\n'));

describe('relations that a text states', () => {
  test('legal bases and what it implements, from its preamble; a mere mention is none', () => {
    expect(
      decision(
        '- Căn cứ Chỉ thị số 07-CT/TU, ngày 12/3/2016;',
        'Thực hiện Nghị quyết số 3-NQ/TU;',
        'Điều 1. Làm việc',
        'Việc báo cáo theo quy định tại Điều 5 Quy chế số 15-QC/TU.',
        'Điều 2. Tổ chức',
        'Quyết định này hướng dẫn khoản 2 Điều 7 Quy chế số 15-QC/TU.',
      ),
    ).toEqual(['based-on 07-CT/TU -', 'implements 3-NQ/TU -', 'implements 15-QC/TU art_2 art_7__para_2']);
  });

  test('what it amends and repeals, clause by clause; the article as a whole steps back', () => {
    expect(
      decision(
        'Điều 1. Sửa đổi, bổ sung một số điều của Quy chế số 15-QC/TU, ngày 05/9/2021',
        '1. Sửa đổi khoản 2 Điều 12 như sau:',
        '“2. Được họp theo Luật số 1/2020/QH14.”',
        '2. Bãi bỏ khoản 2 Điều 19 và Điều 20.',
        '3. Thay thế cụm từ “ba” bằng cụm từ “bốn” tại Điều 4.',
      ),
    ).toEqual([
      'amends 15-QC/TU art_1__para_1 art_12__para_2',
      'repeals 15-QC/TU art_1__para_2 art_19__para_2 art_20',
      'amends 15-QC/TU art_1__para_3 art_4',
    ]);
  });

  test('what it replaces, and what ceases with it', () => {
    expect(
      decision(
        'Điều 1. Hiệu lực',
        '1. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 12-QĐ/TU, ngày 01/02/2015.',
        '2. Nghị định số 10/2020/NĐ-CP hết hiệu lực kể từ ngày Quyết định này có hiệu lực.',
      ),
    ).toEqual(['replaces 12-QĐ/TU art_1__para_1', 'repeals 10/2020/NĐ-CP art_1__para_2']);
  });

  test('the model that it adapts, what a report reports on, and by what it was issued', () => {
    expect(decision('Xây dựng theo quy chế mẫu tại Quy chế số 15-QC/TU;', 'Điều 1. Mẫu', 'Chữ.')).toEqual([]);
    expect(decision('Căn cứ quy định và theo quy chế mẫu tại Quy chế số 15-QC/TU;', 'Điều 1. Mẫu', 'Chữ.')).toEqual([
      'adapts-model 15-QC/TU -',
    ]);
    expect(
      found(
        'BÁO CÁO\ntổng kết mười năm thực hiện Chỉ thị số 07-CT/TU\nI- KẾT QUẢ\n1- Kết quả thực hiện Chỉ thị số 07-CT/TU.',
      ),
    ).toEqual(['reports-on 07-CT/TU -', 'reports-on 07-CT/TU sec_1__para_1']);
    const regulation = 'QUY CHẾ\nlàm việc\n(Ban hành kèm theo Quyết định số 9-QĐ/TU)\nĐiều 1. Mẫu\nChữ.';
    expect(relationsOf(readInstrument(textLines(regulation)))).toMatchObject([
      { kind: 'promulgates', reversed: true, instrument: '9-QĐ/TU' },
    ]);
    const both = `Số 9-QĐ/TU\nQUYẾT ĐỊNH\nvề quy chế\nĐiều 1. Ban hành quy chế.\n${regulation}`;
    expect(relationsOf(readInstrument(textLines(both)))).toEqual([]);
  });
});

test('provisions that a person names in words become addresses', () => {
  expect(provisionsNamed('khoản 2 Điều 12, Điều 15')).toEqual(['art_12__para_2', 'art_15']);
  expect(provisionsNamed('điểm đ khoản 1 Điều 3')).toEqual(['art_3__para_1__point_đ']);
  expect(provisionsNamed('mục này')).toEqual([]);
});
