import { describe, expect, test } from 'vitest';
import { type Candidate, type CandidateListInput, checkCandidateList, type Nomination } from './index.ts';
import { regulationById } from './regulations/index.ts';

const names = (count: number, nominated: Nomination = 'committee', support?: number): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${nominated}${index + 1}`,
    name: `Trần Văn ${String.fromCharCode(65 + (index % 26))}`,
    nominated,
    ...(support === undefined ? {} : { support }),
  }));

const list = (seats: number, candidates: Candidate[], over: Partial<CandidateListInput> = {}): CandidateListInput => ({
  regulation: regulationById('vn-party-2024')!,
  office: 'executive-committee',
  meeting: { kind: 'delegates-congress', present: 345 },
  seats,
  candidates,
  ...over,
});

const codes = (input: CandidateListInput) =>
  checkCandidateList(input).findings.map(({ code, severity }) => `${severity} ${code}`);

describe('the surplus', () => {
  test('an executive committee with no more names than seats is refused with article 14', () => {
    const check = checkCandidateList(list(15, names(15)));
    expect(check.surplus).toEqual({ count: 0, share: '0.00' });
    expect(check.findings[0]).toMatchObject({ code: 'surplus-missing', severity: 'refusal' });
    expect(check.findings[0]!.citations[0]).toMatchObject({ instrument: '190-QĐ/TW', article: '14' });
  });

  test('a secretary may stand alone', () => {
    expect(codes(list(1, names(1), { office: 'secretary' }))).toEqual([]);
  });

  // 35 seats: 30 % are 10.5, so 45 names pass and 46 do not (the worked example of 03-HD/TW has 48: refused).
  test.each([
    [45, []],
    [46, ['refusal surplus-above-maximum']],
    [48, ['refusal surplus-above-maximum']],
  ])('35 seats and %i names', (count, expected) => {
    const candidates = [...names(40), ...names(count - 40, 'floor', 200)];
    expect(codes(list(35, candidates))).toEqual(expected);
  });

  test('the share is exact: 18 for 15 is 20.00 percent, 40 for 35 is 14.29', () => {
    expect(checkCandidateList(list(15, names(18))).surplus).toEqual({ count: 3, share: '20.00' });
    expect(checkCandidateList(list(35, names(40))).surplus.share).toBe('14.29');
    expect(checkCandidateList(list(15, names(14))).surplus).toEqual({ count: -1, share: '-6.67' });
  });

  test('a body of 3 to 5 seats has one extra name at most, whatever the percentage', () => {
    expect(codes(list(3, names(4)))).toEqual([]);
    expect(codes(list(5, names(7)))).toEqual(['refusal small-body-surplus']);
    expect(codes(list(6, names(8)))).toContain('refusal surplus-above-maximum');
  });

  test('the military council takes 35 percent and warns below 10', () => {
    const military = { regulation: regulationById('vn-military-council-2018')! };
    expect(codes(list(20, names(27), military))).toEqual([]);
    expect(codes(list(20, names(28), military))).toContain('refusal surplus-above-maximum');
    expect(codes(list(20, names(21), military))).toContain('warning surplus-below-minimum');
  });
});

describe('the prepared list', () => {
  test.each([
    [15, 17, []],
    [15, 16, ['warning prepared-list-outside-range']],
    [15, 18, ['warning prepared-list-outside-range']],
    [20, 22, []],
    [20, 23, []],
    // No whole number lies between 0.6 and 0.9: one more is the nearest.
    [6, 7, []],
  ])('%i seats and %i prepared names', (seats, prepared, expected) => {
    expect(codes(list(seats, names(prepared)))).toEqual(expected);
  });
});

describe('the entry gate', () => {
  const withFloor = (support: number | undefined, present = 345) =>
    list(15, [...names(17), ...names(1, 'floor', support)], { meeting: { kind: 'delegates-congress', present } });

  test('a floor name needs more than 30 percent of those attending', () => {
    expect(codes(withFloor(104))).toEqual([]);
    expect(codes(withFloor(103))).toEqual(['refusal below-entry-gate']);
    expect(codes(withFloor(undefined))).toEqual(['refusal below-entry-gate']);
    // Exactly 30 percent is not more.
    expect(codes(withFloor(30, 100))).toEqual(['refusal below-entry-gate']);
    expect(codes(withFloor(31, 100))).toEqual([]);
  });

  test('the regulation of 2014 has no gate', () => {
    const input = { ...withFloor(undefined), regulation: regulationById('vn-party-2014')! };
    expect(codes(input)).toEqual([]);
  });

  test('a member of the convening committee may not stand outside its list', () => {
    const candidates = names(18).map((one, index) =>
      index === 17 ? { ...one, nominated: 'self' as const, support: 300, committeeMember: true } : one,
    );
    const found = checkCandidateList(list(15, candidates)).findings;
    expect(found).toMatchObject([{ code: 'committee-member-outside-list', severity: 'refusal', about: 'committee18' }]);
    expect(found[0]!.citations[0]).toMatchObject({ article: '11' });
  });
});

describe('the ballot order', () => {
  const order = (...people: Partial<Candidate>[]) =>
    checkCandidateList(
      list(
        5,
        people.map((person, index) => ({ id: `c${index + 1}`, name: '', nominated: 'committee' as const, ...person })),
      ),
    ).order;

  test('is by given name, then family name, then the words between', () => {
    expect(
      order({ name: 'Trần Văn Bình' }, { name: 'Nguyễn Văn An' }, { name: 'Lê Thị Bình' }, { name: 'Lê Anh Bình' }),
    ).toEqual(['c2', 'c4', 'c3', 'c1']);
  });

  test('has Đ after D, Ă after A, Â after Ă, and tones in their order', () => {
    expect(
      order({ name: 'Lê Đức' }, { name: 'Lê Dũng' }, { name: 'Lê Ân' }, { name: 'Lê Ăn' }, { name: 'Lê An' }),
    ).toEqual(['c5', 'c4', 'c3', 'c2', 'c1']);
    expect(order({ name: 'Lê Hoá' }, { name: 'Lê Hoà' }, { name: 'Lê Hoa' })).toEqual(['c3', 'c2', 'c1']);
  });

  test('is the same for composed and decomposed text', () => {
    const [one, two, three] = ['Lê Đức', 'Lê Ân', 'Lê Hòa'];
    expect(order({ name: one.normalize('NFD') }, { name: two }, { name: three.normalize('NFD') })).toEqual(
      order({ name: one }, { name: two.normalize('NFD') }, { name: three }),
    );
  });

  test('equal names: earlier joined, then earlier born, then the order of listing', () => {
    expect(
      order(
        { name: 'Lê An', joined: '2001-01-01' },
        { name: 'Lê An', joined: '1999-01-01' },
        { name: 'Lê An' },
        { name: 'Lê An', born: '1980-01-01' },
        { name: 'Lê An', born: '1970-01-01' },
      ),
    ).toEqual(['c2', 'c1', 'c5', 'c4', 'c3']);
  });
});
