import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertionsOf, auditFigures, auditRisk, drawsNeeded, paperVotes } from './audit.ts';
import type { Ballot } from './ballot.ts';
import { simpleMajority } from './regulations/simple-majority/regulation.ts';
import { vnParty2024 } from './regulations/vn-party-2024/regulation.ts';
import type { RoundResult } from './result.ts';
import { drawPapers, isSeed } from './sample.ts';

const ballot = (marks: Ballot['marks']): Ballot => ({ id: '1', marks, flags: [], weight: 1, times: 1 });

/** Two names for one seat by votes alone: the contest of the papers that describe the method. */
const twoNames = (winner: number, loser: number, papers = winner + loser): RoundResult =>
  ({
    kind: 'first',
    form: 'agree-disagree',
    seats: 1,
    status: 'complete',
    base: { value: null, of: 'none', cite: '', source: 'seen' },
    needed: null,
    ballots: { issued: papers, collected: papers, valid: papers, invalid: 0, invalidBy: {} },
    votes: [
      { candidate: 'w', votes: winner, percent: null },
      { candidate: 'l', votes: loser, percent: null },
    ],
    elected: ['w'],
    open: null,
    next: null,
  }) as RoundResult;
const regulation = vnParty2024;
const forWinner = ballot(['a', 'd']);
const forLoser = ballot(['d', 'a']);
const forNobody = ballot(['d', 'd']);
const same = { counted: forWinner, read: forWinner };
const riskOf = (result: RoundResult, draws: readonly { counted: Ballot; read: Ballot }[]): number => {
  const risk = auditRisk({ result, regulation, draws })!;
  return Number((risk.top * 10n ** 15n) / risk.bottom) / 1e15;
};
const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);

/** P_KM as Stark (2010) and Lindeman and Stark (2012) print it, in floating point and in their own variables. */
function published(n: number, margin: number, papers: number, o1: number, o2: number, u1: number, u2: number): number {
  const gamma = 1.03905;
  const u = (2 * gamma) / (margin / papers);
  return Math.min(
    1,
    (1 - 1 / u) ** n *
      (1 - 1 / (2 * gamma)) ** -o1 *
      (1 - 1 / gamma) ** -o2 *
      (1 + 1 / (2 * gamma)) ** -u1 *
      (1 + 1 / gamma) ** -u2,
  );
}

describe('the risk of a sampled count', () => {
  it('is the published one where one name stands against one other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.tuple(fc.nat(300), fc.nat(6), fc.nat(3), fc.nat(6), fc.nat(3)),
        (lead, [clean, o1, o2, u1, u2]) => {
          const draws = [
            ...times(clean, same),
            ...times(o1, { counted: forWinner, read: forNobody }),
            ...times(o2, { counted: forWinner, read: forLoser }),
            ...times(u1, { counted: forNobody, read: forWinner }),
            ...times(u2, { counted: forLoser, read: forWinner }),
          ];
          const expected = published(draws.length, lead, 1000, o1, o2, u1, u2);
          expect(riskOf(twoNames(400 + lead, 400, 1000), draws)).toBeCloseTo(expected, 9);
        },
      ),
    );
  });
  it('reaches 10 % with 4.8 draws over the diluted margin, and one overstatement costs 1.4 over it, as in the 2012 paper', () => {
    // Margin 2 % of 10,000 papers.
    const result = twoNames(5100, 4900);
    const needed = drawsNeeded({ result, regulation }, 0.9)!;
    expect(needed * 0.02).toBeCloseTo(4.8, 1);
    expect(riskOf(result, times(needed, same))).toBeLessThan(0.1);
    expect(riskOf(result, times(needed - 1, same))).toBeGreaterThan(0.1);
    const overstated = [{ counted: forWinner, read: forNobody }, ...times(needed, same)];
    expect(riskOf(result, overstated)).toBeGreaterThan(0.1);
    expect(riskOf(result, [...overstated, ...times(Math.ceil(1.4 / 0.02), same)])).toBeLessThan(0.1);
  });
  it('falls with every paper that is found as it was counted, and rises with one that was counted too well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (lead, n) => {
        const result = twoNames(100 + lead, 100);
        const draws = times(n, same);
        expect(riskOf(result, [...draws, same])).toBeLessThan(riskOf(result, draws));
        expect(riskOf(result, [...draws, { counted: forWinner, read: forLoser }])).toBeGreaterThanOrEqual(
          riskOf(result, draws),
        );
      }),
    );
  });
  it('never lets a wrong result pass more often than it says', () => {
    // Counted 52 to 48; in truth 50 to 50: two papers that say 'loser' were counted for the winner. All samples of 3, exactly.
    const result = twoNames(52, 48);
    const wrong = 2 / 100;
    const chanceOf = (k: number) => [1, 3, 3, 1][k]! * wrong ** k * (1 - wrong) ** (3 - k);
    const atMost: { risk: number; chance: number }[] = [0, 1, 2, 3].map((k) => ({
      risk: riskOf(result, [...times(3 - k, same), ...times(k, { counted: forWinner, read: forLoser })]),
      chance: chanceOf(k),
    }));
    for (const { risk } of atMost) {
      const seen = atMost.filter((one) => one.risk <= risk).reduce((sum, { chance }) => sum + chance, 0);
      expect(seen).toBeLessThanOrEqual(risk + 1e-12);
    }
  });
});

