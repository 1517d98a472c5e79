import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Election, type FileFault, type Regulation, regulationById, regulations } from '../index.ts';
import { readElectionFile } from './election-file.ts';
import { limits } from './limits.ts';
import { readRegulationFile, writeRegulation } from './regulation-file.ts';
import { faultText } from './wording.ts';
import { writeElectionFile } from './write-files.ts';

const valid = `plenum: election/1
id: bch-2025
title: Bầu Ban Chấp hành
regulation: vn-party-2024
office: executive-committee
meeting:
  kind: delegates-congress
  summoned: 350
  present: 345
  excluded:
    - { reason: absent-throughout-unreplaced, count: 2 }
seats: 1
candidates:
  - { id: c01, name: Nguyễn Văn An, born: 1975-03-02, joined: 1998-05-19 }
  - { id: c02, name: Trần Thị Bình, nominated: floor, support: 120 }
rounds:
  - { kind: first, issued: 345, collected: 344, ballots: round-1.csv }
`;

const regulation = (id: string): Regulation | readonly FileFault[] =>
  regulationById(id) ?? [{ code: 'unknown-regulation', at: [], file: 'election.yaml', found: id, values: { ids: '' } }];
const read = (text: string, file = 'election.yaml') => readElectionFile(text, { file, regulation });
const election = (text: string, file?: string): Election => {
  const outcome = read(text, file);
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.election;
};
const faults = (text: string, file?: string) => {
  const outcome = read(text, file);
  return 'faults' in outcome ? outcome.faults.map(({ code, line, column, found }) => [code, line, column, found]) : [];
};
/** The valid file with one line changed; the fault's line is that line. */
const changed = (from: string | RegExp, to: string) => {
  const text = valid.replace(from, to);
  if (text === valid) throw new Error(`Nothing to change: ${from}`);
  return faults(text);
};

describe('an election file is read', () => {
  test('with its defaults: nobody excluded, nominated by the committee, nothing amended', () => {
    const found = election(valid.replace(/ {2}excluded:\n.*\n/, ''));
    expect(found.meeting.excluded).toEqual([]);
    expect(found.candidates.map(({ nominated }) => nominated)).toEqual(['committee', 'floor']);
    expect(found).toMatchObject({ amendments: [], stopped: null, title: { vi: 'Bầu Ban Chấp hành' } });
  });

  test('from JSON as from YAML', () => {
    const file = {
      plenum: 'election/1',
      id: 'bch-2025',
      title: { vi: 'Bầu Ban Chấp hành', en: 'Executive committee' },
      regulation: 'simple-majority',
      office: 'board',
      meeting: { kind: 'members-congress', summoned: 10, present: 9 },
      seats: 1,
      candidates: [{ id: 'a', name: 'An' }],
      rounds: [{ kind: 'first', issued: 9, collected: 9, ballots: 'r.csv' }],
    };
    expect(election(JSON.stringify(file), 'election.json').title.en).toBe('Executive committee');
    expect(election(JSON.stringify(file, null, 2), '-').id).toBe('bch-2025');
  });

  test('with a reason that the regulation names for another kind of meeting', () => {
    expect(changed('absent-throughout-unreplaced', 'suspended')).toEqual([]);
  });

  test('with amendments applied to its regulation', () => {
    const amend = 'amend:\n  - { set: threshold, to: { share: 2/3 }, cite: Đề xuất 3, why: thử }\noffice:';
    const { switches } = election(valid.replace('office:', amend)).regulation;
    expect(switches.threshold).toMatchObject({
      value: { share: '2/3' },
      cite: { instrument: 'Đề xuất 3' },
      amended: { from: 'more-than-half', why: 'thử' },
    });
  });
});

