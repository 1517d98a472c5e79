import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  bodyDecider,
  type OrganisationEvent,
  organisationEventSentence,
  organisationSentence,
  personDecider,
  sheetFaultSentence,
  treeDecider,
} from './index.ts';
import { organisationCodes } from './organisation-refusal.ts';
import { sheetFaultCodes } from './sheet/sheet.ts';

type Stored = OrganisationEvent & { readonly stream: string };

/** Written once. A change of an event's shape gets a new version and a new sample; this one must fold for ever. */
const events: readonly Stored[] = readFileSync(new URL('testing/frozen-organisation-1.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const of = <Event>(stream: string): Event[] => events.filter((event) => event.stream === stream) as never;

describe('the frozen sample of version 1', () => {
  test('folds to where the organisation stood', () => {
    const tree = of<never>('organisation/units').reduce(treeDecider.evolve, treeDecider.initialState);
    expect([...tree.byCode]).toEqual([
      ['T', 't'],
      ['H2', 'h'],
    ]);
    expect(tree.units.get('c')?.dissolved).toBe('2026-01-01');
    const unit = of<never>('unit/h').reduce(bodyDecider.evolve, bodyDecider.initialState);
    expect(unit.offices).toEqual([{ account: 'a1', may: 'change' }]);
    expect(unit.bodies).toMatchObject([
      {
        name: 'Ban Chấp hành Đảng bộ huyện',
        closed: '2025-07-21',
        terms: [
          {
            ended: '2025-07-20',
            seats: [{ seats: 4 }, { seats: 1 }],
            held: [
              { until: '2022-05-01', left: 'transferred' },
              { until: '2025-07-20', left: 'term-ended' },
            ],
          },
        ],
      },
    ]);
    const person = of<never>('person/p').reduce(personDecider.evolve, personDecider.initialState);
    expect(person).toMatchObject({
      card: { name: 'Nguyễn Thị Ánh', born: '1975-03-03' },
      memberships: [{ unit: 'c', until: '2020-01-01' }, { unit: 'h', until: '2024-01-01' }, { unit: 't' }],
      statuses: [{ status: 'probationary' }, { status: 'official' }, { status: 'official' }],
      ended: null,
    });
    const erased = of<never>('person/q').reduce(personDecider.evolve, personDecider.initialState);
    expect(erased).toMatchObject({ card: null, ended: { how: 'deceased' } });
  });
  test('is told in both languages', () => {
    for (const language of ['vi', 'en'] as const)
      for (const event of events)
        expect(organisationEventSentence(event, language), event.type).not.toMatch(/undefined|NaN|^$/);
  });
});

test('every refusal and every fault of a file has a sentence in both languages', () => {
  const values = { words: ['Nam', 'Nữ'], post: 'secretary', field: 'from', before: 'since', date: '2026-01-01' };
  for (const language of ['vi', 'en'] as const) {
    for (const code of organisationCodes) expect(organisationSentence({ code, values }, language)).toBeTruthy();
    for (const code of sheetFaultCodes)
      expect(sheetFaultSentence({ line: 1, column: 1, code, found: '', values }, language)).not.toBe(code);
  }
});
