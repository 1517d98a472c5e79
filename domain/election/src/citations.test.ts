import { readFileSync } from 'node:fs';
import { type Citation, instrumentName } from '@plenum/kernel';
import { describe, expect, it } from 'vitest';
import { invalidReasons, type Regulation } from './regulation.ts';
import { regulationById, regulationIds, regulations } from './regulations/index.ts';

interface Provision {
  readonly instrument: string;
  readonly number: string;
  readonly subject: string;
  readonly fate: string;
}

const whole = '(whole)';

function provisionsOf(id: string): readonly Provision[] {
  const text = readFileSync(new URL(`./regulations/${id}/provisions.md`, import.meta.url), 'utf8');
  const provisions: Provision[] = [];
  let instrument = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) instrument = line.slice(3).trim();
    if (!line.startsWith('- ')) continue;
    const [number = '', subject = '', fate = ''] = line.slice(2).split(' | ');
    provisions.push({ instrument, number, subject, fate });
  }
  return provisions;
}

function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('instrument' in value && 'basis' in value) return [value as Citation];
  return Object.values(value).flatMap(citationsIn);
}

const numberOf = ({ article, clause, point }: Citation) =>
  article ? [article, clause, point].filter(Boolean).join('.') : whole;
const keyOf = (instrument: string, number: string) => `${instrument} ${number}`;

describe.each(regulations.map((regulation) => [regulation.id, regulation] as const))('%s', (id, regulation) => {
  const provisions = provisionsOf(id);
  const citations = citationsIn(regulation.switches);
  const listed = provisions.map(({ instrument, number }) => keyOf(instrument, number));
  const cited = new Set(citations.map((citation) => keyOf(citation.instrument, numberOf(citation))));

  it('lists each provision once, with number, subject and fate', () => {
    expect(new Set(listed).size).toBe(listed.length);
    for (const { instrument, number, subject, fate } of provisions)
      expect([instrument, number, subject, fate]).not.toContain('');
  });

  it('cites no article that its provisions do not list', () => {
    const dangling = [...cited].filter((key) => !key.endsWith(` ${whole}`) && !listed.includes(key));
    expect(dangling).toEqual([]);
  });

  it('cites every provision, names the switch that holds it, or says why there is nothing to compute', () => {
    const switches = Object.keys(regulation.switches);
    const unaccounted = provisions.filter(({ instrument, number, fate }) => {
      const isCited = cited.has(keyOf(instrument, number));
      if (fate === 'cited') return !isCited;
      if (isCited) return true;
      const held = fate.match(/^in: (.+)$/)?.[1]?.split(', ');
      if (held) return !held.every((name) => switches.includes(name));
      return !/^nothing to compute: \S/.test(fate);
    });
    expect(unaccounted).toEqual([]);
  });

  it('dates what was read, and never an assumption', () => {
    for (const citation of citations)
      expect([citation, citation.checked !== undefined]).toEqual([citation, citation.basis !== 'assumed']);
  });

  it('tries the reasons of invalidity in the one order', () => {
    const { value } = regulation.switches.invalid;
    expect(value).toEqual(invalidReasons.filter((reason) => value.includes(reason)));
  });

  it('stays the same value as JSON', () => {
    expect(JSON.parse(JSON.stringify(regulation)) as Regulation).toEqual(regulation);
  });
});

/** The contract's table, typed again from it: a slip in a regulation shows here. */
const common = ['not-issued', 'over-vote', 'none-kept', 'write-in', 'signed', 'marked'];
const single = ['single-both', 'single-blank'];
const strikeThenAgree = ['strike-out', 'agree-disagree'];
const table: readonly [string, string, string, string | null, readonly string[], readonly string[], string, string][] =
  [
    [
      'vn-party-2014',
      'summoned-less-excluded',
      'more-than-half',
      '2/3',
      strikeThenAgree,
      [...common, 'extra-writing', 'numbered', ...single],
      're-vote',
      'meeting-decides',
    ],
    [
      'vn-party-2024',
      'summoned-less-excluded',
      'more-than-half',
      '2/3',
      strikeThenAgree,
      [...common, 'extra-writing', 'numbered', ...single],
      're-vote',
      'meeting-decides',
    ],
    [
      'vn-trade-union',
      'collected',
      'more-than-half',
      '2/3',
      ['strike-out', 'strike-out'],
      [...common, 'no-stamp'],
      're-vote',
      'meeting-decides',
    ],
    [
      'vn-youth-union',
      'collected',
      'more-than-half',
      '2/3',
      strikeThenAgree,
      [...common, 'no-stamp', ...single, 'row-both', 'row-blank'],
      're-vote',
      'one-then-stop',
    ],
    [
      'vn-law-85-2015',
      'valid',
      'more-than-half',
      null,
      ['strike-out', 'strike-out'],
      [...common, 'no-stamp', 'extra-writing'],
      'older',
      'one-then-stop',
    ],
    [
      'vn-enterprises-2020',
      'none',
      'plurality',
      null,
      ['cumulative', 'cumulative'],
      ['not-issued', 'over-points'],
      're-vote',
      'meeting-decides',
    ],
    [
      'vn-military-council-2018',
      'summoned-less-excluded',
      'more-than-half',
      '2/3',
      strikeThenAgree,
      [...common, 'extra-writing', ...single],
      're-vote',
      'meeting-decides',
    ],
    [
      'vn-cooperative-2023',
      'present',
      'more-than-half',
      '1/2',
      strikeThenAgree,
      [...common, ...single],
      're-vote',
      'meeting-decides',
    ],
    [
      'simple-majority',
      'valid',
      'more-than-half',
      '1/2 strict',
      strikeThenAgree,
      [...common, ...single],
      're-vote',
      'meeting-decides',
    ],
  ];

it('has the nine regulations of the table, in its order', () => {
  expect(regulationIds).toEqual(table.map(([id]) => id));
});

it.each(table)('counts %s as the table says', (id, base, threshold, quorum, forms, invalid, tie, furtherRounds) => {
  const rules = regulationById(id)!.switches;
  const asked = rules.quorum.value;
  expect(rules.base.value).toBe(base);
  expect(rules.threshold.value).toBe(threshold);
  expect(asked && `${asked.share}${asked.strict ? ' strict' : ''}`).toBe(quorum);
  expect([rules.withSurplus.value, rules.withoutSurplus.value]).toEqual(forms);
  expect([...rules.invalid.value].sort()).toEqual([...invalid].sort());
  expect(rules.tie.value).toBe(tie);
  expect(rules.furtherRounds.value).toBe(furtherRounds);
  expect(rules.singleStruck.value).toBe(id === 'vn-trade-union' ? 'vote-against' : 'none-kept');
  expect(rules.turnout.value).toEqual(id === 'vn-law-85-2015' ? { share: '1/2', strict: true } : null);
  expect(rules.weighted.value).toBe(id === 'vn-cooperative-2023');
  expect(rules.exclusions.value.length).toBe(id.startsWith('vn-party') ? 7 : 0);
});

it('every instrument that is called by a name in words has one in English', () => {
  const instruments = new Set(
    regulations.flatMap((one) => [one.instrument, ...citationsIn(one).map((cite) => cite.instrument)]),
  );
  const inWords = [...instruments].filter((instrument) => !/^\d/.test(instrument));
  expect(inWords.length).toBeGreaterThan(4);
  for (const instrument of inWords) expect(instrumentName(instrument, 'en'), instrument).toMatch(/^[\x20-\x7e]+$/);
});
