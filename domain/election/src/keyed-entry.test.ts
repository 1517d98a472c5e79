import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpretKeys, type KeyedPaper, printKeys } from './keyed-entry.ts';
import { ballotFlags, ballotForms } from './regulation.ts';

const strikeOut: KeyedPaper = { form: 'strike-out', candidates: 5, weighted: false };
const agree: KeyedPaper = { form: 'agree-disagree', candidates: 4, weighted: false };
const cumulative: KeyedPaper = { form: 'cumulative', candidates: 3, weighted: true };

describe('the keys of one ballot', () => {
  it('strike the numbered names', () => {
    expect(interpretKeys('2 5', strikeOut)).toMatchObject({
      marks: { 2: 'x', 5: 'x' },
      struckCount: 2,
      keptCount: 3,
      mode: 'struck',
      last: 5,
      problem: null,
    });
  });

  it('name the kept after K, and strike the others', () => {
    expect(interpretKeys('k1 4', strikeOut)).toMatchObject({
      marks: { 2: 'x', 3: 'x', 5: 'x' },
      struckCount: 3,
      keptCount: 2,
      mode: 'kept',
    });
    expect(interpretKeys('K', strikeOut).marks).toEqual({ 1: 'x', 2: 'x', 3: 'x', 4: 'x', 5: 'x' });
  });

  it('strike a run of names, leave a doubtful one doubtful, and take flags by letter', () => {
    expect(interpretKeys('1-3 4? Vkm', strikeOut)).toMatchObject({
      marks: { 1: 'x', 2: 'x', 3: 'x', 4: '?' },
      flags: ['signed', 'marked'],
      keptCount: 1,
    });
  });

  it('disagree with the numbered names and agree with the others, with both and neither by suffix', () => {
    expect(interpretKeys('2 3b 4n', agree).marks).toEqual({ 1: 'a', 2: 'd', 3: 'ad' });
    expect(interpretKeys('K 2 3b 4n', agree).marks).toEqual({ 1: 'd', 2: 'a', 3: 'ad' });
  });

  it('put votes on a cumulative ballot, with its weight', () => {
    expect(interpretKeys('W250 1=500 3=0', cumulative)).toMatchObject({
      marks: { 1: 500 },
      weight: 250,
      points: 500,
      mode: 'votes',
    });
  });

  it.each([
    ['6', strikeOut, 'number-not-on-paper'],
    ['0', strikeOut, 'number-not-on-paper'],
    ['2 2', strikeOut, 'number-twice'],
    ['1-3 2', strikeOut, 'number-twice'],
    ['2b', strikeOut, 'keys-not-understood'],
    ['3-1', strikeOut, 'keys-not-understood'],
    ['abc', strikeOut, 'keys-not-understood'],
    ['w5', strikeOut, 'keys-not-understood'],
    ['2', cumulative, 'keys-not-understood'],
    ['k', cumulative, 'keys-not-understood'],
    ['3=', cumulative, 'keys-unfinished'],
    ['v', strikeOut, 'keys-unfinished'],
    ['vkz', strikeOut, 'flag-letter-unknown'],
  ] as const)('%s is %s', (keys, paper, code) => {
    expect(interpretKeys(keys, paper).problem?.code).toBe(code);
  });

  it('print and read round-trip for every ballot', () => {
    const paper = fc.record({
      form: fc.constantFrom(...ballotForms),
      candidates: fc.integer({ min: 1, max: 60 }),
      weighted: fc.boolean(),
    });
    const ballot = paper.chain((on) => {
      const mark =
        on.form === 'cumulative'
          ? fc.constantFrom('', 1, 7, 1200)
          : on.form === 'strike-out'
            ? fc.constantFrom('', 'x', '?')
            : fc.constantFrom('', 'a', 'd', 'ad', '?');
      return fc.record({
        paper: fc.constant(on),
        marks: fc.array(mark, { minLength: on.candidates, maxLength: on.candidates }),
        flags: fc.subarray([...ballotFlags]),
        weight: fc.integer({ min: 1, max: 1e12 }),
      });
    });
    fc.assert(
      fc.property(ballot, ({ paper: on, marks, flags, weight }) => {
        const given = {
          marks: Object.fromEntries(
            marks.flatMap((mark, index) => (mark === '' ? [] : [[String(index + 1), mark]])),
          ) as never,
          flags,
          ...(on.weighted && { weight }),
        };
        const read = interpretKeys(printKeys(given, on), on);
        expect(read.problem).toBeNull();
        expect({ marks: read.marks, flags: read.flags, ...(on.weighted && { weight: read.weight }) }).toEqual(given);
        expect(printKeys(read, on)).toBe(printKeys(given, on));
      }),
    );
  });

  it('never throw, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (keys) => void interpretKeys(keys, agree)));
  });
});
