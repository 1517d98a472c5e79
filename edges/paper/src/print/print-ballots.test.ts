import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BallotPaper, ballotPaperOf, formOf, regulationById } from '@plenum/election';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Box, Layout } from '../layout/layout.ts';
import { readPaperCode, writePaperCode } from '../layout/paper-code.ts';
import { readLayout } from '../layout/read-layout.ts';
import { printBallots } from './print-ballots.ts';
import { writeLayout } from './write-layout.ts';

const has = (command: string): boolean => spawnSync(command, ['-v']).error === undefined;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-ballots-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [families, middles, givens] = [
  ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'],
  ['Văn', 'Thị', 'Hữu', 'Thị Phương', 'Minh', 'Quốc', 'Đình'],
  ['An', 'Bình', 'Cường', 'Dung', 'Đức', 'Giang', 'Hà', 'Khánh', 'Nghĩa', 'Phượng', 'Quyên', 'Uyển', 'Yến'],
];

function paperOf(regulationId: string, names: number, seats: number, lang: 'vi' | 'en' = 'vi'): BallotPaper {
  const regulation = regulationById(regulationId)!;
  const candidates = Array.from({ length: names }, (_, index) => ({
    id: `c${index + 1}`,
    name: `${families[index % 5]} ${middles[index % 7]} ${givens[index % 13]}`,
    nominated: 'committee' as const,
  }));
  return ballotPaperOf({
    election: {
      id: 'bch',
      title: { vi: 'Bầu Ban Chấp hành khóa XV, nhiệm kỳ 2025 - 2030', en: 'Election of the committee' },
      regulation,
      amendments: [],
      office: 'other',
      meeting: { kind: 'delegates-congress', summoned: 350, excluded: [] },
      seats,
      candidates,
      rounds: [],
      stopped: null,
    },
    round: {
      index: 0,
      kind: 'first',
      form: formOf(regulation, 'first', seats, names),
      seats,
      candidates: candidates.map(({ id }) => id),
    },
    lang,
    heading: {
      kind: 'delegates-congress',
      name: 'Đại hội đại biểu lần thứ XV',
      organisation: 'Hội Người làm vườn',
      parent: 'Đảng bộ tỉnh Bến Sông',
      place: 'Bến Sông',
      date: '2030-10-01',
    },
  });
}

const cases: readonly (readonly [regulation: string, names: number, seats: number])[] = [
  ['vn-party-2024', 55, 15],
  ['vn-party-2024', 1, 1],
  ['vn-party-2024', 120, 100],
  ['vn-trade-union', 18, 15],
  ['vn-trade-union', 1, 1],
  ['vn-youth-union', 15, 15],
  ['vn-youth-union', 72, 72],
  ['vn-law-85-2015', 5, 3],
  ['vn-enterprises-2020', 7, 5],
  ['vn-enterprises-2020', 40, 9],
  ['vn-cooperative-2023', 5, 5],
];

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01;

const boxesOnPage = (layout: Layout, page: number): readonly Box[] => [
  ...layout.rows
    .filter((row) => row.page === page)
    .flatMap((row) => [row.name, row.agree, row.disagree, row.points].filter((box) => box !== undefined)),
  ...layout.marks,
  layout.code,
  ...(page === 1 ? [layout.stamp] : []),
];

