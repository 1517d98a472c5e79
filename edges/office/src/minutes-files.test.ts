import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MinutesDocument } from '@plenum/election';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderMinutesDocx, renderPaperPdf } from './index.ts';

const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** Minutes of so many names, with a text of the caller's choice where people write freely. */
function minutes(names: number, free = 'đại biểu nhận phiếu không bỏ'): MinutesDocument {
  return {
    plenum: 'minutes/1',
    lang: 'vi',
    form: 'party',
    date: '2025-10-14',
    heading: {
      left: [
        { text: 'ĐẠI HỘI ĐẠI BIỂU TỈNH BẾN SÔNG', sizePt: 14 },
        { text: 'BAN KIỂM PHIẾU', sizePt: 14, bold: true },
      ],
      right: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', sizePt: 15, bold: true, rule: 1 }],
    },
    number: 'Số 07-BB/BKP',
    placeAndDate: 'Bến Sông, ngày 14 tháng 10 năm 2025',
    title: 'BIÊN BẢN',
    abstract: 'kiểm phiếu bầu Ban Chấp hành khóa XV',
    blocks: [
      { kind: 'heading', level: 1, text: 'I. Phiếu bầu' },
      { kind: 'paragraph', runs: [{ text: 'Ghi chú: ' }, { text: free, bold: true }] },
      { kind: 'list', items: [[{ text: 'bầu quá số lượng quy định: 3' }]] },
      {
        kind: 'table',
        columns: [
          { header: 'TT', align: 'center', widthMm: 12 },
          { header: 'Họ và tên', align: 'left', widthMm: null },
          { header: 'Số phiếu', align: 'right', widthMm: 24 },
        ],
        rows: Array.from({ length: names }, (_, at) => [`${at + 1}`, `Nguyễn Thị Ánh ${at + 1}`, `${5000 + at}`]),
      },
    ],
    signatures: [
      { lines: [{ text: 'T/M ĐOÀN CHỦ TỊCH', bold: true }], name: null },
      { lines: [{ text: 'T/M BAN KIỂM PHIẾU', bold: true }, { text: 'TRƯỞNG BAN' }], name: 'Phan Văn Hoàn' },
    ],
    footer: { record: 'Nhật ký: mốc 1204 · 9f3c 71aa 04d2 e8b6', page: 'Trang' },
  };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-minutes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a PDF, in reading order. */
function pdfText(bytes: Uint8Array): string {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
}

const occurrences = (text: string, word: string): number => text.split(word).length - 1;
const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** Texts that a markup language could take for an instruction, among them pieces of Typst. */
const freeText = fc
  .array(
    fc.oneof(
      fc.constantFrom('#', '$', '*', '_', '`', '<a>', '@b', '\\', '[', ']', '{', '}', '//', '/*', '--', '~', '=', '"'),
      fc.constantFrom('#panic("x")', '#sys.inputs', '%{1}', '\\u{41}', '&amp;', '<w:t>', 'Ánh', 'Đỗ', 'ư'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

describe('PDF', () => {
  test('the same minutes give the same bytes', async () => {
    expect(await renderPaperPdf(minutes(3))).toEqual(await renderPaperPdf(minutes(3)));
  });

  test.runIf(has('pdftotext'))(
    'every page of a long list carries the header row, the footer and its number',
    async () => {
      const text = pdfText(await renderPaperPdf(minutes(55)));
      const pages = text.split('\f').filter((page) => page.trim() !== '');
      expect(pages.length).toBeGreaterThan(1);
      for (const [at, page] of pages.entries()) expect(page).toContain(`Trang ${at + 1}/${pages.length}`);
      expect(occurrences(text, 'Họ và tên')).toBe(2);
      expect(occurrences(text, 'Nhật ký: mốc 1204')).toBe(pages.length);
      for (let at = 0; at < 55; at += 1) expect(text).toContain(`Nguyễn Thị Ánh ${at + 1} `);
      expect(text.indexOf('Phan Văn Hoàn')).toBeGreaterThan(text.indexOf('5054'));
    },
  );

  test.runIf(has('pdftotext'))('signatures stand on no page of their own, wherever the list ends', async () => {
    let moved = 0;
    for (let names = 18; names <= 40; names += 1) {
      const pages = pdfText(await renderPaperPdf(minutes(names))).split('\f');
      const signed = pages.findIndex((page) => page.includes('Phan Văn Hoàn'));
      expect(pages[signed]).toContain(`Nguyễn Thị Ánh ${names} `);
      if (signed > 0 && !pages[signed]!.includes('Nguyễn Thị Ánh 18 ')) moved += 1;
    }
    expect(moved).toBeGreaterThan(0);
  });

  test.runIf(has('pdftotext'))('any text appears as it was written, whatever it means to the typesetter', async () => {
    await fc.assert(
      fc.asyncProperty(freeText, async (free) => {
        expect(squeezed(pdfText(await renderPaperPdf(minutes(1, `«${free}»`))))).toContain(squeezed(`«${free}»`));
      }),
      { numRuns: 40 },
    );
  });
});

describe('DOCX', () => {
  test('the same minutes give the same bytes, dated by the meeting', async () => {
    const bytes = await renderMinutesDocx(minutes(3));
    expect(await renderMinutesDocx(minutes(3))).toEqual(bytes);
    expect(strFromU8(unzipSync(bytes)['docProps/core.xml']!)).toMatch(/<dcterms:created[^>]*>2025-10-14T12:00:00Z</);
  });

  test('has real tables whose header row repeats, and is in Vietnamese', async () => {
    const parts = unzipSync(await renderMinutesDocx(minutes(55)));
    const xml = strFromU8(parts['word/document.xml']!);
    expect(occurrences(xml, '<w:tblHeader/>')).toBe(1);
    expect(occurrences(xml, '<w:tr>')).toBeGreaterThanOrEqual(56);
    expect(strFromU8(parts['word/styles.xml']!)).toMatch(/Times New Roman.*w:lang w:val="vi-VN"/);
  });

  test('keeps any text, but for signs that XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(freeText, async (free) => {
        const xml = strFromU8(unzipSync(await renderMinutesDocx(minutes(1, free)))['word/document.xml']!);
        const unescaped = xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
        expect(unescaped.replaceAll('&apos;', "'").replaceAll('&amp;', '&')).toContain(free);
      }),
      { numRuns: 40 },
    );
    const xml = strFromU8(
      unzipSync(await renderMinutesDocx(minutes(1, 'a\u0000b\u0008c\ufffe\ud800d')))['word/document.xml']!,
    );
    expect(xml).toContain('>abcd<');
  });

  test.runIf(has('soffice'))('LibreOffice opens it and finds every figure', { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, 'minutes.docx'), await renderMinutesDocx(minutes(55)));
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        join(folder, 'minutes.docx'),
      ],
      { encoding: 'utf8', timeout: 100_000 },
    );
    expect(run.stderr).not.toMatch(/error/i);
    const text = readFileSync(join(folder, 'minutes.txt'), 'utf8').normalize('NFC');
    for (let at = 0; at < 55; at += 1) expect(text).toContain(`Nguyễn Thị Ánh ${at + 1}\n`);
    for (const figure of [
      '5000',
      '5054',
      'Số 07-BB/BKP',
      'bầu quá số lượng quy định: 3',
      'TRƯỞNG BAN',
      'Phan Văn Hoàn',
    ])
      expect(text).toContain(figure);
  });
});
