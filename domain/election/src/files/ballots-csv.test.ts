import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ballot,
  type BallotForm,
  type BallotTable,
  ballotFlags,
  ballotsOf,
  type FileFault,
  type Mark,
} from '../index.ts';
import { readBallots } from './ballots-csv.ts';
import { limits } from './limits.ts';
import { writeBallots } from './write-files.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (
  text: string | Uint8Array,
  options: { form?: BallotForm; candidates?: string[]; collected?: number } = {},
) =>
  readBallots(typeof text === 'string' ? bytesOf(text) : text, {
    file: 'round-1.csv',
    form: options.form ?? 'strike-out',
    candidates: options.candidates ?? ['c1', 'c2'],
    collected: options.collected ?? 1,
  });
const table = (outcome: BallotTable | FileFault[]): readonly Ballot[] => {
  if (Array.isArray(outcome)) throw new Error(JSON.stringify(outcome));
  return ballotsOf(outcome);
};
const faults = (outcome: BallotTable | FileFault[]): readonly FileFault[] => {
  if (!Array.isArray(outcome)) throw new Error('read without faults');
  return outcome;
};
const brief = (outcome: BallotTable | FileFault[]) =>
  faults(outcome).map(({ code, line, column, found }) => [code, line, column, found]);

test('a faulty header does not hide the faults of the rows', () => {
  const text = 'ballot,c1,zz,flags,times\nb1,y,,foo,0\nb1,x,,,2\n,?,,\n';
  expect(brief(read(text, { collected: 2 }))).toEqual([
    ['unknown-column', 1, 11, 'zz'],
    ['missing-column', 1, 1, undefined],
    ['unknown-cell', 2, 4, 'y'],
    ['unknown-flag', 2, 7, 'foo'],
    ['not-a-count', 2, 11, '0'],
    ['duplicate-ballot', 3, 1, 'b1'],
    ['wrong-cell-count', 4, 1, '4'],
  ]);
  expect(brief(read('c1,c2,c2\n,x,y\nq,,\n', { collected: 2 }))).toEqual([
    ['duplicate-column', 1, 7, 'c2'],
    ['missing-column', 1, 1, undefined],
    ['unknown-cell', 3, 1, 'q'],
  ]);
});

describe('ballots are read', () => {
  test('in the order of the paper, whatever the order of the columns', () => {
    const ballots = table(read('c2,ballot,c1\nx,b1,\n'));
    expect(ballots).toEqual([{ id: 'b1', marks: ['', 'x'], flags: [], weight: 1, times: 1 }]);
  });

  test('with a byte-order mark, any line end, quotes, and no line end after the last row', () => {
    const text = '\uFEFFballot,"c1",c2\r\n"b ""1"", x",x,\rb2,,"x"\nb3,,';
    const ballots = table(read(text, { collected: 3 }));
    expect(ballots.map(({ id, marks }) => [id, ...marks])).toEqual([
      ['b "1", x', 'x', ''],
      ['b2', '', 'x'],
      ['b3', '', ''],
    ]);
  });

  test('with flags, weight and times', () => {
    const ballots = table(read('ballot,times,c1,flags,c2,weight\nb1,3,,signed no-stamp,x,12\n', { collected: 3 }));
    expect(ballots).toEqual([{ id: 'b1', marks: ['', 'x'], flags: ['no-stamp', 'signed'], weight: 12, times: 3 }]);
  });

  test('on the agree-disagree and the cumulative form', () => {
    const agree = table(read('ballot,c1,c2\nb1,a,ad\nb2,?,d\n', { form: 'agree-disagree', collected: 2 }));
    expect(agree.map(({ marks }) => marks)).toEqual([
      ['a', 'ad'],
      ['?', 'd'],
    ]);
    const points = table(read('ballot,c1,c2\nb1,,20\n', { form: 'cumulative' }));
    expect(points[0]?.marks).toEqual([0, 20]);
  });

  test('with an id in NFD matched to a candidate in NFC', () => {
    const candidates = ['Hiền'.normalize('NFC')];
    expect(table(read(`ballot,${'Hiền'.normalize('NFD')}\nb1,x\n`, { candidates }))).toHaveLength(1);
  });
});

