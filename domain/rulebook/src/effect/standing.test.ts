import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Relation, relationKey } from './relation.ts';
import { datesOf, standingOn, type Touch, touchesOf } from './standing.ts';
import { whatFalls } from './what-falls.ts';

const whole = (date: string) => ({ date, provisions: [] });
const set = (expires: string | null, ...dates: readonly string[]) =>
  datesOf({ dates: dates.map(whole), expires }, [], null);
const touch = (kind: Touch['kind'], since: string | null, ...provisions: readonly string[]): Touch => ({
  kind,
  by: 'x',
  provisions,
  citing: null,
  since,
});
const state = (day: string, dates = set(null, '2030-02-01'), ...touched: readonly Touch[]) =>
  standingOn(day, dates, touched).state;

describe('where an instrument stands on a day', () => {
  test.each([
    ['2030-01-31', 'not-yet'],
    ['2030-02-01', 'in-force'],
    ['2031-12-31', 'in-force'],
  ])('%s: %s', (day, expected) => expect(state(day)).toBe(expected));

  test('it holds through its last day and has expired on the next', () => {
    const dates = set('2031-12-31', '2030-02-01');
    expect([state('2031-12-31', dates), state('2032-01-01', dates)]).toEqual(['in-force', 'expired']);
    expect(state('2032-01-01', dates, touch('replaces', '2031-06-01'))).toBe('replaced');
    expect(state('2032-06-01', dates, touch('replaces', '2032-03-01'))).toBe('expired');
  });

  test('a replacement or repeal of the whole ends it, of a provision makes it partly replaced, an amendment leaves it', () => {
    expect(state('2030-05-01', undefined, touch('replaces', '2030-05-01'))).toBe('replaced');
    expect(state('2030-04-30', undefined, touch('replaces', '2030-05-01'))).toBe('in-force');
    expect(state('2030-05-01', undefined, touch('repeals', '2030-05-01'))).toBe('repealed');
    expect(state('2030-05-01', undefined, touch('repeals', '2030-05-01', 'art_5'))).toBe('partly-replaced');
    expect(state('2030-05-01', undefined, touch('amends', '2030-05-01', 'art_5'))).toBe('in-force');
    expect(state('2040-01-01', undefined, touch('replaces', null))).toBe('in-force');
  });

  test('provisions may come later than the whole', () => {
    const dates = datesOf(
      { dates: [whole('2030-02-01'), { date: '2031-01-01', provisions: ['art_5'] }], expires: null },
      [],
      null,
    );
    expect(standingOn('2030-06-01', dates, [])).toMatchObject({
      state: 'in-force',
      notYet: [{ provisions: ['art_5'] }],
    });
    expect(standingOn('2031-01-01', dates, []).notYet).toEqual([]);
  });

  test('dates rest on what a person set, else on the words, else on the day of issue, and say on which', () => {
    const words = [{ date: '2030-03-01', provisions: [], line: 9 }];
    expect(datesOf({ dates: [whole('2030-02-01')], expires: null }, words, '2030-01-01').basis).toBe('set');
    expect(datesOf(null, words, '2030-01-01')).toMatchObject({ basis: 'words', dates: [whole('2030-03-01')] });
    expect(datesOf(null, [], '2030-01-01')).toMatchObject({ basis: 'issued', dates: [whole('2030-01-01')] });
    expect(datesOf(null, [{ date: null, provisions: [], line: 3 }], '2030-01-01').basis).toBe('none');
    const onSigning = [{ date: null, provisions: [], line: 3, onSigning: true as const }];
    expect(datesOf(null, onSigning, '2030-01-01')).toMatchObject({ basis: 'words', dates: [whole('2030-01-01')] });
    expect(state('2030-01-01', datesOf(null, [], null))).toBe('unknown');
  });

  test('what is done to it begins with the force of the provision that does it', () => {
    const source = datesOf(
      { dates: [whole('2030-07-01'), { date: '2031-01-01', provisions: ['art_2'] }], expires: null },
      [],
      null,
    );
    const relation = { ...between('amends', 'b', 'a'), provisions: ['art_9'] };
    const since = (citing: string | null, given: string | null = null) =>
      touchesOf('a', [{ ...relation, citing, since: given }], () => source)[0]?.since;
    expect([since('art_1'), since('art_2__para_1'), since(null), since('art_1', '2029-01-01')]).toEqual([
      '2030-07-01',
      '2031-01-01',
      '2030-07-01',
      '2029-01-01',
    ]);
  });

  test('on later days nothing that had ended is in force again', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2030-01-${n}`);
    const touched = fc.array(
      fc.record({ kind: fc.constantFrom('amends', 'replaces', 'repeals'), since: day, partly: fc.boolean() }),
    );
    fc.assert(
      fc.property(day, fc.option(day), touched, (from, expires, all) => {
        const dates = datesOf({ dates: [whole(from)], expires }, [], null);
        const touches = all.map(({ kind, since, partly }) =>
          touch(kind as Touch['kind'], since, ...(partly ? ['art_1'] : [])),
        );
        const states = Array.from(
          { length: 31 },
          (_, n) => standingOn(`2030-01-${String(n + 1).padStart(2, '0')}`, dates, touches).state,
        );
        const ended = states.findIndex((one) => ['replaced', 'repealed', 'expired'].includes(one));
        if (ended >= 0) expect(new Set(states.slice(ended))).toEqual(new Set([states[ended]]));
      }),
    );
  });
});

const between = (kind: Relation['kind'], source: string, target: string): Relation => ({
  kind,
  source,
  target,
  provisions: [],
  citing: null,
  words: '',
  since: null,
});

describe('what falls if an instrument is replaced', () => {
  const falls = (relations: readonly Relation[]) =>
    whatFalls('law', relations).map(({ id, goes, step }) => `${id} ${goes ? 'goes' : 'look'} ${step}`);

  test('what only carries it out or amends it goes, step by step; what is based on it or carries out another too is looked at', () => {
    const relations = [
      between('implements', 'decree', 'law'),
      between('implements', 'circular', 'decree'),
      between('based-on', 'decree', 'charter'),
      between('based-on', 'decision', 'law'),
      between('implements', 'plan', 'law'),
      between('implements', 'plan', 'charter'),
      between('amends', 'amendment', 'law'),
      between('based-on', 'amendment', 'charter'),
      between('adapts-model', 'copy', 'law'),
      between('promulgates', 'decree', 'annex'),
      between('reports-on', 'report', 'law'),
      between('replaces', 'law', 'old'),
    ];
    expect(falls(relations)).toEqual([
      'decree goes 1',
      'decision look 1',
      'plan look 1',
      'amendment goes 1',
      'copy look 1',
      'circular goes 2',
      'annex goes 2',
    ]);
  });

  test('instruments that rest on each other in a ring end the walk', () => {
    const relations = [
      between('implements', 'a', 'law'),
      between('implements', 'a', 'b'),
      between('implements', 'b', 'a'),
    ];
    expect(falls(relations)).toEqual(['a look 1']);
    expect(relationKey({ ...relations[0]!, citing: 'art_1' })).toBe('implements a law art_1');
  });
});
