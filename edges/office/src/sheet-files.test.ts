import type { Sheet } from '@plenum/election';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { sheetCsv, sheetsXlsx } from './index.ts';

const sheetOf = (text: string): Sheet => ({
  name: 'Kết quả',
  header: ['Họ và tên', 'Số phiếu', 'Tỷ lệ'],
  rows: [[text, 174, { percent: '97.13' }]],
});
const cellsOf = (text: string): readonly string[] =>
  (parse(Buffer.from(sheetCsv(sheetOf(text), 'vi')), { bom: true, relax_column_count: true }) as string[][])[1]!;

describe('CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1+1', '＝1+1', '=HYPERLINK("http://x")'])(
    'a text that starts a formula is disarmed: %j',
    (text) => expect(cellsOf(text)[0]).toBe(`'${text}`),
  );
  test('any text comes back as it was, or with an apostrophe before it; no cell starts a formula', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Đỗ Văn "A", B', 'a\r\nb', ';', ' x '));
    fc.assert(
      fc.property(texts, (whole) => {
        const [cell, votes, share] = cellsOf(whole);
        expect([whole, `'${whole}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
        expect([votes, share]).toEqual(['174', '97,13%']);
      }),
    );
  });
});

test('a workbook keeps texts as texts, counts and shares as numbers', async () => {
  const rows = await readSheet(Buffer.from(await sheetsXlsx([sheetOf('=1+1')])));
  expect(rows[1]).toEqual(['=1+1', 174, 0.9713]);
});
