import fc, { type GeneratorValue } from 'fast-check';

/** Chance, from fast-check's generator: the same seed draws the same. */
export interface Draw {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  pick<T>(from: readonly T[]): T;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  text(): string;
}

/** Values that break programs, none of them a path to a device. */
export const strangeTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\ufeff',
  '\u202e',
  '__proto__',
  'constructor',
  'null',
  '-0',
  '1e999',
  '9007199254740993',
  'NaN',
  '=1+1',
  "' or 1=1 --",
  '../../..',
  '%00',
  '%2e%2e%2f',
  '{{7*7}}',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  'ế'.normalize('NFD'),
  '𝒳'.repeat(40),
  'a'.repeat(5000),
  '2026-02-30',
  '9999-12-31T23:59:60Z',
] as const;

export const strangeValues: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e300,
  2 ** 53,
  -(2 ** 53),
  [],
  {},
  [[]],
  [null],
  { __proto__: null, constructor: 1 },
  Array.from({ length: 300 }, (_, at) => at),
];

export function drawFrom(generate: GeneratorValue): Draw {
  const below = (count: number): number => (count <= 1 ? 0 : generate(fc.nat, { max: count - 1 }));
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  return {
    below,
    pick,
    oneIn: (times) => below(times) === 0,
    text: () => (below(2) === 0 ? pick(strangeTexts) : generate(fc.string, { unit: 'binary', maxLength: 30 })),
  };
}

/** Without halves of characters, as addresses and names of files must be. */
export const wellFormed = (text: string): string => Buffer.from(text).toString('utf8');
