import { expect, test } from 'vitest';
import { type Departure, departureSentence } from '../index.ts';

const departure = (code: Departure['code'], found: string, expected: string, count = 1): Departure => ({
  code,
  line: 3,
  count,
  found,
  expected,
  cite: { instrument: '36-HD/VPTW', basis: 'assumed' },
});

test('a measure has the decimal sign of the language, a text that was found stays as it is', () => {
  const margin = departure('margin-left', '25,4 mm', '30–35 mm');
  expect(departureSentence(margin, 'vi')).toBe('Lề trái 25,4 mm, cần 30–35 mm');
  expect(departureSentence(margin, 'en')).toBe('The left margin is 25.4 mm, 30–35 mm is asked');
  const date = departure('date-form', 'Bến Sông, ngày 2,5', 'Bến Sông, ngày 02');
  expect(departureSentence(date, 'en')).toContain('“Bến Sông, ngày 2,5”');
});

test('one paragraph is one', () => {
  expect(departureSentence(departure('font', 'Arial', 'Times New Roman'), 'en')).toContain('in 1 paragraph,');
  expect(departureSentence(departure('font', 'Arial', 'Times New Roman', 4), 'en')).toContain('in 4 paragraphs,');
});
