import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInstrument } from '../read-instrument.ts';
import { textLines } from '../text-line.ts';
import { type ConsolidatedProvision, consolidate, type DatedAmendment } from './consolidate.ts';

const base = readInstrument(
  textLines(`QUY CHẾ
làm việc
Chương I
CHUNG
Điều 1. Nguyên tắc
1. Họp mỗi tháng một lần.
2. Họp khi cần, do thường trực triệu tập:
a) việc gấp;
b) việc cấp trên giao.
3. Ghi biên bản.
Chương II
RIÊNG
Điều 2. Con dấu
Văn phòng giữ con dấu.
Điều 3. Thi hành
1. Văn phòng theo dõi.`),
);
const amend = (changed: Partial<DatedAmendment>): DatedAmendment => ({
  target: 'a',
  action: 'replace',
  place: 'art_1__para_1',
  text: [],
  words: null,
  citing: 'art_1',
  since: '2030-01-01',
  by: 'b',
  issued: '2029-12-01',
  order: 0,
  ...changed,
});
const shown = ({ id, label, heading, text, state }: ConsolidatedProvision) =>
  `${id} ${state} ${[label, heading, ...text].filter((part) => part !== '').join(' ')}`;
const on = (day: string, ...amendments: readonly DatedAmendment[]) => {
  const { provisions, conflicts, later } = consolidate(base, amendments, day);
  return {
    changed: provisions.filter(({ state }) => state !== 'kept').map(shown),
    conflicts: conflicts.map(({ reason }) => reason),
    later: later.length,
  };
};

describe('a consolidated text', () => {
  test('is the text as it was until the day comes, then the new one with its source', () => {
    const amendment = amend({ text: ['1. Họp mỗi quý một lần.'] });
    expect(on('2029-12-31', amendment)).toEqual({ changed: [], conflicts: [], later: 1 });
    const { provisions } = consolidate(base, [amendment], '2030-01-01');
    const line = provisions.find(({ state }) => state === 'replaced')!;
    expect(shown(line)).toBe('chp_1__art_1__para_1 replaced 1. Họp mỗi quý một lần.');
    expect([line.was?.text, line.sources[0]?.by]).toEqual([['Họp mỗi tháng một lần.'], 'b']);
  });

  test('a provision that is replaced keeps what is said again, and marks what is left out as repealed', () => {
    expect(
      on(
        '2030-01-01',
        amend({
          place: 'art_1__para_2',
          text: ['2. Họp khi cần, do thường trực triệu tập:', 'a) việc rất gấp;', 'c) thiên tai.'],
        }),
      ).changed,
    ).toEqual([
      'chp_1__art_1__para_2__point_a replaced a) việc rất gấp;',
      'chp_1__art_1__para_2__point_c added c) thiên tai.',
      'chp_1__art_1__para_2__point_b repealed b)',
    ]);
  });

  test('an article, a clause and a point are added where they belong, whatever their numbers', () => {
    expect(
      on(
        '2030-01-01',
        amend({
          action: 'add-after',
          place: 'art_2',
          text: ['Điều 2a. Chữ ký số', '1. Văn phòng giữ khóa.', 'a) có sổ;'],
        }),
        amend({ action: 'add-under', place: 'art_1', text: ['12. Họp trực tuyến khi mưa bão.'], order: 1 }),
        amend({ action: 'add-under', place: 'art_1__para_2', text: ['a1) việc rất gấp;'], order: 2 }),
      ),
    ).toEqual({
      changed: [
        'chp_1__art_1__para_2__point_a1 added a1) việc rất gấp;',
        'chp_1__art_1__para_12 added 12. Họp trực tuyến khi mưa bão.',
        'chp_2__art_2a added Điều 2a Chữ ký số',
        'chp_2__art_2a__para_1 added 1. Văn phòng giữ khóa.',
        'chp_2__art_2a__para_1__point_a added a) có sổ;',
      ],
      conflicts: [],
      later: 0,
    });
  });

  test('words are replaced wherever they stand under the place; bare words take the place of the old', () => {
    const words = amend({ action: 'replace-words', place: 'art_2', words: { from: 'Văn phòng', to: 'Thường trực' } });
    expect(on('2030-01-01', words).changed).toEqual([
      'chp_2__art_2 words-replaced Điều 2 Con dấu Thường trực giữ con dấu.',
    ]);
    expect(on('2030-01-01', amend({ place: 'art_2', text: ['Không dùng con dấu.'] })).changed).toEqual([
      'chp_2__art_2 replaced Điều 2 Con dấu Không dùng con dấu.',
    ]);
  });

  test('what can not be followed is a conflict and is shown; the text stays', () => {
    const gone = amend({ action: 'repeal', place: 'art_3', since: '2029-01-01' });
    expect(
      on(
        '2030-01-01',
        gone,
        amend({ place: 'art_9', text: ['Điều 9. Mới'] }),
        amend({ place: 'art_3__para_1', text: ['1. x'], order: 1 }),
        amend({ action: 'replace-words', place: 'art_1', words: { from: 'không có', to: 'x' }, order: 2 }),
        amend({ action: 'add-after', place: 'art_1__para_2', text: ['3. Trùng.'], order: 3 }),
        amend({ action: 'replace', place: 'art_2', order: 4 }),
        amend({ place: 'art_2', text: ['x'], since: null, order: 5 }),
      ),
    ).toEqual({
      changed: ['chp_2__art_3 repealed Điều 3 Thi hành', 'chp_2__art_3__para_1 repealed 1.'],
      conflicts: ['place-missing', 'place-repealed', 'words-missing', 'number-taken', 'text-missing', 'no-date'],
      later: 0,
    });
  });

  test('two instruments that change one provision from one day cross each other: both are shown, neither is followed', () => {
    const one = amend({ text: ['1. Họp mỗi quý.'] });
    const other = amend({ place: 'art_1', action: 'repeal', by: 'c' });
    expect(on('2030-01-01', one, other)).toEqual({ changed: [], conflicts: ['same-day', 'same-day'], later: 0 });
    expect(on('2030-01-02', one, { ...other, since: '2030-01-02' }).conflicts).toEqual([]);
  });
});

