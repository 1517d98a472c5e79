import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareGroups } from './share-groups.ts';

const of = (unit: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ person: `${unit}${at}`, unit }));

test('delegations of 7, 5, 4 and 2 come to two groups of 9', () => {
  const groups = shareGroups([...of('a', 5), ...of('b', 7), ...of('c', 2), ...of('d', 4)], 2);
  expect(groups.map((group) => group.length)).toEqual([9, 9]);
});

test('everybody is in one group, no delegation is split, and no group outweighs another by more than a delegation', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 8 }), (counts, howMany) => {
      const people = counts.flatMap((count, at) => of(`u${at}-`, count));
      const groups = shareGroups(people, howMany);
      expect(groups.flat().sort()).toEqual(people.map(({ person }) => person).sort());
      for (const [at] of counts.entries())
        expect(groups.filter((group) => group.some((person) => person.startsWith(`u${at}-`)))).toHaveLength(1);
      const lengths = groups.map((group) => group.length);
      if (groups.length === howMany)
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(Math.max(...counts));
    }),
  );
});
