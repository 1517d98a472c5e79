import { describe, expect, test } from 'vitest';
import { amendRegulation } from './amend-regulation.ts';
import type { Election, RoundEntry } from './election.ts';
import { minutesOf } from './minutes.ts';
import type { MinutesDocument } from './minutes-document.ts';
import type { MinutesSource } from './minutes-source.ts';
import type { Regulation } from './regulation.ts';
import { regulationById } from './regulations/index.ts';
import type { CountedElection, RoundResult } from './result.ts';

const people = ['Nguyễn Thị Ánh', 'Trần Quốc Bảo', 'Lê Minh Châu', 'Đỗ Văn Dũng'];

const entry: RoundEntry = { kind: 'first', issued: 345, collected: 344 };

function electionUnder(regulation: string, more: Partial<Election> = {}): Election {
  return {
    id: 'bch',
    title: { vi: 'Bầu Ban Chấp hành khóa XV', en: 'Election of the Executive Committee' },
    regulation: regulationById(regulation)!,
    amendments: [],
    office: 'executive-committee',
    meeting: {
      kind: 'delegates-congress',
      summoned: 350,
      present: 345,
      excluded: [{ reason: 'absent-throughout-unreplaced', count: 2 }],
    },
    seats: 3,
    candidates: people.map((name, index) => ({
      id: `c${index + 1}`,
      name,
      nominated: index === 3 ? 'floor' : 'committee',
    })),
    rounds: [entry],
    stopped: null,
    ...more,
  };
}

/** 350 summoned less 2: base 348, more than half is 175. */
const first: RoundResult = {
  kind: 'first',
  form: 'strike-out',
  seats: 3,
  status: 'open',
  base: { value: 348, of: 'summoned-less-excluded', cite: 'Điều 30.3', source: 'seen' },
  needed: 175,
  ballots: { issued: 345, collected: 344, valid: 340, invalid: 4, invalidBy: { 'over-vote': 3, 'none-kept': 1 } },
  votes: [
    { candidate: 'c1', votes: 203, percent: '58.33' },
    { candidate: 'c2', votes: 338, percent: '97.13' },
    { candidate: 'c3', votes: 174, percent: '50.00' },
    { candidate: 'c4', votes: 120, percent: '34.48' },
  ],
  elected: ['c2', 'c1'],
  open: { seats: 1, because: 'below-threshold', among: ['c3', 'c4'] },
  next: 'further-round',
};

function countedAs(...rounds: RoundResult[]): CountedElection {
  const elected = rounds.flatMap((round) => round.elected);
  return {
    result: {
      plenum: 'result/1',
      election: 'bch',
      regulation: 'x',
      status: rounds.at(-1)!.status,
      rounds,
      elected,
      unfilled: 3 - elected.length,
    },
    rounds: rounds.map((result) => ({ result, steps: [], findings: [] })),
    findings: [],
  };
}

const heading = {
  kind: 'delegates-congress',
  name: 'Đại hội đại biểu tỉnh Bến Sông lần thứ XV',
  organisation: 'Tỉnh Bến Sông',
  parent: '',
  place: 'Bến Sông',
  date: '2025-10-14',
} as const;

const draw = (source: Partial<MinutesSource> = {}): MinutesDocument =>
  minutesOf({ election: electionUnder('vn-party-2024'), counted: countedAs(first), lang: 'vi', heading, ...source });

/** Everything that is read, one block a line. */
const textOf = ({ blocks }: MinutesDocument): string =>
  blocks
    .map((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
      if (block.kind === 'list') return block.items.map((item) => item.map(({ text }) => text).join('')).join('\n');
      return [block.columns.map(({ header }) => header), ...block.rows].map((row) => row.join(' | ')).join('\n');
    })
    .join('\n');

const headingText = ({ heading: { left, right } }: MinutesDocument): string =>
  [...left, ...right].map(({ text }) => text).join('\n');