describe('a fault of an election file is refused with its place', () => {
  test.each<[string, string | RegExp, string, unknown[]]>([
    ['an unknown field', 'seats: 1', 'seats: 1\nseat: 1', ['unknown-field', 13, 1, 'seat']],
    ['an unknown field of a candidate', 'born:', 'birth:', ['unknown-field', 14, 37, 'birth']],
    ['a field twice', 'seats: 1', 'seats: 1\nseats: 1', ['duplicate-field', 13, 1, 'seats']],
    ['a missing field', 'seats: 1\n', '', ['missing-field', 1, 1, undefined]],
    ['another kind of file', 'election/1', 'election/2', ['wrong-value', 1, 9, 'election/2']],
    ['an unknown regulation', 'vn-party-2024', 'vn-party', ['unknown-regulation', 4, 13, 'vn-party']],
    ['an unknown office', 'executive-committee', 'king', ['wrong-value', 5, 9, 'king']],
    ['an unknown reason', 'absent-throughout-unreplaced', 'tired', ['unknown-reason', 11, 17, 'tired']],
    ['a negative count', 'count: 2', 'count: -2', ['not-a-count', 11, 54, '-2']],
    ['a count that is not whole', 'summoned: 350', 'summoned: 350.5', ['not-a-count', 8, 13, '350.5']],
    ['a count as a text', 'summoned: 350', 'summoned: "350"', ['wrong-type', 8, 13, '350']],
    ['no seats', 'seats: 1', 'seats: 0', ['not-a-count', 12, 8, '0']],
    ['a base below one', 'summoned: 350', 'summoned: 2', ['base-below-one', 8, 13, '2']],
    ['a candidate twice', 'id: c02', 'id: c01', ['duplicate-candidate', 15, 11, 'c01']],
    ['a candidate called like a column', 'id: c02', 'id: times', ['wrong-value', 15, 11, 'times']],
    ['a day that does not exist', '1975-03-02', '1975-02-29', ['wrong-value', 14, 43, '1975-02-29']],
    [
      'an unknown candidate in a round',
      'kind: first,',
      'kind: first, candidates: [c01, c9],',
      ['unknown-candidate', 17, 38, 'c9'],
    ],
    ['nobody present where a quorum is asked', '  present: 345\n', '', ['missing-present', 7, 3, undefined]],
    ['broken YAML', 'seats: 1', 'seats: [1', ['syntax', 13, 1, undefined]],
  ])('%s', (_, from, to, fault) => {
    expect(changed(from, to)).toContainEqual(fault);
  });

  test('an exclusion where the regulation names none', () => {
    expect(changed('vn-party-2024', 'vn-military-council-2018')).toContainEqual([
      'unknown-reason',
      11,
      17,
      'absent-throughout-unreplaced',
    ]);
  });

  test('all of them at once, structure and references together', () => {
    const text = valid
      .replace('seats: 1', 'seats: one')
      .replace('id: c02', 'id: c01')
      .replace('count: 2', 'count: 900');
    expect(faults(text).map(([code]) => code)).toEqual(['base-below-one', 'wrong-type', 'duplicate-candidate']);
  });

  test('an amendment that the regulation cannot take', () => {
    const amend = (set: string, to: string) =>
      valid.replace('office:', `amend:\n  - { set: ${set}, to: ${to}, cite: X }\noffice:`);
    expect(faults(amend('treshold', 'plurality'))).toEqual([['unknown-switch', 6, 12, 'treshold']]);
    expect(faults(amend('threshold', 'most'))).toEqual([['wrong-value', 6, 27, 'most']]);
    expect(faults(amend('surplusMaximum.percent', '-1'))).toEqual([['not-a-count', 6, 40, '-1']]);
  });

  test('more than the limits allow', () => {
    const many = Array.from({ length: limits.candidates + 1 }, (_, i) => `  - { id: x${i}, name: An }`).join('\n');
    expect(faults(valid.replace(/candidates:\n.*\n.*\n/, `candidates:\n${many}\n`))).toEqual([
      ['too-large', 14, 3, expect.any(String)],
    ]);
  });

  test('figures past every limit, each once and as they stand', () => {
    const figure = (text: string) =>
      faults(valid.replace(/summoned: \d+/, `summoned: ${text}`)).filter(([code]) => code === 'not-a-count');
    expect(figure('1e30').map(([, , , found]) => found)).toEqual(['1e+30']);
    expect(figure('.nan').map(([, , , found]) => found)).toEqual(['NaN']);
    expect(figure('.inf').map(([, , , found]) => found)).toEqual(['Infinity']);
  });

  test('bytes in a YAML text', () => {
    expect(faults(valid.replace(/^title: .*$/m, 'title: !!binary aGk=')).map(([code]) => code)).toEqual(['syntax']);
  });

  test('aliases that grow without end, values nested without end, a cycle', () => {
    const laughs = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i]},`.repeat(9)}]`),
    ];
    expect(faults(laughs.join('\n'))[0]?.[0]).toBe('too-large');
    expect(faults('['.repeat(200_000))[0]?.[0]).toMatch(/too-large|syntax/);
    expect(faults('{"a":'.repeat(200_000), 'x.json')[0]?.[0]).toMatch(/too-large|syntax/);
    expect(faults('a: &a [*a]')[0]?.[0]).toBe('too-large');
  });
});

