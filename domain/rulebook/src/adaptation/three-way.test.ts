import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInstrument, textLines } from '../index.ts';
import { layThreeWay } from './three-way.ts';

const seven = [
  ['Nguyên tắc làm việc', 'Bàn bạc tập thể, quyết định theo đa số, cá nhân phụ trách phần việc được giao.'],
  ['Quan hệ với cấp trên', 'Báo cáo kết quả mỗi quý trước ngày ..... của tháng đầu quý sau.'],
  ['Văn phòng', 'Chuẩn bị tài liệu và gửi trước kỳ họp ít nhất năm ngày làm việc.'],
  ['Họp ban thường vụ', 'Họp mỗi tháng một lần vào ngày làm việc đầu tiên, có thể họp trực tuyến.'],
  ['Biểu quyết', 'Biểu quyết bằng thẻ; việc nhân sự thì bỏ phiếu kín theo quy chế bầu cử.'],
  ['Khen thưởng', 'Xét mỗi năm một lần vào tháng 12, danh sách được niêm yết công khai.'],
  ['Lưu hồ sơ', 'Hồ sơ kỳ họp được lập trong bảy ngày và lưu mười năm tại kho của đơn vị.'],
] as const;
type Articles = readonly (readonly [heading: string, text: string])[];

const read = (articles: Articles) =>
  readInstrument(textLines(articles.map(([heading, text], n) => `Điều ${n + 1}. ${heading}\n${text}`).join('\n')));
const with_ = (articles: Articles, n: number, text: string): Articles =>
  articles.map((one, at) => (at === n ? [one[0], text] : one));
const without = (articles: Articles, n: number): Articles => articles.filter((_, at) => at !== n);
const laid = (old: Articles, own: Articles, fresh: Articles) =>
  layThreeWay(read(old), read(own), read(fresh)).map(({ heading, merged, leftOut, text }) => ({
    heading,
    merged,
    out: leftOut !== null,
    text,
  }));

test('what only the model changed is taken over, what only the unit changed stays', () => {
  const own = with_(seven, 1, 'Báo cáo kết quả mỗi quý trước ngày 05 của tháng đầu quý sau.');
  const fresh = with_(seven, 3, 'Họp mỗi tháng hai lần vào ngày làm việc đầu tiên, có thể họp trực tuyến.');
  const found = laid(seven, own, fresh);
  expect(found.map(({ merged }) => merged)).toEqual([
    'as-before',
    'unit-changed',
    'as-before',
    'model-changed',
    'as-before',
    'as-before',
    'as-before',
  ]);
  expect(found[1]!.text).toContain('ngày 05');
  expect(found[3]!.text).toContain('hai lần');
});

test('two who changed different words of an article are merged; the same words are a conflict with both sides', () => {
  const own = with_(seven, 3, 'Họp mỗi quý một lần vào ngày làm việc đầu tiên, có thể họp trực tuyến.');
  const apart = with_(seven, 3, 'Họp mỗi tháng một lần vào ngày làm việc đầu tiên, không được họp trực tuyến.');
  expect(laid(seven, own, apart)[3]).toMatchObject({
    merged: 'both-changed',
    text: 'Họp mỗi quý một lần vào ngày làm việc đầu tiên, không được họp trực tuyến.',
  });
  const together = with_(seven, 3, 'Họp mỗi tuần một lần vào ngày làm việc đầu tiên, có thể họp trực tuyến.');
  const [, , , conflict] = layThreeWay(read(seven), read(own), read(together));
  expect(conflict).toMatchObject({
    merged: 'conflict',
    text: own[3]![1],
    model: { text: together[3]![1] },
    conflict: { earlier: { text: seven[3][1] }, own: { text: own[3]![1] } },
  });
});

test('articles that came, went, were left out or are the unit’s own', () => {
  const extra = ['Họp khi nước lên', 'Khi nước ngập đường thì họp tại điểm cao gần nhất của cù lao.'] as const;
  const fresh: Articles = [
    ...without(seven, 5),
    ['Họp trực tuyến', 'Phòng họp trực tuyến có người trực kỹ thuật suốt buổi.'],
  ];
  const own: Articles = [...without(seven, 2).slice(0, 3), extra, ...without(seven, 2).slice(3)];
  expect(laid(seven, own, fresh).map(({ heading, merged, out }) => [heading, merged, out])).toEqual([
    ['Nguyên tắc làm việc', 'as-before', false],
    ['Quan hệ với cấp trên', 'as-before', false],
    ['Văn phòng', 'as-before', true],
    ['Họp ban thường vụ', 'as-before', false],
    ['Họp khi nước lên', 'unit-changed', false],
    ['Biểu quyết', 'as-before', false],
    ['Khen thưởng', 'model-changed', true],
    ['Lưu hồ sơ', 'as-before', false],
    ['Họp trực tuyến', 'model-changed', false],
  ]);
  const changed = with_(seven, 5, 'Xét mỗi năm hai lần vào tháng 6 và tháng 12, danh sách được niêm yết công khai.');
  expect(laid(seven, changed, without(seven, 5)).find(({ heading }) => heading === 'Khen thưởng')?.merged).toBe(
    'conflict',
  );
  const rewritten = with_(seven, 2, 'Chuẩn bị tài liệu và gửi trước kỳ họp ít nhất mười ngày làm việc.');
  expect(laid(seven, without(seven, 2), rewritten)[2]).toMatchObject({ merged: 'conflict', out: false });
});

test('a citation that only follows a renumbering is no change', () => {
  const cites = with_(seven, 0, 'Hồ sơ của mọi việc nêu trên được lưu theo Điều 7 của Quy chế này.');
  const own: Articles = without(
    with_(cites, 0, 'Hồ sơ của mọi việc nêu trên được lưu theo Điều 6 của Quy chế này.'),
    2,
  );
  const found = laid(cites, own, cites);
  expect(found[0]).toMatchObject({ merged: 'as-before', text: own[0]![1] });
});

test('with a model that did not change the unit’s text comes out as it was', () => {
  const change = fc.record({ at: fc.integer({ min: 0, max: 6 }), word: fc.constantFrom('huyện', 'cù lao', 'hai lần') });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), fc.option(fc.integer({ min: 0, max: 6 })), (changes, omitted) => {
      const edited = changes.reduce<Articles>(
        (all, { at, word }) => with_(all, at, `${all[at]![1].slice(0, -1)} ${word}.`),
        seven,
      );
      const own = omitted === null ? edited : without(edited, omitted);
      const standing = laid(seven, own, seven).filter(({ out }) => !out);
      expect(standing.map(({ heading, text }) => [heading, text])).toEqual(own);
      expect(standing.some(({ merged }) => merged === 'conflict')).toBe(false);
    }),
    { numRuns: 200 },
  );
});
