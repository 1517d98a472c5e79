import { expect, test } from 'vitest';
import type { ElectionContext } from './act.ts';
import { outsideCommittee } from './from-committee.ts';

const entry = (id: string, name: string, born?: string) => ({ id, name, born, nominated: 'committee' as const });
const context = (committee: ElectionContext['committee']) => ({ committee }) as ElectionContext;

test('an office filled from among the committee is for its members, told apart by name and birth date', () => {
  const members = context([{ name: 'Tô Văn  Xuân', born: '1980-05-05' }]);
  expect(outsideCommittee([entry('a', 'tô văn xuân', '1980-05-05')], members)).toEqual([]);
  const found = outsideCommittee([entry('b', 'Tô Văn Xuân', '1981-05-05'), entry('c', 'Lê Thị Hạ')], members);
  expect(found.map(({ code, about }) => [code, about])).toEqual([
    ['not-of-committee', 'b'],
    ['not-of-committee', 'c'],
  ]);
  expect(found[0]?.citations).toMatchObject([{ instrument: '244-QĐ/TW', article: '19', clause: '9' }]);
  expect(outsideCommittee([entry('c', 'Lê Thị Hạ')], context(undefined))).toEqual([]);
});
