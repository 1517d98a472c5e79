import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meeting } from '../meeting.ts';
import {
  blocksOfText,
  draftMinutes,
  isSigned,
  type MeetingDossierSource,
  type MeetingMinutesAct,
  type MeetingMinutesContext,
  type MeetingMinutesEvent,
  type MergeOutcome,
  type MinutesHead,
  meetingDossierBlocks,
  meetingMinutesDecider,
  meetingMinutesSentence,
  mergeOutcomes,
  minutesBody,
  minutesRefusalCodes,
  type RecordedMeeting,
  textOfSection,
} from './index.ts';

const now = '2026-03-05T10:00:00.000Z';
const meeting = {
  id: 'm',
  date: '2026-03-05',
  ended: '2026-03-05T09:30:00.000Z',
  groups: [{ id: 'g1', name: 'Tổ 1', chair: 'p1', secretary: 'p2', members: ['p1', 'p2', 'p3'] }],
} as unknown as Meeting;
const context = (changed: Partial<MeetingMinutesContext> = {}): MeetingMinutesContext => ({
  now,
  actor: { id: 'ghi', name: 'Lê Thị Ghi' },
  freshId: () => 'x',
  meeting,
  duties: ['secretariat'],
  person: null,
  draftStands: true,
  openConclusions: 0,
  ...changed,
});
const head: MinutesHead = {
  lang: 'vi',
  form: 'party',
  parent: 'Đảng bộ tỉnh Bến Sông',
  issuer: 'Hội nghị tổng kết',
  place: 'Bến Sông',
  symbol: 'HN',
  copies: 2,
};
const hash = (digit: string): string => digit.repeat(64);
const drafted: MeetingMinutesEvent = {
  type: 'minutes-drafted',
  v: 1,
  data: {
    head,
    read: [{ stream: 'meeting/m', number: 9 }],
    sections: ['opening', 'closing'],
    sha256: hash('a'),
    at: now,
  },
};
const closed: MeetingMinutesEvent = {
  type: 'minutes-closed',
  v: 1,
  data: { symbol: '12-BB/HN', sha256: hash('b'), at: now },
};
const signed = (account: string, as: 'presidium' | 'secretariat'): MeetingMinutesEvent => ({
  type: 'minutes-signed',
  v: 1,
  data: { account, name: { personal: account }, as, sha256: hash('b'), at: now },
});
const both = [drafted, closed, signed('chu', 'presidium'), signed('khac', 'secretariat')];
const given = (events: readonly MeetingMinutesEvent[], changed: Partial<MeetingMinutesContext> = {}) =>
  specification(meetingMinutesDecider, context(changed)).given(...events);
const sign = (as: 'presidium' | 'secretariat', sha256 = hash('b')): MeetingMinutesAct => ({
  act: 'sign-minutes',
  as,
  sha256,
});

describe('the minutes', () => {
  test('are edited by the secretariat alone, section by section, in sections that the draft has', () => {
    const edit: MeetingMinutesAct = { act: 'edit-section', section: 'opening', text: 'Đúng 8 giờ khai mạc.' };
    given([drafted])
      .when(edit)
      .then({
        type: 'section-edited',
        v: 1,
        data: { section: 'opening', text: { personal: 'Đúng 8 giờ khai mạc.' }, by: 'ghi', at: now },
      });
    given([drafted], { duties: ['office', 'organiser'] })
      .when(edit)
      .refused('not-your-minutes');
    given([]).when(edit).refused('minutes-not-drafted');
    given([drafted])
      .when({ ...edit, section: 'votes' })
      .refused('minutes-section-unknown');
    given([drafted]).when({ act: 'restore-section', section: 'opening' }).refused('section-not-edited');
  });
  test('are closed when the meeting is over and its conclusions are adopted', () => {
    const close: MeetingMinutesAct = { act: 'close-minutes', symbol: '12-BB/HN', sha256: hash('b') };
    given([drafted]).when(close).then(closed);
    given([drafted], { openConclusions: 2 }).when(close).refused('conclusions-not-adopted');
    given([drafted], { draftStands: false }).when(close).refused('minutes-behind-record');
    given([drafted], { meeting: { ...meeting, ended: null } })
      .when(close)
      .refused('meeting-not-ended');
    given([drafted, closed]).when({ act: 'edit-section', section: 'opening', text: 'x' }).refused('minutes-are-closed');
  });
  test('are signed by each account once, for its own body, in the very text that was closed', () => {
    given([drafted, closed]).when(sign('presidium')).refused('not-your-signature');
    given([drafted]).when(sign('secretariat')).refused('minutes-not-closed');
    given([drafted, closed])
      .when(sign('secretariat', hash('c')))
      .refused('another-paper-signed');
    given([drafted, closed, signed('ghi', 'secretariat')])
      .when(sign('secretariat'))
      .refused('signed-already');
  });
  test('stand from the second body’s signature on', () => {
    expect(isSigned(given(both.slice(0, 3)).state)).toBe(false);
    expect(isSigned(given(both).state)).toBe(true);
    for (const act of [
      { act: 'edit-section', section: 'opening', text: 'x' },
      { act: 'reopen-minutes', reason: 'Sót' },
      { act: 'draft-minutes', head, read: [], sections: ['opening'], sha256: hash('d') },
    ] as const)
      given(both).when(act).refused('minutes-are-signed');
    given(both.slice(0, 3))
      .when({ act: 'draw-minutes', format: 'pdf', sha256: hash('e'), checkpoint: { size: 1, root: 'r' } })
      .refused('minutes-not-signed');
  });
  test('lose a signature that was given when they are reopened', () => {
    const { state } = given([...both.slice(0, 3), { type: 'minutes-reopened', v: 1, data: { reason: 'Sót' } }]);
    expect([state.closed, state.signatures]).toEqual([null, []]);
  });
  test('of a group come from its chair or secretary, or the secretariat', () => {
    const handIn: MeetingMinutesAct = { act: 'hand-in-group-minutes', group: 'g1', text: 'Nhất trí.' };
    const event: MeetingMinutesEvent = {
      type: 'group-minutes-handed-in',
      v: 1,
      data: { group: 'g1', text: { personal: 'Nhất trí.' }, at: now },
    };
    given([], { duties: ['delegate'], person: 'p2' })
      .when(handIn)
      .then(event);
    given([], { duties: ['delegate'], person: 'p3' })
      .when(handIn)
      .refused('not-your-group');
    given([], { duties: ['delegate'], person: null })
      .when(handIn)
      .refused('not-your-group');
    given([])
      .when({ ...handIn, group: 'g9' })
      .refused('minutes-group-unknown');
  });
});

