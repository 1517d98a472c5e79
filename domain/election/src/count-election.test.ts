import { describe, expect, test } from 'vitest';
import { amendRegulation } from './amend-regulation.ts';
import {
  type Ballot,
  ballotTable,
  countElection,
  type Election,
  type Mark,
  type Regulation,
  type RoundEntry,
  whatIf,
} from './index.ts';
import { regulationById } from './regulations/index.ts';

/** Ballots written as they look: `xx..` strikes the first two of four; one row stands for `times` papers. */
type Papers = readonly (readonly [marks: string, times: number])[];

const ballotsFrom = (papers: Papers): Ballot[] =>
  papers.map(([marks, times], index) => ({
    id: `b${index + 1}`,
    marks: [...marks].map((sign) => (sign === '.' ? '' : sign) as Mark),
    flags: [],
    weight: 1,
    times,
  }));

interface Scene {
  regulation?: string;
  seats: number;
  names: number;
  summoned?: number;
  rounds: (Partial<RoundEntry> & { kind: RoundEntry['kind']; papers: Papers })[];
}

function electionFrom({ regulation = 'vn-party-2024', seats, names, summoned = 10, rounds }: Scene) {
  const collected = (papers: Papers) => papers.reduce((sum, [, times]) => sum + times, 0);
  const election: Election = {
    id: 'thu',
    title: { vi: 'Thử', en: 'Trial' },
    regulation: regulationById(regulation)!,
    amendments: [],
    office: 'delegates',
    meeting: { kind: 'members-congress', summoned, present: summoned, excluded: [] },
    seats,
    candidates: Array.from({ length: names }, (_, index) => ({
      id: `c${index + 1}`,
      name: `Lê Văn ${String.fromCharCode(65 + index)}`,
      born: `19${60 + index}-01-01`,
      nominated: 'committee',
    })),
    rounds: rounds.map(({ papers, ...entry }) => ({
      issued: collected(papers),
      collected: collected(papers),
      ...entry,
    })),
    stopped: null,
  };
  const tables = rounds.map(({ papers }) => ballotsFrom(papers));
  return { election, tableOf: (index: number) => tables[index]! };
}

function count(scene: Scene) {
  const { election, tableOf } = electionFrom(scene);
  return countElection(election, (premise) => ballotTable(premise.form, premise.candidates, tableOf(premise.index)));
}

