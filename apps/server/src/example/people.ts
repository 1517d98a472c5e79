import type { CandidateEntry } from '@plenum/election';
import { exampleAccounts } from './accounts.ts';
import type { Random } from './random.ts';

const families = 'Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Mai Tạ Cao Lương'.split(' ');
const middles = {
  women: 'Thị Ngọc Thanh Kim Bích Thu Hồng Mỹ'.split(' '),
  men: 'Văn Quang Hữu Đình Công Gia Xuân Bá'.split(' '),
};
const given = {
  women:
    'Bình Cúc Diễm Giang Hạnh Hiền Lan Liên Mận Nga Nhàn Oanh Phượng Quế Sen Sương Thảo Trúc Vân Yến Ánh Đào Ân'.split(
      ' ',
    ),
  men: 'An Bền Chương Định Giang Hòa Khoa Lộc Nghĩa Phát Quý Sáng Sơn Tâm Thịnh Tiến Toàn Vinh Đạt Đoan Ẩn Ước'.split(
    ' ',
  ),
};

const two = (value: number): string => String(value).padStart(2, '0');
const date = (random: Random, from: number, years: number): string =>
  `${from + random.below(years)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;

/** So many invented people, no two of one name, none named like those who count. */
export function inventedPeople(random: Random, count: number): readonly CandidateEntry[] {
  const used = new Set<string>(exampleAccounts.map((account) => account.name));
  const people: CandidateEntry[] = [];
  while (people.length < count) {
    const kind = random.next() < 0.4 ? 'women' : 'men';
    const pick = (words: readonly string[]): string => words[random.below(words.length)] ?? '';
    const name = `${pick(families)} ${pick(middles[kind])} ${pick(given[kind])}`;
    const born = date(random, 1966, 28);
    const joined = date(random, Number(born.slice(0, 4)) + 20, 8);
    if (used.has(name)) continue;
    used.add(name);
    people.push({ name, born, joined, nominated: 'committee' });
  }
  return people;
}
