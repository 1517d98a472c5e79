import { expect, test } from 'vitest';
import { clockOf, speechClock, spokenMs } from './speech-clock.ts';

const at = (clock: string): string => `2026-03-10T01:${clock}.000Z`;
const now = (clock: string): number => Date.parse(at(clock));

test('time spoken leaves out the interruptions', () => {
  const spells = [
    { from: at('00:00'), until: at('02:00') },
    { from: at('05:00'), until: null },
  ];
  expect(spokenMs(spells, now('06:30'))).toBe(210_000);
  expect(spokenMs([], now('06:30'))).toBe(0);
});

test('a clock that is behind the server shows nothing below zero', () => {
  expect(spokenMs([{ from: at('05:00'), until: null }], now('04:59'))).toBe(0);
});

test('the clock tells when the time is over, to the second', () => {
  const spells = [{ from: at('00:00'), until: null }];
  expect(speechClock(spells, 5, now('05:00'))).toEqual({ spoken: '05:00', allotted: '05:00', over: null });
  expect(speechClock(spells, 5, now('06:07'))).toEqual({ spoken: '06:07', allotted: '05:00', over: '01:07' });
  expect(clockOf(72 * 60_000 + 3_999)).toBe('72:03');
});
