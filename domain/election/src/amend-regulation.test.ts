import { describe, expect, test } from 'vitest';
import { amendRegulation } from './amend-regulation.ts';
import { type Regulation, regulationById, type SwitchName } from './index.ts';

const party = regulationById('vn-party-2024')!;
const amend = (set: string, to: unknown) => amendRegulation(party, [{ set, to, cite: 'Đề xuất 3', why: 'thử' }]);
const setTo = (outcome: ReturnType<typeof amend>, name: SwitchName): unknown => {
  if (!('switches' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.switches[name].value;
};

describe('an amendment sets', () => {
  test.each<[string, unknown, SwitchName, unknown]>([
    ['threshold', { share: '2/3' }, 'threshold', { share: '2/3' }],
    ['threshold', { share: '2/3', strict: true }, 'threshold', { share: '2/3', strict: true }],
    ['threshold', 'plurality', 'threshold', 'plurality'],
    ['switches.base', 'valid', 'base', 'valid'],
    ['base.value', 'none', 'base', 'none'],
    ['quorum', '1/2', 'quorum', { share: '1/2', strict: true }],
    ['quorum', '3/4', 'quorum', { share: '3/4' }],
    ['quorum', null, 'quorum', null],
    ['quorum', 'none', 'quorum', null],
    ['tie', 'older', 'tie', 'older'],
    ['withSurplus', 'agree-disagree', 'withSurplus', 'agree-disagree'],
    ['further', 'one-then-stop', 'furtherRounds', 'one-then-stop'],
    ['invalid', ['over-vote'], 'invalid', ['over-vote']],
    ['quorum.share', '3/5', 'quorum', { share: '3/5' }],
    [
      'switches.surplusMaximum.value.percent',
      20,
      'surplusMaximum',
      { ...party.switches.surplusMaximum.value, percent: 20 },
    ],
  ])('%s to %j', (set, to, name, value) => {
    expect(setTo(amend(set, to), name)).toEqual(value);
  });

  test('the exclusions, by the reasons it names', () => {
    expect(setTo(amend('exclusions', ['suspended']), 'exclusions')).toMatchObject([{ reason: 'suspended' }]);
  });
});

test('an amended switch rests on the amendment, and keeps what it was and why', () => {
  const outcome = amend('base', 'collected') as Regulation;
  expect(outcome.switches.base).toEqual({
    value: 'collected',
    cite: { instrument: 'Đề xuất 3', basis: 'text' },
    amended: { from: 'summoned-less-excluded', why: 'thử' },
  });
  expect(party.switches.base.value).toBe('summoned-less-excluded');
});

test('a switch set to the value it had stays as it was, citation and all', () => {
  expect(amend('quorum', '2/3')).toEqual(party);
  expect(amend('threshold', 'more-than-half')).toEqual(party);
});

test('a later amendment builds on an earlier one', () => {
  const outcome = amendRegulation(party, [
    { set: 'threshold', to: { share: '2/3' }, cite: 'A', why: '' },
    { set: 'threshold.strict', to: true, cite: 'B', why: '' },
  ]);
  expect(setTo(outcome, 'threshold')).toEqual({ share: '2/3', strict: true });
});

describe('an amendment is refused that', () => {
  test.each<[string, unknown, string]>([
    ['treshold', 'plurality', 'unknown-switch'],
    ['threshold.share', '2/3', 'unknown-switch'],
    ['__proto__', {}, 'unknown-switch'],
    ['quorum.__proto__', {}, 'unknown-switch'],
    ['base', 'all', 'wrong-value'],
    ['threshold', { share: '3/2' }, 'wrong-value'],
    ['threshold', { part: '2/3' }, 'missing-field'],
    ['tie', null, 'wrong-value'],
    ['invalid', ['torn'], 'wrong-value'],
    ['weighted', 'yes', 'wrong-type'],
  ])('sets %s to %j', (set, to, code) => {
    const outcome = amend(set, to);
    expect('switches' in outcome ? [] : outcome.map((fault) => fault.code)).toContain(code);
  });
});