describe('a layout', () => {
  test.each(cases)('%s, %i names for %i seats: nothing stands on anything else, all stands on the page', (...given) => {
    const paper = paperOf(...given);
    const { layout } = printBallots(paper, 1);
    expect(layout.rows.map(({ candidate }) => candidate)).toEqual(paper.rows.map(({ candidate }) => candidate));
    for (let page = 1; page <= layout.pagesPerBallot; page += 1) {
      const own = boxesOnPage(layout, page);
      const printed = layout.printed.filter((box) => box.page === page);
      for (const box of [...own, ...printed]) {
        expect(box.x).toBeGreaterThanOrEqual(8);
        expect(box.y).toBeGreaterThanOrEqual(8);
        expect(box.x + box.width).toBeLessThanOrEqual(202);
        expect(box.y + box.height).toBeLessThanOrEqual(289);
      }
      const clashes = own.flatMap((one, index) =>
        [...own.slice(index + 1), ...printed].filter((other) => overlap(one, other)).map((other) => [one, other]),
      );
      expect(clashes).toEqual([]);
    }
    const { code } = layout;
    const quiet = { x: code.x - 3, y: code.y - 3, width: code.width + 6, height: code.height + 6 };
    expect([...layout.printed, ...layout.marks].filter((box) => overlap(quiet, box))).toEqual([]);
  });

  test('long names in the lowest rows take two lines and stay within their row', () => {
    const paper = paperOf('vn-youth-union', 100, 100);
    const rows = paper.rows.map((row) => ({ ...row, name: `${row.name} Phương Thảo Nguyệt` }));
    const { layout } = printBallots({ ...paper, rows }, 1);
    for (const { page, name } of layout.rows) {
      expect(name.height).toBeGreaterThan(6);
      expect(layout.printed.filter((box) => box.page === page && overlap(box, name))).toEqual([]);
    }
  });

  test('reads back equal from its file', () => {
    const { layout } = printBallots(paperOf('vn-youth-union', 15, 15), 30);
    expect(readLayout(writeLayout(layout), 'layout.json')).toEqual({ layout });
  });

  test('with faults is told all of them with their places', () => {
    const { layout } = printBallots(paperOf('vn-youth-union', 3, 3), 2);
    const [first, second, third] = layout.rows;
    const broken = {
      ...layout,
      rows: [
        { ...first!, page: 2 },
        { ...second!, candidate: first!.candidate },
        { ...third!, agree: undefined },
      ],
      codes: [layout.codes[0]!, layout.codes[0]!],
      stamp: { ...layout.stamp, x: 200 },
    };
    const outcome = readLayout(writeLayout(broken), 'layout.json');
    expect('faults' in outcome && outcome.faults.map(({ code, at }) => [code, at.join('.')])).toEqual([
      ['duplicate-candidate', 'rows.1.candidate'],
      ['wrong-value', 'codes.1'],
      ['not-a-count', 'rows.0.page'],
      ['missing-field', 'rows.2.agree'],
      ['wrong-value', 'stamp'],
    ]);
    const shape = readLayout('{ "plenum": "layout/2", "colour": "red" }', 'layout.json');
    expect('faults' in shape && shape.faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['wrong-value', 'unknown-field', 'missing-field']),
    );
  });
});

describe('codes', () => {
  test('differ from copy to copy, and their list does not tell the order of the print', () => {
    const codes = Array.from({ length: 400 }, (_, index) => `${index}`.padStart(12, '0')).reverse();
    const { layout } = printBallots(paperOf('vn-party-2024', 3, 2), 400, () => ({ print: 'ABCDEF', codes }));
    expect(layout.codes).toEqual(codes.toReversed());
    const lot = printBallots(paperOf('vn-party-2024', 3, 2), 400).layout.codes;
    expect(new Set(lot).size).toBe(400);
    expect(lot).toEqual([...lot].sort());
  });

  test('read back, and other texts are none', () => {
    const code = { print: 'K7QF2M', code: '0AX3GMZ9PT4D', page: 2 };
    expect(readPaperCode(writePaperCode(code))).toEqual(code);
    for (const text of [
      '',
      'PL1.K7QF2M.0AX3GMZ9PT4D',
      'PL1.K7QF2M.0AX3GMZ9PT4D.0',
      'PL1.K7QFLM.0AX3GMZ9PT4D.1',
      'https://x',
    ])
      expect(readPaperCode(text)).toBeNull();
  });
});

interface Page {
  readonly width: number;
  readonly height: number;
  /** Grey, 0 black to 255 white, at a place in millimetres. */
  readonly at: (x: number, y: number) => number;
}

