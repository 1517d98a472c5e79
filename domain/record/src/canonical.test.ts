import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  decodeEntry,
  type Entry,
  EntryTooLargeError,
  encodeEntry,
  UnkeepableValueError,
} from './index.ts';

const entry: Entry = {
  v: 1,
  at: '2026-03-01T08:00:00.000Z',
  actor: 'a1',
  stream: 'sum/1',
  number: 1,
  type: 'added',
  data: { b: [1, 'ế'], a: null },
};

describe('an entry', () => {
  test('is the same bytes whatever the order of its fields, and reads back as it was', () => {
    const { data, ...rest } = entry;
    expect(encodeEntry({ data, ...rest })).toEqual(encodeEntry(entry));
    expect(new TextDecoder().decode(encodeEntry(entry))).toBe(
      '{"actor":"a1","at":"2026-03-01T08:00:00.000Z","data":{"a":null,"b":[1,"ế"]},"number":1,"stream":"sum/1","type":"added","v":1}',
    );
    expect(decodeEntry(encodeEntry(entry))).toEqual(entry);
  });

  test('is refused above 65,535 bytes', () => {
    expect(() => encodeEntry({ ...entry, data: 'x'.repeat(65_536) })).toThrow(EntryTooLargeError);
  });

  test('is not read from bytes that are none', () => {
    for (const text of ['', '{', '[]', '{"v":1}', 'null'])
      expect(decodeEntry(new TextEncoder().encode(text))).toBeNull();
    expect(decodeEntry(Uint8Array.of(0xff))).toBeNull();
  });
});

describe('canonical JSON', () => {
  test('is the example of RFC 8785', () => {
    const value = {
      numbers: [1e9 / 3, 1e30 / 1e15, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1000000000000000,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test.each([
    ['an integer beyond 2^53 - 1', { a: 2 ** 53 }],
    ['NaN', { a: [Number.NaN] }],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a lone surrogate', { a: 'x\ud800' }],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['a date', { a: new Date(0) }],
    ['undefined in a list', [undefined]],
    ['a function', { a: () => 1 }],
    ['a bigint', { a: 1n }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(UnkeepableValueError);
  });

  test('keeps surrogates that are a pair', () => {
    expect(canonicalJson('𝒜')).toBe('"𝒜"');
  });
});