const citation = { instrument: 'Điều lệ mẫu', article: '9', basis: 'text' } as const;
const recorded: RecordedMeeting = {
  kind: 'review-conference',
  name: 'Hội nghị tổng kết Chỉ thị số 07-CT/TU',
  unit: 'Đảng bộ tỉnh Bến Sông',
  date: '2026-03-05',
  place: 'Hội trường tỉnh',
  began: '2026-03-05T01:05:00.000Z',
  ended: '2026-03-05T09:30:00.000Z',
  presence: {
    summoned: 3,
    came: 2,
    units: [
      { unit: 'Huyện A', summoned: 2, came: 2 },
      { unit: 'Huyện B', summoned: 1, came: 0 },
    ],
    absent: [{ name: 'Lê Văn Vắng', unit: 'Huyện B' }],
    replaced: [],
    excluded: [],
    notSummoned: 0,
    guests: [],
    quorum: { needed: 2, threshold: { numerator: 2, denominator: 3 }, citation },
    quorumAt: '2026-03-05T00:58:00.000Z',
  },
  presidium: ['Trần Văn Chủ'],
  secretariat: [],
  credentials: [],
  tellers: [],
  items: [
    {
      id: 'i1',
      title: 'Báo cáo tổng kết',
      by: 'Trần Văn Chủ',
      planned: { from: '2026-03-05T01:00:00.000Z', until: '2026-03-05T02:00:00.000Z' },
      actual: { from: '2026-03-05T01:05:00.000Z', until: '2026-03-05T02:20:00.000Z' },
      papers: ['Dự thảo báo cáo (bản 2)'],
    },
  ],
  speeches: [
    {
      name: 'Lê Thị Nói',
      unit: 'Huyện A',
      at: '2026-03-05T02:30:00.000Z',
      seconds: 425,
      item: 'Báo cáo tổng kết',
      text: true,
    },
  ],
  ownRules: {
    name: 'Quy chế làm việc',
    source: 'Nghị quyết 02-NQ/H',
    from: { vi: 'Hội', en: 'Association' },
  },
  votes: [
    {
      at: '2026-03-05T03:00:00.000Z',
      question: 'Thông qua báo cáo',
      way: 'hand',
      base: 'present',
      threshold: { numerator: 1, denominator: 2, strict: true },
      citation,
      present: 2,
      entered: [{ by: 'Hoàng Thị Bàn', votes: 1 }],
      result: { for: 2, against: 0, abstain: 0, notVoting: 0, base: 2, needed: 2, adopted: true },
      cancelled: null,
    },
  ],
  elections: [],
  groups: [],
  conclusions: [
    {
      id: 'k1',
      item: 'i1',
      text: 'Thông qua báo cáo.',
      grounds: [{ instrument: null, symbol: '07-CT/TU', provision: 'Mục 4' }],
      tasks: [{ unit: 'Huyện B', task: 'Nộp báo cáo', due: '2026-06-30' }],
      adopted: { at: now, vote: null },
    },
  ],
};

