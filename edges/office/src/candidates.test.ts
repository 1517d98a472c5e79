import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readCandidatesCsv, readCandidatesXlsx } from './index.ts';

const header = ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Đề cử/Ứng cử', 'Phiếu đồng ý giới thiệu'];

async function workbook(rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' } as const;
      return typeof value === 'number' ? ({ value, type: Number } as const) : ({ value, type: String } as const);
    }),
  );
  return new Uint8Array(await writeXlsx(data).toBuffer());
}

/** The workbook with the XML of its first sheet changed. */
async function tampered(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await workbook([header, [1, 'Lê Minh Châu', null, null, null, null]]));
  const name = Object.keys(parts).find((part) => part.endsWith('sheet1.xml'))!;
  const changed = change(strFromU8(parts[name]!));
  expect(changed).not.toBe(strFromU8(parts[name]!));
  parts[name] = strToU8(changed);
  return zipSync(parts);
}

describe('a workbook', () => {
  test('gives the candidates, with dates as Excel dates or as text, in NFC', async () => {
    const reading = await readCandidatesXlsx(
      await workbook([
        ['DANH SÁCH BẦU CỬ', null, null, null, null, null],
        header,
        [1, 'Nguyễn Thị Ánh'.normalize('NFD'), new Date('1975-03-02T00:00:00Z'), '19/05/1998', 'Giới thiệu', null],
        [2, 'Trần  Quốc Bảo', '1980-11-20', null, 'Đề cử', 120],
        [null, null, null, null, null, null],
        [3, 'Lê Minh Châu', null, null, 'Ứng cử', 98],
      ]),
    );
    expect(reading).toEqual({
      faults: [],
      candidates: [
        { name: 'Nguyễn Thị Ánh', born: '1975-03-02', joined: '1998-05-19', nominated: 'committee' },
        { name: 'Trần Quốc Bảo', born: '1980-11-20', nominated: 'floor', support: 120 },
        { name: 'Lê Minh Châu', nominated: 'self', support: 98 },
      ],
    });
  });

  test('tells every fault at once, with its line and column', async () => {
    const { faults } = await readCandidatesXlsx(
      await workbook([
        header,
        [1, 'Nguyễn Thị Ánh', '31/02/1975', null, 'Giới thiệu', null],
        [2, null, '1980-11-20', 'hôm qua', 'bạn bè', -3],
        [3, 'Nguyễn Thị Hà', null, null, null, null],
        [4, 'Nguyễn Thị Hà', null, null, null, null],
      ]),
    );
    expect(faults.map(({ code, line, column, found }) => [code, line, column, found])).toEqual([
      ['wrong-date', 2, 3, '31/02/1975'],
      ['missing-name', 3, 2, ''],
      ['wrong-date', 3, 4, 'hôm qua'],
      ['wrong-source', 3, 5, 'bạn bè'],
      ['wrong-count', 3, 6, '-3'],
      ['name-twice', 5, 2, 'Nguyễn Thị Hà'],
    ]);
    expect(faults[0]!.expected.vi).toContain('19/05/1998');
  });

  test('is refused when it inflates beyond the limit', async () => {
    const bomb = await tampered((xml) => xml.replace('</sheetData>', `</sheetData>${' '.repeat(60_000_000)}`));
    expect(bomb.length).toBeLessThan(200_000);
    expect((await readCandidatesXlsx(bomb)).faults).toMatchObject([
      { code: 'unreadable', found: 'too large once inflated' },
    ]);
  });

  test('is refused with a DOCTYPE, a cell in the far corner of a sheet, or a cell whose address is hidden', async () => {
    const doctype = await tampered((xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'));
    const far = (row: string) => tampered((xml) => xml.replace('</sheetData>', `${row}</sheetData>`));
    const corner = await far('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    const hidden = await far('<row><c r="&#65;1048576"><v>1</v></c></row>');
    const found = await Promise.all([doctype, corner, hidden].map(async (bytes) => readCandidatesXlsx(bytes)));
    expect(found.map(({ faults }) => faults[0]?.found)).toEqual([
      'a DOCTYPE',
      'cell 1048576',
      'a cell without a plain address',
    ]);
  });

  test('is refused when it is no workbook at all', async () => {
    for (const bytes of [strToU8('họ tên'), zipSync({ 'a.txt': strToU8('a') }), new Uint8Array(0)])
      expect((await readCandidatesXlsx(bytes)).faults).toMatchObject([{ code: 'unreadable', line: 1 }]);
    expect((await readCandidatesXlsx(new Uint8Array(5_000_001))).faults).toMatchObject([{ code: 'too-large' }]);
  });
});

describe('pasted lines and CSV', () => {
  test('are read with semicolons, commas or tabs, with a byte-order mark and a header in either language', () => {
    const expected = [{ name: 'Lê Minh Châu', born: '1980-01-05', nominated: 'floor', support: 7 }];
    for (const text of [
      'Lê Minh Châu; 05/01/1980; ; Đề cử; 7',
      '\ufeffName,Born,Nominated,Support\r\nLê Minh Châu,1980-01-05,floor,7\r\n',
      'STT\tHọ tên\tNgày sinh\tHình thức\tSố phiếu đồng ý\n1\tLê Minh Châu\t5.1.1980\tđề cử\t7',
    ])
      expect(readCandidatesCsv(text)).toEqual({ candidates: expected, faults: [] });
  });

  test('need no more than names, numbered or not', () => {
    const names = ['Lê Minh Châu', 'Đỗ Văn Dũng'];
    for (const text of [
      'Lê Minh Châu\nĐỗ Văn Dũng\n',
      '1. Lê Minh Châu\n\n2. Đỗ Văn Dũng',
      '- Lê Minh Châu\n- Đỗ Văn Dũng',
    ])
      expect(readCandidatesCsv(text).candidates.map(({ name }) => name)).toEqual(names);
  });

  test('name the line a fault stands on, and refuse an empty list and one too long', () => {
    expect(readCandidatesCsv('Họ tên;Ngày sinh\n\nLê Minh Châu;1980\n').faults).toMatchObject([
      { code: 'wrong-date', line: 3, column: 2, found: '1980' },
    ]);
    expect(readCandidatesCsv('Họ tên;Ngày sinh\n').faults).toMatchObject([{ code: 'no-rows' }]);
    expect(readCandidatesCsv('').faults).toMatchObject([{ code: 'no-rows' }]);
    const long = Array.from({ length: 1_001 }, (_, index) => `Lê Văn A${index}`).join('\n');
    expect(readCandidatesCsv(long)).toMatchObject({ candidates: [], faults: [{ code: 'too-many-rows', line: 1_001 }] });
  });
});
