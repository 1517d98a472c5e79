import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readElectorsCsv, readElectorsXlsx } from './index.ts';

describe('a list of those summoned', () => {
  test('is read from pasted names alone, numbered or not', () => {
    expect(readElectorsCsv('1. Ngô Văn Ba\n2. Đinh Thị Bốn\n')).toEqual({
      electors: [{ name: 'Ngô Văn Ba' }, { name: 'Đinh Thị Bốn' }],
      faults: [],
    });
    expect(readElectorsCsv('Ngô Văn Ba; 02/03/1980; Đoàn 1\nLâm Thị Dự; ; Đoàn 1; dự khuyết')).toEqual({
      electors: [
        { name: 'Ngô Văn Ba', born: '1980-03-02', unit: 'Đoàn 1' },
        { name: 'Lâm Thị Dự', unit: 'Đoàn 1', alternate: true },
      ],
      faults: [],
    });
  });
  test('is read from a workbook whose columns stand in another order', async () => {
    const text = (value: string) => ({ value, type: String }) as const;
    const rows = [
      ['TT', 'Đơn vị', 'Họ và tên', 'Tư cách', 'Ngày sinh'],
      ['1', 'Đoàn 2', 'Võ Văn Năm', 'Chính thức', '01/12/1975'],
      ['2', '', 'Trịnh Thị Sáu', 'Dự khuyết', ''],
    ];
    const bytes = new Uint8Array(await writeXlsx(rows.map((row) => row.map(text))).toBuffer());
    expect(await readElectorsXlsx(bytes)).toEqual({
      electors: [
        { name: 'Võ Văn Năm', born: '1975-12-01', unit: 'Đoàn 2' },
        { name: 'Trịnh Thị Sáu', alternate: true },
      ],
      faults: [],
    });
  });
  test('tells every fault at once, with its place', () => {
    const { faults } = readElectorsCsv(
      'Họ và tên;Ngày sinh;Tư cách\n;01/01/1980;\nNgô Văn Ba;31/02/1980;khách mời\nĐinh Thị Bốn;;\nđinh thị bốn;;',
    );
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 1, 'missing-name'],
      [3, 2, 'wrong-date'],
      [3, 3, 'wrong-standing'],
      [5, 1, 'name-twice'],
    ]);
  });
  test('has as many people as it may, and no more', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `Người ${index}`).join('\n');
    expect(readElectorsCsv(names(3_000)).electors).toHaveLength(3_000);
    expect(readElectorsCsv(names(3_001))).toMatchObject({ electors: [], faults: [{ code: 'too-many-rows' }] });
    expect(readElectorsCsv('')).toMatchObject({ faults: [{ code: 'no-rows' }] });
  });
});