test('the dossier says of every file whether its pages are there, or why not', () => {
  const line = (merge: MergeOutcome | null) => ({
    of: 'Báo cáo',
    title: 'Báo cáo',
    name: 'a.pdf',
    sha256: 'ab',
    merge,
  });
  for (const lang of ['vi', 'en'] as const) {
    const source: MeetingDossierSource = {
      lang,
      sections: [],
      summoned: [],
      alternates: [],
      notSummoned: [],
      papers: [...mergeOutcomes, null].map(line),
      credentials: null,
      texts: [],
    };
    const [table] = meetingDossierBlocks('papers', source);
    if (table?.kind !== 'table') throw new Error('no table');
    const told = table.rows.map((row) => row[3]);
    expect(new Set(told).size).toBe(mergeOutcomes.length + 1);
    expect(told.at(-1)).toBe('');
  }
});

describe('a draft', () => {
  const sections = draftMinutes(recorded, 'vi');
  const textOf = (key: string): string => textOfSection(sections.find((one) => one.key === key)?.blocks ?? [], 'vi');
  test('leaves out what the record has nothing for', () => {
    expect(sections.map(({ key }) => key)).toEqual([
      'opening',
      'presence',
      'conduct',
      'programme',
      'speeches',
      'votes',
      'conclusions',
      'closing',
    ]);
  });
  test('says when, where, who and by which rule, in the time of Viet Nam', () => {
    expect(textOf('opening')).toBe(
      'Hôm nay, ngày 05 tháng 3 năm 2026, tại Hội trường tỉnh, Đảng bộ tỉnh Bến Sông tổ chức Hội nghị tổng kết Chỉ thị số 07-CT/TU; khai mạc lúc 08 giờ 05.',
    );
    expect(textOf('presence').split('\n')).toEqual([
      'Số đại biểu được triệu tập: 3; có mặt: 2 (66,67%). Số đại biểu cần có mặt: 2 (ít nhất 2/3 số triệu tập, theo Điều 9, Điều lệ mẫu); đạt từ 07 giờ 58. Hội nghị theo quy tắc của đơn vị: Quy chế làm việc (Nghị quyết 02-NQ/H); nội dung không nêu riêng theo bộ quy tắc “Hội”.',
      '[Bảng 1]',
      'Vắng mặt: Lê Văn Vắng (Huyện B).',
    ]);
  });
  test('sets what was planned beside what was, and how long each spoke', () => {
    const rows = (key: string) =>
      sections.find((one) => one.key === key)?.blocks.flatMap((b) => (b.kind === 'table' ? b.rows : []));
    expect(rows('programme')).toEqual([
      [
        '1',
        'Báo cáo tổng kết. Tài liệu: Dự thảo báo cáo (bản 2)',
        'Trần Văn Chủ',
        '08 giờ 00 – 09 giờ 00',
        '08 giờ 05 – 09 giờ 20',
      ],
    ]);
    expect(rows('speeches')?.[0]?.slice(1)).toEqual([
      '09 giờ 30',
      'Lê Thị Nói (Huyện A)',
      'Báo cáo tổng kết',
      '7:05',
      'đã nộp',
    ]);
    expect(rows('votes')).toEqual([['2', '0', '0', '0', '2', '2']]);
    expect(textOf('votes')).toContain(
      'Phiếu của đại biểu không có điện thoại được nhập tại bàn: 1 phiếu do Hoàng Thị Bàn nhập.',
    );
    expect(rows('conclusions')).toEqual([['Huyện B', 'Nộp báo cáo', '30/06/2026']]);
  });
  test('names the sections that were edited, and keeps the record’s tables in them', () => {
    const body = minutesBody(
      sections,
      [{ section: 'presence', text: 'Các đại biểu có mặt đông đủ.\n[Bảng 1]', by: 'ghi', at: now }],
      { lang: 'vi', copies: 2 },
    );
    const text = textOfSection(body, 'vi');
    expect(text).toContain('# II. Thành phần dự họp\nCác đại biểu có mặt đông đủ.\n[Bảng 1]\n# III.');
    expect(text).not.toContain('Lê Văn Vắng');
    expect(text).toContain('Các mục II do đoàn thư ký biên tập');
    expect(body.filter(({ kind }) => kind === 'table')).toContainEqual(
      sections.find(({ key }) => key === 'presence')?.blocks.find(({ kind }) => kind === 'table'),
    );
  });
});

test('a section’s text, not edited, gives the section’s text again', () => {
  const line = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `a${text.replace(/\s+/g, ' ').trim()}`);
  const block = fc.oneof(
    line.map((text) => ({ kind: 'paragraph', runs: [{ text }] }) as const),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => ({ kind: 'list', items: items.map((text) => [{ text }]) }) as const),
    line.map((header) => ({ kind: 'table', columns: [{ header, align: 'left', widthMm: null }], rows: [] }) as const),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const text = textOfSection(blocks, 'vi');
      expect(textOfSection(blocksOfText(text, blocks), 'vi')).toBe(text);
    }),
  );
});

test('every refusal has a sentence in both languages', () => {
  for (const code of minutesRefusalCodes)
    for (const language of ['vi', 'en'] as const)
      expect(meetingMinutesSentence({ code, values: {} }, language)).toBeTruthy();
});