describe('every fault is listed with its place', () => {
  test('unknown cells, flags and numbers, a ballot twice, a short row', () => {
    const text = ['ballot,c1,c2,flags,times', 'b1,y,,,1', 'b1,,X,lost,1', 'b3,,', 'b4,,,,0', 'bộ, x,,,1'].join('\n');
    expect(brief(read(text, { collected: 4 }))).toEqual([
      ['unknown-cell', 2, 4, 'y'],
      ['unknown-cell', 3, 5, 'X'],
      ['unknown-flag', 3, 7, 'lost'],
      ['duplicate-ballot', 3, 1, 'b1'],
      ['wrong-cell-count', 4, 1, '3'],
      ['not-a-count', 5, 7, '0'],
      ['unknown-cell', 6, 4, ' x'],
    ]);
  });

  test('columns missing, unknown and twice', () => {
    expect(brief(read('c1,c1,c9\n'))).toEqual([
      ['duplicate-column', 1, 4, 'c1'],
      ['unknown-column', 1, 7, 'c9'],
      ['missing-column', 1, 1, undefined],
      ['missing-column', 1, 1, undefined],
    ]);
    expect(faults(read('')).map(({ values }) => values.column)).toEqual(['c1', 'c2', 'ballot']);
  });

  test('a sum of times that is not what was collected, but not where a row leaves it open', () => {
    expect(faults(read('ballot,c1,c2,times\nb1,,,3\n', { collected: 4 }))).toMatchObject([
      { code: 'collected-differs', found: '3', values: { collected: 4, counted: 3, ballots: 'round-1.csv' } },
    ]);
    expect(brief(read('ballot,c1,c2,times\nb1,,,three\n', { collected: 4 }))).toEqual([['not-a-count', 2, 6, 'three']]);
  });

  test('a doubtful mark on the cumulative form, which has none', () => {
    expect(brief(read('ballot,c1,c2\nb1,?,1.5\n', { form: 'cumulative' }))).toEqual([
      ['unknown-cell', 2, 4, '?'],
      ['unknown-cell', 2, 6, '1.5'],
    ]);
  });

  test('quotes that are broken, bytes that are not UTF-8, UTF-16', () => {
    expect(brief(read('ballot,c1,c2\nb"1,,\n'))).toEqual([['syntax', 2, 1, undefined]]);
    expect(brief(read('ballot,c1,c2\nb1,"x"x,\n'))).toEqual([['syntax', 2, 4, undefined]]);
    expect(brief(read('ballot,c1,c2\nb1,"x,\n'))).toEqual([['syntax', 2, 4, undefined]]);
    const broken = bytesOf('ballot,c1,c2\nb1,x,\n');
    broken[13] = 0xff;
    expect(brief(read(broken))).toEqual([['encoding', 2, 1, undefined]]);
    expect(brief(read(new Uint8Array([0xff, 0xfe, 0x62, 0])))).toEqual([['encoding', 1, 1, undefined]]);
  });

  test('past the limit of the list, a last line says how many more there are', () => {
    const rows = Array.from({ length: limits.faultsListed + 5 }, (_, i) => `b${i},y,`);
    const found = faults(read(['ballot,c1,c2', ...rows].join('\n'), { collected: rows.length }));
    expect(found).toHaveLength(limits.faultsListed + 1);
    expect(found.at(-1)).toMatchObject({ code: 'more-faults', values: { count: 5 } });
  });
});

const marks: Readonly<Record<BallotForm, fc.Arbitrary<Mark>>> = {
  'strike-out': fc.constantFrom<Mark[]>('x', '', '', '?'),
  'agree-disagree': fc.constantFrom<Mark[]>('a', 'd', 'ad', '', '?'),
  cumulative: fc.oneof(fc.nat({ max: 2_000_000 }), fc.constantFrom(0, 4_294_967_296, 900_000_000_000)),
};

/** Ids of any text, flags, weights and times, or nothing of these. */
const filesOf = (names: number, size: number) =>
  fc
    .record({
      form: fc.constantFrom<BallotForm>('strike-out', 'agree-disagree', 'cumulative'),
      width: fc.integer({ min: 1, max: names }),
      plain: fc.boolean(),
    })
    .chain(({ form, width, plain }) =>
      fc.record({
        form: fc.constant(form),
        candidates: fc.constant(Array.from({ length: width }, (_, i) => `c${i + 1}`)),
        ballots: fc.uniqueArray(
          fc.record({
            id: plain ? fc.stringMatching(/^[0-9]{1,6}$/) : fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
            marks: fc.array(marks[form], { minLength: width, maxLength: width }),
            flags: plain ? fc.constant([]) : fc.subarray([...ballotFlags]),
            weight: plain ? fc.constant(1) : fc.integer({ min: 1, max: 1000 }),
            times: plain ? fc.constant(1) : fc.integer({ min: 1, max: 50 }),
          }),
          { selector: ({ id }) => id, maxLength: size },
        ),
      }),
    );

test('ballots that are written read back equal', () => {
  fc.assert(
    fc.property(filesOf(70, 30), ({ form, candidates, ballots }) => {
      const collected = ballots.reduce((sum, { times }) => sum + times, 0);
      const text = writeBallots(candidates, ballots);
      expect(table(read(text, { form, candidates, collected }))).toEqual(ballots);
    }),
    { numRuns: 200 },
  );
}, 30_000);

function joined(...parts: readonly Uint8Array[]) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

test('10,000 mutated ballots files give a table or faults, never a crash', () => {
  const pieces = [
    '"',
    ',',
    '\n',
    '\r',
    'x',
    '?',
    'ad',
    '\uFEFF',
    '\0',
    '999999999999999999',
    'ballot',
    'times',
    ' ',
    'ế',
  ];
  const originals = fc.sample(filesOf(8, 5), { numRuns: 100, seed: 1 });
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(fc.constantFrom(...pieces).map(bytesOf), fc.uint8Array({ maxLength: 4 })),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...originals),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      ({ form, candidates, ballots }, mutations) => {
        let bytes = bytesOf(writeBallots(candidates, ballots));
        for (const { at, cut, put } of mutations) {
          const from = Math.floor(at * bytes.length);
          bytes = joined(bytes.subarray(0, from), put, bytes.subarray(from + cut));
        }
        const outcome = read(bytes, { form, candidates, collected: ballots.length });
        return Array.isArray(outcome) ? outcome.length > 0 : outcome.size === ballotsOf(outcome).length;
      },
    ),
    { numRuns: 10_000 },
  );
}, 60_000);
