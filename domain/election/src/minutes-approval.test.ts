import { expect, test } from 'vitest';
import { minutesOf } from './minutes.ts';
import { minutesFields } from './minutes-fields.ts';
import type { MinutesSource, RoundRemarks } from './minutes-source.ts';
import type { Regulation } from './regulation.ts';
import { regulations } from './regulations/index.ts';
import type { RoundResult } from './result.ts';
import { resultFile, resultSheet, resultSummarySheet } from './result-file.ts';

const result: RoundResult = {
  kind: 'first',
  form: 'strike-out',
  seats: 1,
  status: 'complete',
  base: { value: 10, of: 'collected', cite: 'Điều 1', source: 'seen' },
  needed: 6,
  ballots: { issued: 10, collected: 10, valid: 10, invalid: 0, invalidBy: {} },
  votes: [{ candidate: 'c1', votes: 9, percent: '90.00' }],
  elected: ['c1'],
  open: null,
  next: null,
};

const sourceUnder = (regulation: Regulation, remark: RoundRemarks, lang: 'vi' | 'en' = 'vi'): MinutesSource => ({
  election: {
    id: 'bch',
    title: { vi: 'Bầu Ban Chấp hành', en: 'Board election' },
    regulation,
    amendments: [],
    office: 'other',
    meeting: { kind: 'delegates-congress', summoned: 10, present: 10, excluded: [] },
    seats: 1,
    candidates: [{ id: 'c1', name: 'Nguyễn Thị Ánh', nominated: 'committee' }],
    rounds: [{ kind: 'first', issued: 10, collected: 10 }],
    stopped: null,
  },
  counted: {
    result: {
      plenum: 'result/1',
      election: 'bch',
      regulation: regulation.id,
      status: 'complete',
      rounds: [result],
      elected: ['c1'],
      unfilled: 0,
    },
    rounds: [{ result, steps: [], findings: [] }],
    findings: [],
  },
  lang,
  remarks: [remark],
});

const textOf = (source: MinutesSource): string =>
  minutesOf(source)
    .blocks.map((block) => {
      if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
      return block.kind === 'heading' ? block.text : '';
    })
    .join('\n');

const approved = { name: 'Đinh Thị Duyệt', duty: 'presidium', at: '2025-10-14T08:05:00.000Z' } as const;
const said =
  'Kết quả lần bầu này được người thứ hai duyệt: Đinh Thị Duyệt (Đoàn chủ tịch), lúc 15 giờ 05, ngày 14 tháng 10 năm 2025.';

const forms = [...new Set(regulations.map(({ switches }) => switches.minutes.value.form))];

test.each(forms)('a second approval is named in minutes of the form %s, in its fields, and in the files', (form) => {
  const regulation = regulations.find(({ switches }) => switches.minutes.value.form === form)!;
  const source = sourceUnder(regulation, { approved });
  expect(textOf(source)).toContain(`Duyệt kết quả\n${said}`);
  const { ket_luan } = minutesFields(source).lan_bau[0]!;
  expect(ket_luan).toBe(`${minutesFields(sourceUnder(regulation, {})).lan_bau[0]!.ket_luan}\n${said}`);
  const file = resultFile(source);
  expect(file.rounds[0]!.approved).toEqual({ ...approved, duty: 'Đoàn chủ tịch' });
  const sheet = resultSheet(file);
  expect(sheet.rows[0]!.slice(-2)).toEqual(['Đinh Thị Duyệt', '14/10/2025 15:05']);
  expect(sheet.header).toHaveLength(sheet.rows[0]!.length);
  expect(resultSummarySheet(file).rows).toContainEqual([
    'Duyệt kết quả lần bầu thứ nhất',
    'Đinh Thị Duyệt (Đoàn chủ tịch), 14/10/2025 15:05',
  ]);
});

test('one without a moment in the record is named without it; one that waits is said to wait; nothing where none is asked', () => {
  const text = (remark: RoundRemarks) => textOf(sourceUnder(regulations[0]!, remark, 'en'));
  expect(text({ approved: { ...approved, at: null } })).toContain('second person: Đinh Thị Duyệt (Presidium).');
  expect(text({ approved: 'waits' })).toContain('still waits for the approval of a second person (Presidium)');
  expect(text({})).not.toContain('second person');
  expect(resultSheet(resultFile(sourceUnder(regulations[0]!, {}))).rows[0]!.slice(-2)).toEqual([null, null]);
});
