import { expect, test } from 'vitest';
import { switchNames } from './regulation-schema.ts';
import { regulations } from './regulations/index.ts';
import { ruleText, ruleValueText } from './rule-text.ts';

test.each(['vi', 'en'] as const)('every rule of every regulation is said in words (%s)', (lang) => {
  for (const regulation of regulations)
    for (const name of switchNames)
      for (const line of ruleText(regulation, name, lang)) {
        expect(line).not.toMatch(/undefined|null|true|false|\{|\}/);
        expect(line.trim()).not.toBe('');
      }
});

test('a share is said with what it is of, a rule that is not there as not set', () => {
  expect(ruleValueText('threshold', { share: '2/3' }, 'vi')).toEqual(['ít nhất 2/3 cơ sở']);
  expect(ruleValueText('threshold', { share: '65/100', strict: true }, 'en')).toEqual(['more than 65% of the base']);
  expect(ruleValueText('quorum', null, 'vi')).toEqual(['không đặt']);
  expect(ruleValueText('smallBody', { from: 3, to: 5, extra: 1 }, 'vi')).toEqual([
    'từ 3 đến 5 chỗ: dư nhiều nhất 1 người',
  ]);
});
