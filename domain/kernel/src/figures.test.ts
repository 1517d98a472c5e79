import { expect, test } from 'vitest';
import { formatCount, formatDate, formatHash, formatLongDate, formatPercent, formatTime, roman } from './figures.ts';

test('counts and percentages use the marks of the language', () => {
  expect([0, 999, 1000, 1234567].map((count) => formatCount(count, 'vi'))).toEqual(['0', '999', '1.000', '1.234.567']);
  expect(formatCount(1234567, 'en')).toBe('1,234,567');
  expect(formatPercent('97.13', 'vi')).toBe('97,13%');
  expect(formatPercent('97.13', 'en')).toBe('97.13%');
  expect(formatPercent('1234.50', 'vi')).toBe('1.234,50%');
  expect(formatPercent(null, 'vi')).toBe('–');
});

test('dates follow Decree 30/2020: two digits below 10 for days, and for the months 1 and 2', () => {
  expect(formatLongDate('2025-10-14', 'vi')).toBe('ngày 14 tháng 10 năm 2025');
  expect(formatLongDate('2025-02-05', 'vi')).toBe('ngày 05 tháng 02 năm 2025');
  expect(formatLongDate('2025-03-05', 'vi')).toBe('ngày 05 tháng 3 năm 2025');
  expect(formatLongDate('2025-02-05', 'en')).toBe('5 February 2025');
  expect(formatDate('2025-02-05')).toBe('05/02/2025');
  expect(formatLongDate('hôm qua', 'vi')).toBe('hôm qua');
});

test('times, hashes and section numbers are as people read them', () => {
  expect(formatTime('21:05', 'vi')).toBe('21 giờ 05');
  expect(formatHash('9f3c71aa04d2e8b60011')).toBe('9f3c 71aa 04d2 e8b6');
  expect([1, 4, 6, 9, 14, 20].map(roman)).toEqual(['I', 'IV', 'VI', 'IX', 'XIV', 'XX']);
});
