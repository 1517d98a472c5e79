import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ballot,
  type BallotForm,
  ballotFlags,
  ballotsOf,
  ballotTable,
  type InvalidReason,
  invalidReasons,
  type Mark,
  tallyBallots,
  tallyTable,
} from './index.ts';

const marksOf: Record<BallotForm, fc.Arbitrary<Mark>> = {
  'strike-out': fc.constantFrom<Mark[]>('x', 'x', '', '', '', '?'),
  'agree-disagree': fc.constantFrom<Mark[]>('a', 'a', 'd', 'ad', '', '?'),
  cumulative: fc.nat({ max: 9 }),
};

interface Scene {
  form: BallotForm;
  width: number;
  seats: number;
  ballots: Ballot[];
  invalid: InvalidReason[];
  weighted: boolean;
  singleStruck: 'vote-against' | 'none-kept';
}

/** Rounds of 1 to 70 names with every form, flag, weight and times, and a regulation that holds any of the reasons. */
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    form: fc.constantFrom<BallotForm>('strike-out', 'agree-disagree', 'cumulative'),
    width: fc.oneof(fc.constant(1), fc.constant(32), fc.constant(33), fc.integer({ min: 1, max: 70 })),
    invalid: fc.subarray([...invalidReasons]),
    weighted: fc.boolean(),
    singleStruck: fc.constantFrom('vote-against' as const, 'none-kept' as const),
    plainPapers: fc.boolean(),
  })
  .chain((scene) =>
    fc.record({
      form: fc.constant(scene.form),
      width: fc.constant(scene.width),
      invalid: fc.constant(scene.invalid),
      weighted: fc.constant(scene.weighted),
      singleStruck: fc.constant(scene.singleStruck),
      seats: fc.integer({ min: 1, max: scene.width + 1 }),
      ballots: fc
        .array(
          fc.record({
            marks: fc.array(marksOf[scene.form], { minLength: scene.width, maxLength: scene.width }),
            flags: scene.plainPapers ? fc.constant([]) : fc.subarray([...ballotFlags], { maxLength: 2 }),
            weight: scene.plainPapers ? fc.constant(1) : fc.integer({ min: 1, max: 500 }),
            times: scene.plainPapers ? fc.constant(1) : fc.integer({ min: 1, max: 40 }),
          }),
          { maxLength: 40 },
        )
        .map((ballots) => ballots.map((ballot, index): Ballot => ({ id: `b${index}`, ...ballot }))),
    }),
  );

describe('the packed tally', () => {
  test('is equal to the plain one for every form, flag, weight and rule', () => {
    fc.assert(
      fc.property(scenes, ({ form, width, ballots, ...rules }) => {
        const candidates = Array.from({ length: width }, (_, index) => `c${index}`);
        const table = ballotTable(form, candidates, ballots);
        const full = { form, ...rules };
        expect(tallyTable(table, full)).toEqual(tallyBallots(ballots, width, full));
        expect(ballotsOf(table)).toEqual(
          ballots.map((ballot) => ({
            ...ballot,
            flags: ballotFlags.filter((flag) => ballot.flags.includes(flag)),
            marks: form === 'cumulative' ? ballot.marks.map((mark) => mark || 0) : ballot.marks,
          })),
        );
      }),
      { numRuns: 600 },
    );
  });

  test('counts more than one run of 255 rows', () => {
    const ballots = Array.from(
      { length: 1000 },
      (_, index): Ballot => ({
        id: String(index),
        marks: [index % 3 === 0 ? 'x' : '', index % 3 === 1 ? 'x' : '', ''],
        flags: [],
        weight: 1,
        times: 1,
      }),
    );
    const rules = {
      form: 'strike-out',
      seats: 2,
      invalid: ['over-vote'],
      singleStruck: 'none-kept',
      weighted: false,
    } as const;
    const tally = tallyTable(ballotTable('strike-out', ['a', 'b', 'c'], ballots), rules);
    // 334 strike a, 333 strike b, 333 strike nobody and keep three names for two seats.
    expect(tally).toMatchObject({ valid: 667, invalid: 333, votes: [333, 334, 667] });
  });
});
