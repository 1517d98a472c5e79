import { expect, test } from 'vitest';
import { printedOf } from './printed-papers.ts';

test('the papers printed are a number, with or without dots', () => {
  expect(printedOf('352')).toEqual({ series: [], printed: 352 });
  expect(printedOf(' 1.250 ')).toEqual({ series: [], printed: 1250 });
});
test('or ranges, each with the name of its series or none', () => {
  expect(printedOf('1-352')).toEqual({ series: [{ series: '', from: 1, to: 352 }], printed: null });
  expect(printedOf('A 0001–0350; B1 1 đến 2')?.series).toEqual([
    { series: 'A', from: 1, to: 350 },
    { series: 'B1', from: 1, to: 2 },
  ]);
});
test('anything else is not taken', () => {
  for (const text of ['', '  ', 'ba trăm', 'A-B', '1-2; x', '-5']) expect(printedOf(text), text).toBeNull();
});
