import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readSheetRows, UnreadableSheet } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a CSV file', () => {
  test('gives its lines with their numbers, whatever separates the columns', async () => {
    for (const sign of [',', ';', '\t'])
      expect(await readSheetRows(bytes(`\ufeffMã${sign}Tên\r\n\r\n"A${sign}1"${sign}Chi bộ\r\n`), 'a.csv')).toEqual([
        { line: 1, cells: ['Mã', 'Tên'] },
        { line: 3, cells: [`A${sign}1`, 'Chi bộ'] },
      ]);
  });
  test('is refused where it is no UTF-8, has a NUL or a quote that never ends', async () => {
    for (const wrong of [new Uint8Array([0xff, 0xfe, 0x41, 0x00]), bytes('a,b\0\n'), bytes('a,"b\n')])
      await expect(readSheetRows(wrong, 'a.csv')).rejects.toBeInstanceOf(UnreadableSheet);
  });
});
describe('a workbook', () => {
  test('gives texts, and dates as days', async () => {
    const day = { value: new Date('1975-03-02T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' } as const;
    const file = await writeXlsx([
      [
        { value: 'Họ tên', type: String },
        { value: 'Ngày sinh', type: String },
      ],
      [{ value: 'Lê Minh Châu', type: String }, day],
    ]).toBuffer();
    expect(await readSheetRows(new Uint8Array(file), 'a.XLSX')).toEqual([
      { line: 1, cells: ['Họ tên', 'Ngày sinh'] },
      { line: 2, cells: ['Lê Minh Châu', '1975-03-02'] },
    ]);
  });
  test('that is none is refused', async () => {
    await expect(readSheetRows(bytes('Họ tên'), 'a.xlsx')).rejects.toBeInstanceOf(UnreadableSheet);
  });
});