test('every fault has a sentence in both languages', () => {
  const outcome = read(valid.replace('seats: 1', 'seats: 0'));
  const [fault] = 'faults' in outcome ? outcome.faults : [];
  expect(faultText(fault!, 'en')).toEqual({
    message: 'seats: “0” is no valid count.',
    expected: 'a whole number from 1 to 1,000,000,000,000',
  });
  expect(faultText(fault!, 'vi').message).toBe('seats: “0” không phải số hợp lệ.');
});

const names = fc.stringMatching(/^[A-ZĐ][a-zếộ]{0,5}( [A-Z][a-z]{0,4}){0,3}$/);
const dates = fc.constantFrom('1975-03-02', '2000-02-29', '1999-12-31');
const elections = fc
  .record({
    regulation: fc.constantFrom(...regulations),
    amendments: fc.constantFrom<Election['amendments']>(
      [],
      [{ set: 'base', to: 'collected', cite: 'Đề xuất 1', why: '' }],
    ),
    title: fc.record({ vi: names, en: names }),
    summoned: fc.integer({ min: 1, max: 500 }),
    seats: fc.integer({ min: 1, max: 5 }),
    people: fc.array(
      fc.record(
        { name: names, born: dates, joined: dates, support: fc.nat(99), committeeMember: fc.boolean() },
        { requiredKeys: ['name'] },
      ),
      { minLength: 1, maxLength: 8 },
    ),
    rounds: fc.array(
      fc.record(
        {
          kind: fc.constantFrom('first' as const, 'tie' as const),
          issued: fc.nat(99),
          collected: fc.nat(99),
          seats: fc.integer({ min: 1, max: 5 }),
        },
        { requiredKeys: ['kind', 'issued', 'collected'] },
      ),
      { maxLength: 3 },
    ),
    stopped: fc.constantFrom(null, { cite: 'Nghị quyết', why: 'đã đủ' }),
  })
  .map(({ people, summoned, ...rest }) => ({
    ...rest,
    id: 'e1',
    office: 'board' as const,
    meeting: { kind: 'members-congress' as const, summoned, present: summoned, excluded: [] },
    candidates: people.map((person, i) => ({ id: `c${i}: #1`, nominated: 'floor' as const, ...person })),
  }));

test('an election that is written reads back equal', () => {
  fc.assert(
    fc.property(elections, (original) => {
      const text = writeElectionFile(original, []);
      const again = election(text);
      expect({ ...again, regulation: null }).toEqual({ ...original, regulation: null });
      expect(writeElectionFile(election(writeElectionFile(again, [])), [])).toBe(writeElectionFile(again, []));
    }),
    { numRuns: 200 },
  );
}, 30_000);

test.each(regulations.map((one) => [one.id, one] as const))(
  'the regulation %s is written and reads back equal',
  (_, one) => {
    expect(readRegulationFile(writeRegulation(one), 'r.yaml')).toEqual(one);
    expect(readRegulationFile(JSON.stringify(one), 'r.json')).toEqual(one);
  },
);

test('10,000 mutated election files give an election or faults, never a crash', () => {
  const json = JSON.stringify({
    plenum: 'election/1',
    id: 'e',
    meeting: { kind: 'members-congress', summoned: 3 },
    seats: 1,
  });
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '\n',
    '  ',
    '&a ',
    '*a',
    '"',
    "'",
    '#',
    '|',
    '>',
    '!!',
    '%',
    '\0',
    '1e999',
    'null',
    '~',
    '<<: ',
    '__proto__',
    '-',
    '?',
    '\t',
    '\uD800',
    'ế',
  ];
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 20 }),
    put: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join('')),
  });
  const bases = fc.constantFrom(...[valid, json].map((text, i) => [text, ['e.yaml', 'e.json'][i]!] as const));
  fc.assert(
    fc.property(bases, fc.array(mutation, { minLength: 1, maxLength: 4 }), ([text, file], mutations) => {
      const mutated = mutations.reduce((before, { at, cut, put }) => {
        const from = Math.floor(at * before.length);
        return before.slice(0, from) + put + before.slice(from + cut);
      }, text);
      const outcome = read(mutated, file);
      if ('faults' in outcome) {
        expect(outcome.faults.length).toBeGreaterThan(0);
        for (const fault of outcome.faults) expect(faultText(fault, 'vi').message).not.toContain('undefined');
      }
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
