import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';
import { isPlainForm } from './plain-form.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function canonicalOf(text: string): string | null {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return null;
  }
}

/** JSON as people and programs write it: any order of members, any spacing, any number, any text. */
const texts = fc
  .record({ value: fc.jsonValue({ maxDepth: 4 }), space: fc.constantFrom(undefined, 1), sorted: fc.boolean() })
  .map(({ value, space, sorted }) =>
    sorted ? (canonicalOf(JSON.stringify(value)) ?? '0') : JSON.stringify(value, null, space),
  );

describe('the plain form', () => {
  test('never holds for what is not canonical', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (isPlainForm(bytesOf(text))) expect(canonicalOf(text)).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  test('never holds after a character is put in or taken out, where that is JSON still and not canonical', () => {
    const text = '{"actor":"a","data":{"10":[1,-2,"Nguyễn"],"9":{"x":true,"y":null}},"v":1}';
    expect(isPlainForm(bytesOf(text))).toBe(true);
    fc.assert(
      fc.property(fc.nat(text.length), fc.constantFrom(...' \n0-.e"\\,:x{}[]'), fc.boolean(), (at, sign, put) => {
        const changed = put ? text.slice(0, at) + sign + text.slice(at) : text.slice(0, at) + text.slice(at + 1);
        const canonical = canonicalOf(changed);
        if (canonical !== null && canonical !== changed) expect(isPlainForm(bytesOf(changed))).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":2}',
    '{"9":1,"10":2}',
    '{"a": 1}',
    '{"a":1.0}',
    '{"a":-0}',
    '{"a":1e3}',
    '{"a":9007199254740993}',
    '{"a":"\\u0041"}',
    `${'['.repeat(65)}${']'.repeat(65)}`,
  ])('does not hold for %s', (text) => expect(isPlainForm(bytesOf(text))).toBe(false));

  test('starts anew at every object', () =>
    expect(isPlainForm(bytesOf('[{"b":{"z":1}},{"a":{"c":[{}]}}]'))).toBe(true));
});
