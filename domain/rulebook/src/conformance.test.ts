import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConformanceState, conformanceOf, readInstrument, redlineOf, textLines } from './index.ts';

const SYLLABLES =
  'đảng bộ hội nghị ủy viên quyền hạn việc cán kiểm tra giám sát tổ chức quyết thường vụ bí thư phó kỳ họp báo cáo chương trình kế hoạch tài chính sản nguyên tắc tập trung dân chủ lãnh đạo chỉ thực hiện đơn vị trực thuộc cơ quan tham mưu văn phòng lưu trữ bảo mật khen thưởng phối hợp'.split(
    ' ',
  );

interface Article {
  readonly heading: string;
  readonly clauses: readonly string[];
}

/** Articles whose words a seed draws: no two alike. */
function articlesOf(seed: number, count: number): readonly Article[] {
  let state = seed;
  // mulberry32
  const next = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const words = (length: number) => Array.from({ length }, () => SYLLABLES[next(SYLLABLES.length)]!).join(' ');
  return Array.from({ length: count }, () => ({
    heading: words(5),
    clauses: Array.from({ length: 3 }, () => words(18)),
  }));
}

/** As text: chapters of five, numbers from 1. */
const text = (articles: readonly Article[]): string =>
  articles
    .flatMap(({ heading, clauses }, n) => [
      ...(n % 5 === 0 ? [`Chương ${['I', 'II', 'III', 'IV', 'V', 'VI'][n / 5]}`, 'QUY ĐỊNH'] : []),
      `Điều ${n + 1}. ${heading}`,
      ...clauses.map((clause, at) => `${at + 1}. ${clause}.`),
    ])
    .join('\n');

const conform = (model: string, local: string) =>
  conformanceOf(readInstrument(textLines(model)), readInstrument(textLines(local)));
const statesOf = (model: string, local: string) =>
  conform(model, local).articles.map(({ model: from, local: to, state }) => [from, to, state]);

const COUNT = 25;

test('planted edits, moves, omissions and additions are found, exactly', () => {
  const variant = fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    edited: fc.uniqueArray(fc.integer({ min: 0, max: COUNT - 1 }), { maxLength: 5 }),
    omitted: fc.uniqueArray(fc.integer({ min: 0, max: COUNT - 1 }), { maxLength: 4 }),
    moved: fc.option(fc.record({ from: fc.integer({ min: 0, max: 9 }), to: fc.integer({ min: 15, max: COUNT - 1 }) })),
    added: fc.uniqueArray(fc.integer({ min: 0, max: COUNT }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(variant, ({ seed, edited, omitted, moved, added }) => {
      const model = articlesOf(seed, COUNT);
      const extra = articlesOf(seed + 7_777_777, 3);
      const gone = new Set(omitted);
      const carried = moved && !gone.has(moved.from) ? moved : null;
      const changed = (n: number): Article =>
        edited.includes(n)
          ? {
              ...model[n]!,
              clauses: model[n]!.clauses.map((clause, at) => (at === 1 ? `${clause} của huyện` : clause)),
            }
          : model[n]!;
      const order = Array.from({ length: COUNT }, (_, n) => n).filter((n) => n !== carried?.from);
      if (carried) order.splice(carried.to, 0, carried.from);
      const local: { readonly article: Article; readonly from: number | null }[] = [];
      for (let at = 0; at <= COUNT; at += 1) {
        const place = added.indexOf(at);
        if (place >= 0) local.push({ article: extra[place]!, from: null });
        const n = order[at];
        if (n !== undefined && !gone.has(n)) local.push({ article: changed(n), from: n });
      }
      const found = statesOf(text(model), text(local.map(({ article }) => article)));
      const numberOf = new Map(local.map(({ from }, n) => [from, String(n + 1)]));
      const expected = model.map((_, n): readonly [string, string | null, ConformanceState] => {
        if (gone.has(n)) return [String(n + 1), null, 'missing'];
        const state = n === carried?.from ? 'moved' : edited.includes(n) ? 'adapted' : 'same';
        return [String(n + 1), numberOf.get(n)!, state];
      });
      const extras = local.flatMap(({ from }, n) => (from === null ? [[null, String(n + 1), 'added'] as const] : []));
      expect(found).toEqual([...expected, ...extras]);
    }),
    { numRuns: 1000, seed: 20261125 },
  );
}, 300_000);

test.each([
  ['a filled blank', 'Họp vào ngày ..... hằng tháng tại ……', 'Họp vào ngày 15 hằng tháng tại phòng họp số 2'],
  ['a blank left open', 'Họp vào ngày ..... hằng tháng', 'Họp vào ngày … hằng tháng'],
  ['tone marks placed the new way', 'Hoà giải, uỷ quyền, thuỷ lợi', 'Hòa giải, ủy quyền, thủy lợi'],
  ['decomposed letters', 'Hội đồng thường trực', 'Hội đồng thường trực'.normalize('NFD')],
  ['case and punctuation', 'Ban Chấp hành; Ban Thường vụ', 'ban chấp hành, ban thường vụ.'],
])('%s is no difference', (_name, model, local) => {
  const around = (says: string) =>
    `Điều 1. Nguyên tắc chung của đơn vị\n1. ${says}\n2. Thiểu số phục tùng đa số trong mọi việc.`;
  expect(statesOf(around(model), around(local))).toEqual([['1', '1', 'same']]);
});

test('a citation that follows a renumbering is no difference, nor one that is left to the letter; another is', () => {
  const body = (n: number) => `Điều 1. Mở đầu của quy chế\nTheo Điều ${n} dưới đây mà làm việc.\n`;
  const model = `${body(2)}Điều 2. Họp định kỳ hằng tháng\nBan họp mỗi tháng một lần.`;
  const local = (n: number) =>
    `${body(n)}Điều 2. Bến đò và người trực\nHuyện cử người trực bến.\nĐiều 3. Họp định kỳ hằng tháng\nBan họp mỗi tháng một lần.`;
  expect(statesOf(model, local(3))[0]).toEqual(['1', '1', 'same']);
  expect(statesOf(model, local(2))[0]).toEqual(['1', '1', 'same']);
  expect(statesOf(model, local(4))[0]).toEqual(['1', '1', 'adapted']);
});

test('a redline holds both texts exactly', () => {
  const paragraph = fc
    .array(fc.constantFrom('một', 'hai', 'ba', 'bốn', ' ', ',', 'Điều'), { maxLength: 8 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), fc.array(paragraph, { maxLength: 12 }), (before, after) => {
      const redline = redlineOf(before, after);
      const side = (gone: 'inserted' | 'deleted') =>
        redline
          .filter(({ kind }) => kind !== gone)
          .map(({ runs }) =>
            runs
              .filter(({ kind }) => kind !== gone)
              .map((run) => run.text)
              .join(''),
          );
      expect(side('inserted')).toEqual(before);
      expect(side('deleted')).toEqual(after);
    }),
    { numRuns: 2000 },
  );
});