/** One page of a PDF as a picture of 200 dots per inch. */
function pageOf(pdf: Uint8Array, page: number): Page {
  const file = join(folder, 'ballots.pdf');
  writeFileSync(file, pdf);
  const args = ['-gray', '-r', '200', '-f', String(page), '-l', String(page), file];
  const bytes = execFileSync('pdftoppm', args, { maxBuffer: 64 * 1024 * 1024 });
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!.map(Number);
  const start = bytes.length - width! * height!;
  const at = (x: number, y: number) =>
    bytes[start + Math.floor((y / 25.4) * 200) * width! + Math.floor((x / 25.4) * 200)]!;
  return { width: width!, height: height!, at };
}

describe.runIf(has('pdftoppm'))('the page', () => {
  test('carries each copy’s code, page by page, where the layout says', () => {
    const codes = ['0AX3GMZ9PT4D', 'ZZZZZZZZZZZZ'];
    const { pdf, layout } = printBallots(paperOf('vn-party-2024', 120, 100), 2, () => ({ print: 'K7QF2M', codes }));
    expect(layout.pagesPerBallot).toBe(2);
    for (const [index, code] of codes.entries())
      for (const page of [1, 2]) {
        const { size, data } = encode(writePaperCode({ print: 'K7QF2M', code, page }), { ecc: 'Q', border: 0 });
        const picture = pageOf(pdf, index * 2 + page);
        const module = layout.code.width / size;
        const seen = data.map((line, row) =>
          line.map((_, column) => {
            const middle = [layout.code.x + (column + 0.5) * module, layout.code.y + (row + 0.5) * module] as const;
            return picture.at(...middle) < 128;
          }),
        );
        expect(seen).toEqual(data);
      }
  });

  test('has ink exactly where the layout says: names, corner marks and boxes, and none in the stamp’s room', () => {
    const { pdf, layout } = printBallots(paperOf('vn-youth-union', 15, 15), 1);
    const picture = pageOf(pdf, 1);
    expect([picture.width, picture.height]).toEqual([1654, 2339]);
    const dark = (box: Box): number => {
      let [ink, all] = [0, 0];
      for (let y = box.y + 0.1; y < box.y + box.height - 0.1; y += 0.127)
        for (let x = box.x + 0.1; x < box.x + box.width - 0.1; x += 0.127) {
          all += 1;
          if (picture.at(x, y) < 128) ink += 1;
        }
      return ink / all;
    };
    for (const mark of layout.marks) expect(dark(mark)).toBe(1);
    expect(dark(layout.stamp)).toBe(0);
    for (const { name, agree, disagree } of layout.rows) {
      expect(dark(name)).toBeGreaterThan(0.08);
      expect(dark({ ...name, x: name.x + name.width + 0.5, width: 10 })).toBe(0);
      for (const box of [agree!, disagree!]) {
        expect(dark(box)).toBe(0);
        expect(picture.at(box.x - 0.15, box.y + 2)).toBeLessThan(128);
      }
    }
    const boxes = [...boxesOnPage(layout, 1), ...layout.printed];
    const free = (x: number, y: number) =>
      boxes.every(
        (box) => x < box.x - 0.5 || x > box.x + box.width + 0.5 || y < box.y - 0.5 || y > box.y + box.height + 0.5,
      );
    let stray = 0;
    for (let y = 1; y < 296; y += 0.4)
      for (let x = 1; x < 209; x += 0.4) if (free(x, y) && picture.at(x, y) < 200) stray += 1;
    expect(stray).toBe(0);
  });

  test('shows every name whole, in order, whatever it means to the typesetter', () => {
    const paper = paperOf('vn-party-2024', 3, 2);
    const odd = ['#let x = 1 “$y$”', 'Nguyễn Hoàng Thị Phương Thảo Trần Lê Nguyệt Ánh Minh Khuê', 'Ng\\*_`@<m>'];
    const rows = paper.rows.map((row, index) => ({ ...row, name: odd[index]! }));
    const { pdf } = printBallots({ ...paper, rows }, 1);
    const file = join(folder, 'odd.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
    const squeezed = text.replace(/\s+/gu, '');
    for (const name of odd) expect(squeezed).toContain(name.replace(/\s+/gu, ''));
    expect(squeezed).toContain('PHIẾUBẦUCỬ');
  });
});
