import { describe, expect, test } from 'vitest';
import { ballotPaperOf } from './ballot-paper.ts';
import type { Candidate, Election } from './election.ts';
import { regulationById } from './regulations/index.ts';
import { formOf } from './rounds.ts';

const named = (id: string, name: string, born?: string): Candidate => ({
  id,
  name,
  nominated: 'committee',
  ...(born === undefined ? {} : { born }),
});

const three = [named('c1', 'Trần Thị Bình'), named('c2', 'Nguyễn Văn An'), named('c3', 'Lê Văn Đức')];

function paper(regulationId: string, candidates: readonly Candidate[], seats: number, more: Partial<Election> = {}) {
  const regulation = regulationById(regulationId)!;
  const election: Election = {
    id: 'e',
    title: { vi: 'Bầu Ban Chấp hành khóa XV', en: 'Election of the Executive Committee' },
    regulation,
    amendments: [],
    office: 'other',
    meeting: { kind: 'delegates-congress', summoned: 350, excluded: [] },
    seats,
    candidates,
    rounds: [],
    stopped: null,
    ...more,
  };
  const entry = election.rounds[0];
  const standing = entry?.candidates ?? candidates.map(({ id }) => id);
  const form = formOf(regulation, 'first', seats, standing.length);
  const round = { index: 0, kind: 'first', form, seats, candidates: standing } as const;
  return (['vi', 'en'] as const).map((lang) => ballotPaperOf({ election, round, lang }));
}

describe('a ballot paper', () => {
  test('has the names in the order of the list, or in the order that the round states', () => {
    const [vi] = paper('vn-party-2024', three, 2);
    expect(vi!.rows.map(({ candidate }) => candidate)).toEqual(['c2', 'c1', 'c3']);
    const stated = { kind: 'first', candidates: ['c3', 'c1'], issued: 0, collected: 0 } as const;
    const [own] = paper('vn-party-2024', three, 1, { rounds: [stated] });
    expect(own!.rows.map(({ candidate }) => candidate)).toEqual(['c3', 'c1']);
  });

  test('names what is elected without saying twice that it is an election', () => {
    const [vi, en] = paper('vn-party-2024', three, 2);
    expect([vi!.title, vi!.subject]).toEqual(['PHIẾU BẦU CỬ', 'Ban Chấp hành khóa XV']);
    expect([en!.title, en!.subject]).toEqual(['BALLOT PAPER', 'Executive Committee']);
  });

  test('tells namesakes apart by their year of birth, by the day where the year is the same', () => {
    const same = [
      named('a', 'Nguyễn Văn An', '1975-03-02'),
      named('b', 'Nguyễn Văn An', '1981-01-30'),
      named('c', 'Trần Thị Bình', '1980-01-01'),
      named('d', 'Trần Thị Bình', '1980-12-01'),
      named('e', 'Lê Văn Đức', '1990-01-01'),
    ];
    expect(paper('vn-party-2024', same, 3)[0]!.rows.map(({ note }) => note)).toEqual([
      '(sinh năm 1975)',
      '(sinh năm 1981)',
      '(sinh ngày 01 tháng 01 năm 1980)',
      '(sinh ngày 01 tháng 12 năm 1980)',
      null,
    ]);
  });

  test.each([
    // Party, a surplus: QĐ 244 art. 17: strike through the whole name; more than the seats, none, a name outside, signs.
    [
      'vn-party-2024',
      three,
      2,
      /gạch ngang giữa cả họ và tên.*nhiều nhất 2 người/,
      /quá 2 người; gạch hết.*ngoài danh sách.*chữ ký/,
    ],
    // Party, no surplus: two boxes; several names: an unclear row loses the row, not the paper.
    [
      'vn-party-2024',
      three,
      3,
      /“Đồng ý” hoặc “Không đồng ý” cùng dòng/,
      /^Phiếu không hợp lệ: ghi tên người ngoài danh sách/,
    ],
    ['vn-party-2024', three.slice(0, 1), 1, /một trong hai ô/, /cả hai ô; không đánh dấu ô nào/],
    // Trade union: one name, struck, is a vote against and a valid paper; a paper without the stamp is none.
    ['vn-trade-union', three.slice(0, 1), 1, /đồng ý thì để nguyên/, /^(?!.*gạch hết).*không có dấu\.$/],
    // Youth union: a row without a mark or with both makes the paper invalid.
    ['vn-youth-union', three, 3, /cùng dòng/, /cả hai ô; có người không được đánh dấu/],
    ['vn-enterprises-2020', three, 2, /nhân với 2/, /quá tổng số phiếu/],
  ] as const)(
    'of %s with %j for %i: instruction and reasons follow the regulation',
    (id, names, seats, how, invalid) => {
      const [vi, en] = paper(id, names, seats);
      expect(vi!.instruction).toMatch(how);
      expect(vi!.invalid).toMatch(invalid);
      expect(en!.instruction).toMatch(/^How to vote: /);
      expect(en!.invalid.split(';').length).toBe(vi!.invalid.split(';').length);
    },
  );

  test('asks for a signature and shares only where the vote is not secret', () => {
    expect(paper('vn-enterprises-2020', three, 2)[0]).toMatchObject({
      toFill: [
        'Cổ đông (hoặc người được ủy quyền):',
        'Số cổ phần có quyền biểu quyết:',
        'Tổng số phiếu bầu (số cổ phần × 2):',
      ],
      signature: { who: 'CỔ ĐÔNG' },
    });
    expect(paper('vn-cooperative-2023', three, 3)[0]).toMatchObject({
      toFill: ['Số phiếu biểu quyết:'],
      signature: null,
    });
    expect(paper('vn-party-2024', three, 2)[0]).toMatchObject({ toFill: [], signature: null });
  });
});