const resultOf = (scene: Scene) => {
  const outcome = count(scene);
  if (!('result' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.result;
};

describe('rounds', () => {
  test('a further round carries forward the seats and those not elected, and its form follows the surplus left', () => {
    const result = resultOf({
      seats: 2,
      names: 3,
      rounds: [
        {
          kind: 'first',
          papers: [
            ['..x', 4],
            ['.x.', 2],
            ['.xx', 4],
          ],
        },
        {
          kind: 'further',
          papers: [
            ['.x', 6],
            ['x.', 4],
          ],
        },
      ],
    });
    expect(result.rounds[0]).toMatchObject({
      status: 'open',
      elected: ['c1'],
      open: { seats: 1, because: 'below-threshold', among: ['c2', 'c3'] },
      next: 'further-round',
    });
    expect(result.rounds[1]).toMatchObject({ form: 'strike-out', seats: 1, elected: ['c2'], open: null, next: null });
    expect(result).toMatchObject({ status: 'complete', elected: ['c1', 'c2'], unfilled: 0 });
  });

  test('the youth union holds one further round and then stops, with the seat unfilled', () => {
    const short: Papers = [
      ['x.', 5],
      ['.x', 5],
    ];
    const result = resultOf({
      regulation: 'vn-youth-union',
      seats: 1,
      names: 2,
      rounds: [
        { kind: 'first', papers: short },
        { kind: 'further', papers: short },
      ],
    });
    expect(result.rounds.map(({ next }) => next)).toEqual(['further-round', 'stop']);
    expect(result).toMatchObject({ status: 'complete', elected: [], unfilled: 1 });
    const third = count({
      regulation: 'vn-youth-union',
      seats: 1,
      names: 2,
      rounds: [
        { kind: 'first', papers: short },
        { kind: 'further', papers: short },
        { kind: 'further', papers: short },
      ],
    });
    expect(third).toMatchObject({ refused: [{ code: 'no-further-round', severity: 'refusal' }] });
  });

  test('equal votes below the threshold are no tie: the seat is open to a further round', () => {
    const { rounds } = resultOf({
      seats: 1,
      names: 2,
      rounds: [
        {
          kind: 'first',
          papers: [
            ['.x', 5],
            ['x.', 5],
          ],
        },
      ],
    });
    expect(rounds[0]).toMatchObject({ needed: 6, open: { because: 'below-threshold' }, next: 'further-round' });
  });

  test('a tie above the threshold opens a tie round, where half is not needed and the tied alone stand', () => {
    // Two seats, three names, nine summoned: c1 has 10 votes, c2 and c3 five each, and five are more than half of nine.
    const first: Papers = [
      ['..x', 5],
      ['.x.', 5],
    ];
    const scene = (tie: Papers, again?: Papers): Scene => ({
      summoned: 9,
      seats: 2,
      names: 3,
      rounds: [
        { kind: 'first', papers: first },
        { kind: 'tie', papers: tie },
        ...(again ? [{ kind: 'tie' as const, papers: again }] : []),
      ],
    });
    const result = resultOf(
      scene([
        ['.x', 2],
        ['x.', 1],
        ['xx', 6],
      ]),
    );
    expect(result.rounds[0]).toMatchObject({
      needed: 5,
      elected: ['c1'],
      open: { seats: 1, because: 'tie', among: ['c2', 'c3'] },
      next: 'tie-round',
    });
    expect(result.rounds[1]).toMatchObject({
      kind: 'tie',
      form: 'strike-out',
      needed: null,
      elected: ['c2'],
      status: 'complete',
    });

    const stuck = resultOf(
      scene([
        ['.x', 2],
        ['x.', 2],
        ['xx', 5],
      ]),
    );
    expect(stuck.rounds[1]).toMatchObject({
      elected: [],
      open: { because: 'tie' },
      next: 'meeting-decides',
      status: 'open',
    });
    expect(stuck.status).toBe('open');
  });

  test('more collected than issued voids the round, its figures stay, and a re-election of the same names follows', () => {
    const papers: Papers = [
      ['..x', 6],
      ['x..', 4],
    ];
    const result = resultOf({
      seats: 2,
      names: 3,
      rounds: [
        { kind: 'first', issued: 9, papers },
        { kind: 're-election', papers },
      ],
    });
    expect(result.rounds[0]).toMatchObject({
      status: 'void',
      elected: [],
      open: null,
      next: 're-election',
      ballots: { void: 'more-collected-than-issued', valid: 10 },
      votes: [{ votes: 6 }, { votes: 10 }, { votes: 4 }],
    });
    expect(result.rounds[1]).toMatchObject({ status: 'complete', elected: ['c2', 'c1'], open: null, next: null });
  });
});

describe('rounds that cannot follow', () => {
  const done: Papers = [['..x', 10]];
  const open: Papers = [['.xx', 10]];
  test.each([
    ['a round after a complete one', done, 'further', {}, 'round-not-needed'],
    ['a re-election where no round was void', open, 're-election', {}, 'round-out-of-order'],
    ['a tie round without a tie', open, 'tie', {}, 'round-out-of-order'],
    ['more seats than are open', open, 'further', { seats: 2 }, 'seats-above-open'],
    ['somebody already elected', open, 'further', { candidates: ['c1', 'c2'] }, 'already-elected'],
    ['somebody unknown', open, 'further', { candidates: ['c2', 'c9'] }, 'unknown-candidate'],
    ['the same name twice', open, 'further', { candidates: ['c2', 'c2'] }, 'duplicate-candidate'],
  ] as const)('%s', (_name, first, kind, entry, code) => {
    const outcome = count({
      seats: 2,
      names: 3,
      rounds: [
        { kind: 'first', papers: first },
        { kind, ...entry, papers: [['x.', 10]] },
      ],
    });
    expect(outcome).toMatchObject({ faults: [{ code }] });
  });
});

describe('the what-if', () => {
  const scene: Scene = {
    seats: 2,
    names: 3,
    rounds: [
      {
        kind: 'first',
        papers: [
          ['..x', 5],
          ['.xx', 5],
        ],
      },
      {
        kind: 'further',
        papers: [
          ['.x', 8],
          ['x.', 2],
        ],
      },
    ],
  };
  const ask = (set: string, to: unknown) => {
    const { election, tableOf } = electionFrom(scene);
    const amended = amendRegulation(election.regulation, [{ set, to, cite: 'Đề xuất 3', why: 'thử' }]) as Regulation;
    const outcome = whatIf(election, amended, (_election, premise) =>
      ballotTable(premise.form, premise.candidates, tableOf(premise.index)),
    );
    if (!('changed' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome;
  };

  test('an amendment that changes nothing gives the same result', () => {
    const { before, after, changed } = ask('threshold', 'more-than-half');
    expect(after.result).toEqual(before.result);
    expect(changed).toEqual({ elected: [], lost: [], status: [], invalid: 0 });
  });

  test('with half enough, c2 is in at once and the further round is not held', () => {
    const { before, after, changed } = ask('threshold', { share: '1/2' });
    expect(before.result.rounds).toHaveLength(2);
    expect(after.result).toMatchObject({ status: 'complete', elected: ['c1', 'c2'] });
    expect(after.result.rounds).toHaveLength(1);
    expect(changed).toEqual({ elected: [], lost: [], status: [], invalid: 0 });
  });

  test('with four fifths needed in the further round too, the seat of c2 is kept by exactly 8 of 10', () => {
    expect(ask('threshold', { share: '4/5' }).changed.lost).toEqual([]);
    expect(ask('threshold', { share: '4/5', strict: true }).changed).toMatchObject({
      lost: ['c2'],
      status: ['complete', 'open'],
    });
  });
});