describe('what a result rests on', () => {
  const threshold = (votes: readonly number[], elected: readonly string[], needed: number): RoundResult => ({
    ...twoNames(0, 0, 100),
    needed,
    seats: 2,
    base: { value: 100, of: 'summoned-less-excluded', cite: '', source: 'seen' },
    votes: votes.map((one, index) => ({ candidate: `c${index}`, votes: one, percent: null })),
    elected,
    open: elected.length < 2 ? { seats: 2 - elected.length, because: 'below-threshold', among: [] } : null,
  });
  it('is that the elected reached the votes needed and the others did not', () => {
    const result = threshold([80, 40], ['c0'], 51);
    expect(assertionsOf({ result, regulation }).map(({ margin, range }) => [margin, range])).toEqual([
      [30n, 1n],
      [11n, 1n],
    ]);
  });
  it('is, with the seats full, the lead over who came next where that is surer', () => {
    const result = threshold([90, 80, 50], ['c0', 'c1'], 51);
    // c2 is one vote below what is needed, but 30 below the last elected.
    expect(assertionsOf({ result, regulation }).map(({ margin }) => margin)).toEqual([40n, 30n, 40n, 30n]);
  });
  it('is nothing that a sample can show where two are level at the last seat', () => {
    const tie = {
      ...threshold([80, 60, 60], ['c0'], 51),
      open: { seats: 1, because: 'tie', among: ['c1', 'c2'] },
    } as const;
    expect(auditRisk({ result: tie, regulation, draws: [] })).toBeNull();
    expect(drawsNeeded({ result: tie, regulation }, 0.95)).toBeNull();
  });
  it('moves with a paper’s validity where the base is the valid papers', () => {
    const result = {
      ...threshold([60, 30], ['c0'], 51),
      base: { ...threshold([], [], 0).base, of: 'valid' },
    } as RoundResult;
    const [reached, below] = assertionsOf({ result, regulation: simpleMajority });
    expect([reached!.margin, below!.margin]).toEqual([20n, 41n]);
    const of = (marks: Ballot['marks']) => reached!.of(paperVotes(ballot(marks), result, simpleMajority));
    expect([of(['a', 'd']), of(['d', 'a'])]).toEqual([1n, -1n]);
  });
  it('is beyond doubt where even every paper read wrongly would elect the same', () => {
    const result = { ...threshold([0, 0], [], 300), ballots: { ...twoNames(0, 0, 100).ballots } } as RoundResult;
    expect(auditFigures({ result, regulation, draws: [] })!.confidence).toBe('100.00');
  });
  it('gives the confidence rounded down, so that it never says too much', () => {
    const result = threshold([80, 40], ['c0'], 51);
    // b = 1/11, U = 1.03905 * 100 / 11 = 9.4459; (1 - 1/U)^10 = 0.326607...: 67.339 %.
    expect(auditFigures({ result, regulation, draws: times(10, same) })).toEqual({
      papers: 100,
      draws: 10,
      differing: 0,
      overstated: 0,
      confidence: '67.33',
    });
  });
});

describe('a sample', () => {
  it('is drawn by SHA-256 of the public digits and the number of the draw', () => {
    // python3: int(hashlib.sha256(b'3141592653,1').hexdigest(), 16) % 348 + 1, and so on.
    expect(drawPapers('3141592653', 348, 1, 5)).toEqual([172, 227, 345, 347, 331]);
    expect(drawPapers('3141592653', 348, 4, 2)).toEqual(drawPapers('3141592653', 348, 1, 5).slice(3));
  });
  it('falls on every paper about as often', () => {
    const counts = new Array<number>(10).fill(0);
    for (const paper of drawPapers('2718281828', 10, 1, 10_000)) counts[paper - 1]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
  it('takes nothing but enough digits for a seed', () => {
    expect(['1234567890', '123456789', '12345 67890', 'abcdefghij', ''].map(isSeed)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
