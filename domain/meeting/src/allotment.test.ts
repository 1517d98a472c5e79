import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allotDelegates } from './index.ts';

const senders = fc
  .array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 30 })
  .map((all) => all.map((members, at) => ({ unit: `u${at}`, members })));

describe('delegates are shared out', () => {
  test('as worked out by hand: 3 units of 100, 60 and 41 members, 20 delegates, 2 to each', () => {
    // 14 by members of 201: 6.97, 4.18, 2.86; whole 6 + 4 + 2 = 12; the two largest remainders get one each.
    const allotted = allotDelegates({ total: 20, perUnit: 2 }, [
      { unit: 'a', members: 100 },
      { unit: 'b', members: 60 },
      { unit: 'c', members: 41 },
    ]);
    expect(allotted?.map(({ whole, remainder, extra, seats }) => [whole, remainder, extra, seats])).toEqual([
      [6, 194, 1, 9],
      [4, 36, 0, 6],
      [2, 172, 1, 5],
    ]);
  });
  test('all of them, nobody below the least, each within one of the exact share, more members never fewer', () => {
    fc.assert(
      fc.property(senders, fc.nat(3), fc.nat(2_000), (units, perUnit, more) => {
        const total = perUnit * units.length + more;
        const allotted = allotDelegates({ total, perUnit }, units);
        const members = units.reduce((sum, unit) => sum + unit.members, 0);
        if (members === 0 && more > 0) return expect(allotted).toBeNull();
        expect(allotted!.reduce((sum, one) => sum + one.seats, 0)).toBe(total);
        for (const one of allotted!) {
          const exact = members === 0 ? 0 : (one.members * more) / members;
          expect(one.seats).toBeGreaterThanOrEqual(perUnit + Math.floor(exact));
          expect(one.seats).toBeLessThanOrEqual(perUnit + Math.ceil(exact));
          for (const other of allotted!)
            if (one.members > other.members) expect(one.seats).toBeGreaterThanOrEqual(other.seats);
        }
      }),
    );
  });
  test('alike in whatever order the units stand', () => {
    fc.assert(
      fc.property(senders, fc.nat(500), (units, total) => {
        const seats = (list: typeof units) =>
          new Map(allotDelegates({ total, perUnit: 0 }, list)?.map((one) => [one.unit, one.seats]));
        expect([...seats([...units].reverse())].sort()).toEqual([...seats(units)].sort());
      }),
    );
  });
  test('not at all where the total does not reach, or a unit stands twice', () => {
    expect(
      allotDelegates({ total: 3, perUnit: 2 }, [
        { unit: 'a', members: 1 },
        { unit: 'b', members: 1 },
      ]),
    ).toBeNull();
    expect(
      allotDelegates({ total: 9, perUnit: 1 }, [
        { unit: 'a', members: 1 },
        { unit: 'a', members: 1 },
      ]),
    ).toBeNull();
  });
});
