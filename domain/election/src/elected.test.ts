import { describe, expect, test } from 'vitest';
import { fillSeats, neededVotes, reachesShare } from './index.ts';

const people = (...born: (string | undefined)[]) =>
  born.map((date, index) => ({
    id: `c${index + 1}`,
    name: `Người ${index + 1}`,
    nominated: 'committee' as const,
    ...(date ? { born: date } : {}),
  }));

describe('seats are filled', () => {
  const four = people('1970-01-01', '1960-01-01', '1980-01-01', '1960-01-01');

  test('by votes, high to low, equal votes inside the seats in ballot order', () => {
    expect(fillSeats(four, [50, 70, 50, 60], { seats: 4, needed: 51, tie: 're-vote' }).elected).toEqual(['c2', 'c4']);
    expect(fillSeats(four, [70, 60, 70, 10], { seats: 3, needed: 51, tie: 're-vote' }).elected).toEqual([
      'c1',
      'c3',
      'c2',
    ]);
  });

  test('a tie across the last seat leaves those seats to the tied, in ballot order', () => {
    const outcome = fillSeats(four, [60, 80, 60, 60], { seats: 2, needed: 51, tie: 're-vote' });
    expect(outcome).toMatchObject({ elected: ['c2'], tied: ['c1', 'c3', 'c4'] });
  });

  test('where age decides, the older get in and equal dates stand again', () => {
    expect(fillSeats(four, [60, 60, 60, 60], { seats: 2, needed: 51, tie: 'older' }).elected).toEqual(['c2', 'c4']);
    expect(fillSeats(four, [60, 60, 60, 60], { seats: 1, needed: 51, tie: 'older' })).toMatchObject({
      elected: [],
      tied: ['c2', 'c4'],
    });
    expect(fillSeats(four, [60, 60, 60, 60], { seats: 3, needed: 51, tie: 'older' })).toMatchObject({
      elected: ['c1', 'c2', 'c4'],
      tied: [],
    });
    expect(
      fillSeats(people('1970-01-01', undefined), [60, 60], { seats: 1, needed: 51, tie: 'older' }).withoutBirthDate,
    ).toEqual(['c2']);
  });
});

describe('the needed votes', () => {
  test.each([
    ['more-than-half', 348, 175],
    ['more-than-half', 349, 175],
    ['more-than-half', 0, 1],
    [{ share: '2/3' }, 9, 6],
    [{ share: '2/3' }, 10, 7],
    [{ share: '2/3', strict: true }, 9, 7],
    [{ share: '1/2' }, 10, 5],
    [{ share: '1/2' }, 0, 1],
    ['plurality', 100, null],
  ] as const)('under %j on %i are %s', (threshold, base, needed) => {
    expect(neededVotes(threshold, base)).toBe(needed);
  });

  test('a share is exact at its edge', () => {
    expect(reachesShare(2, 3, { share: '2/3' })).toBe(true);
    expect(reachesShare(199, 300, { share: '2/3' })).toBe(false);
    expect(reachesShare(5, 10, { share: '1/2', strict: true })).toBe(false);
  });
});