describe('minutes of a Party congress', () => {
  test('state seats, list and surplus with its share of the seats, and who put the names forward', () => {
    const text = textOf(draw());
    expect(text).toContain('số lượng cần bầu: 3.');
    expect(text).toContain('Danh sách bầu cử: 4 người; số dư 1, bằng 33,33% số lượng cần bầu.');
    expect(text).toContain('do cấp triệu tập giới thiệu: 3; được đề cử tại đại hội: 1');
  });

  test('name the Party once where it is the level above', () => {
    const text = headingText(draw({ heading: { ...heading, parent: 'Đảng Cộng sản Việt Nam' } }));
    expect(text.match(/ĐẢNG CỘNG SẢN VIỆT NAM/g)).toHaveLength(1);
    const province = headingText(draw({ heading: { ...heading, parent: 'Đảng bộ tỉnh Bến Sông' } }));
    expect(province).toContain('ĐẢNG BỘ TỈNH BẾN SÔNG');
  });

  test('show how the base comes about, reason by reason with its provision, and what is needed', () => {
    const text = textOf(draw());
    expect(text).toContain('Số đại biểu chính thức được triệu tập: 350. Có mặt lúc bầu: 345 (98,57%); vắng mặt: 5.');
    expect(text).toContain('không có dự khuyết thay: 2 (khoản 3 Điều 30, 190-QĐ/TW)');
    expect(text).toContain('350 - 2 = 348.');
    expect(text).toContain('quá một phần hai cơ sở: từ 175 phiếu trở lên (khoản 3 Điều 30, 190-QĐ/TW)');
  });

  test('give the control figures, the invalid ballots by reason, and why one was not returned', () => {
    const text = textOf(draw({ remarks: [{ papersNote: 'đại biểu nhận phiếu không bỏ.' }] }));
    expect(text).toContain('Có mặt lúc bầu | Phát ra | Thu về | Hợp lệ | Không hợp lệ\n345 | 345 | 344 | 340 | 4');
    expect(text).toContain('bầu quá số lượng quy định: 3; gạch hết tên: 1.');
    expect(text).toContain('không thu về: 1; lý do: đại biểu nhận phiếu không bỏ.');
  });

  test('list everybody in ballot order with votes and share, then those elected by votes', () => {
    const text = textOf(draw());
    expect(text).toContain(
      '1 | Nguyễn Thị Ánh | Giới thiệu | 203 | 58,33%\n2 | Trần Quốc Bảo | Giới thiệu | 338 | 97,13%',
    );
    expect(text).toContain('4 | Đỗ Văn Dũng | Đề cử | 120 | 34,48%');
    expect(text).toContain('1 | Trần Quốc Bảo | 338 | 97,13%\n2 | Nguyễn Thị Ánh | 203 | 58,33%');
  });

  test('leave the decision on open seats to the pen, unless the meeting took one', () => {
    expect(textOf(draw())).toMatch(
      /Còn khuyết 1: .*Lê Minh Châu \(174 phiếu\), Đỗ Văn Dũng \(120 phiếu\).*quyết định: …/,
    );
    const stopped = { cite: 'Nghị quyết đại hội', why: 'giữ số lượng 2' };
    expect(textOf(draw({ election: electionUnder('vn-party-2024', { stopped }) }))).toContain(
      'Đại hội quyết định dừng, không bầu thêm: giữ số lượng 2 (Nghị quyết đại hội).',
    );
  });

  test('name the rules nobody compared with their source, and only those that were used', () => {
    const text = textOf(draw());
    expect(text).toContain('chưa đối chiếu với văn bản gốc');
    expect(text).toContain('phiếu không hợp lệ (Điều 15, 190-QĐ/TW)');
    expect(text).not.toContain('bằng phiếu ở vị trí cuối (');
    // 30.3 was read in guidance.
    expect(text).not.toContain('cơ sở tính kết quả (');
  });

  test('say a changed rule in words, with where it comes from, once for each rule', () => {
    const amendments = [
      { set: 'threshold.share', to: '3/5', cite: 'Đề xuất 2', why: '' },
      { set: 'switches.threshold', to: { share: '2/3' }, cite: 'Đề xuất 3', why: 'thử ngưỡng cao hơn' },
      { set: 'further', to: 'one-then-stop', cite: 'Đề xuất 4', why: '' },
    ];
    const regulation = amendRegulation(regulationById('vn-party-2024')!, amendments.slice(1)) as Regulation;
    const text = textOf(draw({ election: electionUnder('vn-party-2024', { regulation, amendments }) }));
    expect(text).toContain(
      'mức phiếu để trúng cử: ít nhất 2/3 cơ sở (Đề xuất 2; Đề xuất 3; thử ngưỡng cao hơn)\nbầu tiếp khi còn khuyết: một lần, rồi dừng (Đề xuất 4)',
    );
  });

  test('carry the heading, number and symbol of the Party, and the checkpoint', () => {
    const document = draw({ number: '7', checkpoint: { size: 1204, root: '9f3c71aa04d2e8b6ffff' } });
    expect(document.heading.right).toEqual([{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', sizePt: 15, bold: true, rule: 1 }]);
    expect(document.heading.left.map(({ text }) => text)).toEqual([
      'ĐẠI HỘI ĐẠI BIỂU TỈNH BẾN SÔNG LẦN THỨ XV',
      'BAN KIỂM PHIẾU',
      '*',
    ]);
    expect(document).toMatchObject({
      number: 'Số 07-BB/BKP',
      placeAndDate: 'Bến Sông, ngày 14 tháng 10 năm 2025',
      abstract: 'kiểm phiếu bầu Ban Chấp hành khóa XV',
      footer: { record: 'Nhật ký: mốc 1204 · 9f3c 71aa 04d2 e8b6 · kiểm tra: plenum verify' },
    });
    expect(draw({ number: '12-BB/ĐH' }).number).toBe('12-BB/ĐH');
  });

  test('without a meeting heading leave place, date, number, tellers and time to the pen', () => {
    const document = draw({ heading: null });
    expect(document).toMatchObject({ date: null, number: 'Số ……-BB/BKP' });
    expect(document.placeAndDate).toContain('ngày …… tháng …… năm ………');
    expect(textOf(document)).toMatch(/Ban kiểm phiếu gồm …… người: ……\u200b/);
    expect(textOf(document)).toContain('lúc …… giờ ……');
    expect(textOf(document)).not.toContain('Không ai trong số này');
  });

  test('do not say that no teller stands when one does', () => {
    expect(textOf(draw({ tellers: ['Mai Thị Thu'] }))).toContain('Không ai trong số này có tên');
    expect(textOf(draw({ tellers: ['Mai Thị Thu', 'Lê Minh Châu'] }))).not.toContain('Không ai trong số này có tên');
  });
});

describe('rounds', () => {
  const tie: RoundResult = {
    ...first,
    status: 'open',
    elected: ['c2'],
    open: { seats: 2, because: 'tie', among: ['c1', 'c3'] },
    next: 'tie-round',
  };
  const second: RoundResult = {
    ...first,
    kind: 'tie',
    seats: 1,
    status: 'complete',
    needed: null,
    ballots: { issued: 345, collected: 345, valid: 345, invalid: 0, invalidBy: {} },
    votes: [
      { candidate: 'c1', votes: 171, percent: '49.14' },
      { candidate: 'c3', votes: 174, percent: '50.00' },
    ],
    elected: ['c3'],
    open: null,
    next: null,
  };

  test('follow one another, each with its own figures, and a result over all of them', () => {
    const rounds: RoundEntry[] = [entry, { kind: 'tie', issued: 345, collected: 345 }];
    const text = textOf(
      draw({ election: electionUnder('vn-party-2024', { rounds }), counted: countedAs(tie, second) }),
    );
    expect(text).toContain('III. Lần bầu thứ nhất');
    expect(text).toContain('Đại hội đã bầu tiếp: lần bầu thứ hai (giữa những người bằng phiếu).');
    expect(text).toContain('IV. Lần bầu thứ hai (giữa những người bằng phiếu)\nBầu 1 trong danh sách 2 người.');
    expect(text).toContain('ai nhiều phiếu hơn thì trúng cử, không cần quá một phần hai');
    expect(text).toContain('Không có phiếu không hợp lệ.');
    expect(text).toContain('Sau 2 lần bầu, trúng cử 2 trên số lượng cần bầu 3:');
    expect(text).toContain('1 | Trần Quốc Bảo | 1 | 338\n2 | Lê Minh Châu | 2 | 174');
    expect(text).toContain('Số lượng còn khuyết: 1.');
  });

  test('that are void say why, elect nobody, and keep their figures', () => {
    const over: RoundResult = {
      ...first,
      status: 'void',
      elected: [],
      open: { seats: 3, because: 'below-threshold', among: ['c1', 'c2', 'c3', 'c4'] },
      next: 're-election',
      ballots: { ...first.ballots, collected: 346, void: 'more-collected-than-issued' },
    };
    const text = textOf(draw({ counted: countedAs(over) }));
    expect(text).toContain(
      'Số phiếu thu về (346) nhiều hơn số phiếu phát ra (345); lần bầu này không có giá trị (Điều 15',
    );
    expect(text).toContain('không ai trúng cử. Phải bầu lại.');
    expect(text).toContain('1 | Nguyễn Thị Ánh | Giới thiệu | 203');
    expect(text).not.toContain('sau đây trúng cử');
    const unread: RoundResult = {
      ...over,
      ballots: { ...over.ballots, valid: 0, invalid: 0, invalidBy: {}, doubtful: ['1'] },
    };
    const counts = textOf(draw({ counted: countedAs(unread) }));
    expect(counts).toContain('345 | 346\nSố phiếu phát ra và thu về đã đủ để kết luận, nên không đọc phiếu.');
    expect(counts).not.toMatch(/0,00%|Không có phiếu không hợp lệ|bảng trên/);
    const again: RoundResult = { ...first, kind: 're-election' };
    const rounds: RoundEntry[] = [entry, { kind: 're-election', issued: 345, collected: 344 }];
    const both = draw({ election: electionUnder('vn-party-2024', { rounds }), counted: countedAs(over, again) });
    expect(textOf(both)).toContain('không ai trúng cử. Đại hội đã bầu tiếp: lần bầu thứ hai (bầu lại).');
  });

  test('say what became of the papers printed, and why they do not add up', () => {
    const stock = {
      series: [{ series: 'A', from: 1, to: 350 }],
      printed: 350,
      issued: 345,
      spoiled: 2,
      unused: 2,
      explained: 'một tờ rách khi đóng dấu.',
    };
    const text = textOf(draw({ remarks: [{ stock }] }));
    expect(text).toContain(
      'Số phiếu in: 350 (số A 0001–0350); phát ra 345, hỏng đã đổi 2, thừa đã niêm phong 2. Số phiếu in thiếu 1 so với tổng trên; giải trình: một tờ rách khi đóng dấu.',
    );
    const whole = textOf(draw({ remarks: [{ stock: { ...stock, series: [], unused: 3, explained: null } }] }));
    expect(whole).toContain('Số phiếu in: 350; phát ra 345');
    expect(whole).not.toContain('giải trình');
  });

  test('with doubtful ballots name them, and the minutes call themselves provisional', () => {
    const doubtful: RoundResult = {
      ...first,
      status: 'doubtful',
      elected: [],
      open: null,
      next: null,
      ballots: { ...first.ballots, valid: 338, doubtful: ['17', '203'] },
    };
    const document = draw({ counted: countedAs(doubtful) });
    expect(document.abstract).toContain('bản tạm');
    expect(textOf(document)).toContain('Còn 2 phiếu nghi vấn chưa kết luận (phiếu 17, 203)');
    expect(textOf(document)).toContain('Không hợp lệ | Nghi vấn\n345 | 345 | 344 | 338 | 4 | 2');
  });

  test('where age decided a tie say between whom', () => {
    const aged: RoundResult = {
      ...first,
      status: 'complete',
      votes: first.votes.map((row) => (row.candidate === 'c4' ? { ...row, votes: 203, percent: '58.33' } : row)),
      elected: ['c2', 'c1'],
      open: null,
      next: null,
    };
    const counted = countedAs(aged);
    const text = textOf(
      draw({
        election: electionUnder('vn-law-85-2015'),
        counted: {
          ...counted,
          rounds: [{ ...counted.rounds[0]!, steps: [{ code: 'older', values: {}, citations: [] }] }],
        },
      }),
    );
    expect(text).toContain(
      'Nguyễn Thị Ánh, Đỗ Văn Dũng cùng được 203 phiếu ở vị trí cuối; người nhiều tuổi hơn trúng cử',
    );
  });
});

describe('the forms', () => {
  const under = (regulation: string, kind: Election['meeting']['kind'], round: Partial<RoundResult> = {}) =>
    draw({
      election: electionUnder(regulation, { meeting: { kind, summoned: 350_000, present: 345_000, excluded: [] } }),
      counted: countedAs({ ...first, ...round }),
      number: '7',
    });

  test("of unions are the State's: motto, colon and slash in the number", () => {
    const document = under('vn-trade-union', 'delegates-congress', {
      base: { value: 344, of: 'collected', cite: '28/HD-TLĐ', source: 'seen' },
    });
    expect(headingText(document)).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(document.number).toBe('Số: 07/BB-BKP');
    expect(textOf(document)).toContain('Cơ sở tính kết quả là số phiếu thu về');
    expect(textOf(document)).toContain('Trần Quốc Bảo | Giới thiệu | 338/344 | 97,13%');
    expect(document.signatures.map(({ lines }) => lines[0]!.text)).toEqual(['TM. ĐOÀN CHỦ TỊCH', 'TM. BAN KIỂM PHIẾU']);
  });

  test('of a military council call its electors by their name', () => {
    const election = electionUnder('vn-military-council-2018', {
      meeting: { kind: 'members-congress', summoned: 350, present: 345, excluded: [] },
    });
    expect(textOf(draw({ election }))).toContain('Số quân nhân được triệu tập: 350.');
  });

  test('of the Youth Union carry its name', () => {
    expect(headingText(under('vn-youth-union', 'delegates-congress'))).toContain('ĐOÀN TNCS HỒ CHÍ MINH');
  });

  test('of the law are signed by head, secretary and two voters, in three copies, with room for complaints', () => {
    const document = under('vn-law-85-2015', 'constituency');
    expect(document.signatures.map(({ lines }) => lines[0]!.text)).toEqual([
      'THƯ KÝ TỔ BẦU CỬ',
      'TM. TỔ BẦU CỬ',
      'CỬ TRI CHỨNG KIẾN THỨ NHẤT',
      'CỬ TRI CHỨNG KIẾN THỨ HAI',
    ]);
    expect(textOf(document)).toContain('Biên bản lập thành 03 bản');
    expect(textOf(document)).toContain('Khiếu nại, tố cáo và kết quả giải quyết: …');
    expect(textOf(document)).toContain('Tổng số cử tri trong danh sách: 350.000.');
  });

  test('of companies speak of shares, have no share of a base and need no majority', () => {
    const document = under('vn-enterprises-2020', 'shareholders-meeting', {
      form: 'cumulative',
      base: { value: null, of: 'none', cite: 'Điều 148.3', source: 'seen' },
      needed: null,
    });
    expect(textOf(document)).toContain('mỗi cổ phần có 3 phiếu bầu');
    expect(textOf(document)).toContain('không đặt mức quá nửa');
    // 120 votes against 345,000 shares attending: 0.0348 %, to two decimals.
    expect(textOf(document)).toContain('4 | Đỗ Văn Dũng | Đề cử | 120 | 0,03%');
    expect(textOf(document)).toContain('So với 345.000 cổ phần dự họp');
    expect(textOf(document)).not.toContain('Có mặt lúc bầu | Phát ra');
    expect(document.signatures[0]!.lines[0]!.text).toBe('CHỦ TỌA');
  });

  test('of co-operatives say that ballots carry votes, and keep votes and papers apart', () => {
    const text = textOf(
      under('vn-cooperative-2023', 'delegates-congress', {
        base: { value: 345, of: 'present', cite: 'Điều 61.3', source: 'seen' },
      }),
    );
    expect(text).toContain('Mỗi phiếu bầu mang số phiếu biểu quyết của người bầu (khoản 4 Điều 61, 17/2023/QH15)');
    expect(text).toContain('tổng số phiếu biểu quyết của người dự');
    expect(text).toContain('Tổng số phiếu biểu quyết của đại biểu thành viên được triệu tập: 350.000.');
    expect(text).not.toContain('Có mặt lúc bầu | Phát ra');
  });
});

test('the English minutes have the same blocks and figures, and no Vietnamese sentence', () => {
  const [vi, en] = [draw(), draw({ lang: 'en' })];
  expect(en.blocks.map(({ kind }) => kind)).toEqual(vi.blocks.map(({ kind }) => kind));
  const text = textOf(en);
  expect(text).toContain('350 - 2 = 348.');
  expect(text).toContain('2 | Trần Quốc Bảo | Convener | 338 | 97.13%');
  expect(text).toContain('more than half of the base: 175 votes or more (Article 30(3), 190-QĐ/TW)');
  expect(text).not.toMatch(/phiếu|trúng cử|Danh sách|quyết định/);
});

test('the minutes survive JSON', () => {
  const document = draw();
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});
