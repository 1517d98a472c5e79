import { expect, test } from 'vitest';
import { farCell } from './far-cell.ts';

const refuse = farCell({ lastLine: 1000, columns: 702 });

test.each([
  '<row r="12"><c r="B12" t="s"/></row>',
  "<c r='ZZ1000'/>",
  '<c r = "A1" />',
  '<sheet r:id="rId1" xmlns:r="http://example.com/a-long-name-that-is-no-cell/at-all"/>',
  // Cut off by the end of a piece: the next piece brings it whole.
  '<c r="A1',
])('%s is a plain cell', (text) => {
  expect(refuse(text)).toBeNull();
});

test.each([
  '<row r="1e9">',
  '<c r="A1e8"/>',
  '<c r="AAA1"/>',
  '<c r="A1001"/>',
  '<c r="\u0416A1"/>',
  '<c r="a1"/>',
  '<c r=" 1"/>',
  '<c r="&#65;1"/>',
  `<c r="${' '.repeat(60)}1e9`,
  `<c r${' '.repeat(60)}="1e9"/>`,
  '<c r="0x7fffffff"/>',
])('%s is refused', (text) => {
  expect(refuse(text)).not.toBeNull();
});