const places = ['art_1', 'art_1__para_1', 'art_1__para_2', 'art_1__para_2__point_a', 'art_2', 'art_3__para_1', 'art_8'];
const anyAmendment = fc
  .record({
    action: fc.constantFrom('replace', 'add-after', 'add-under', 'repeal', 'replace-words'),
    place: fc.constantFrom(...places),
    day: fc.integer({ min: 10, max: 20 }),
    by: fc.constantFrom('b', 'c', 'd'),
    number: fc.integer({ min: 1, max: 9 }),
    word: fc.constantFrom('Họp', 'giữ', 'mới'),
  })
  .map(({ action, place, day, by, number, word }) =>
    amend({
      action: action as DatedAmendment['action'],
      place,
      since: `2030-01-${day}`,
      by,
      text: [`${place.includes('para') || action === 'add-under' ? `${number}.` : `Điều ${number}.`} ${word} khác.`],
      words: action === 'replace-words' ? { from: word, to: 'làm' } : null,
    }),
  );
const all = fc
  .array(anyAmendment, { maxLength: 12 })
  .map((amendments) => amendments.map((one, order): DatedAmendment => ({ ...one, order })));
const original = consolidate(base, [], '2030-01-01').provisions;

describe('whatever the instructions', () => {
  test('each is followed, in conflict or later: none is dropped', () =>
    fc.assert(
      fc.property(all, fc.integer({ min: 9, max: 21 }), (amendments, day) => {
        const { applied, conflicts, later } = consolidate(base, amendments, `2030-01-${String(day).padStart(2, '0')}`);
        const found = [...applied, ...conflicts.map(({ amendment }) => amendment), ...later];
        expect(new Set(found)).toEqual(new Set(amendments));
        expect(found).toHaveLength(amendments.length);
        expect(applied.map(({ since }) => since)).toEqual(applied.map(({ since }) => since).sort());
      }),
    ));

  test('the text does not hang on the order in which they were put in', () =>
    fc.assert(
      fc.property(all, (amendments) => {
        expect(consolidate(base, [...amendments].reverse(), '2030-01-15')).toEqual(
          consolidate(base, amendments, '2030-01-15'),
        );
      }),
    ));

  test('no provision of the text as it was is lost, no id stands twice, and what no source names is as it was', () =>
    fc.assert(
      fc.property(all, (amendments) => {
        const { provisions } = consolidate(base, amendments, '2030-01-31');
        const ids = provisions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const before of original) {
          const now = provisions.find(({ id }) => id === before.id);
          expect(now?.was ?? { heading: now?.heading, text: now?.text }).toEqual({
            heading: before.heading,
            text: before.text,
          });
          if (now?.sources.length === 0) expect(now).toEqual(before);
        }
      }),
    ));

  test('what begins after the day changes nothing on it', () =>
    fc.assert(
      fc.property(all, (amendments) => {
        const due = amendments.filter(({ since }) => since! <= '2030-01-15');
        expect(consolidate(base, amendments, '2030-01-15').provisions).toEqual(
          consolidate(base, due, '2030-01-31').provisions,
        );
      }),
    ));
});
