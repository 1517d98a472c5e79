import { expect, test } from 'vitest';
import { mutatedInputs } from './mutated-inputs.ts';

test('mutated files and requests are refused or taken: no crash, no answer of 500, no half of anything left', async () => {
  const { sent, wrong } = await mutatedInputs(5_000, 20_261_124);
  expect(wrong).toEqual([]);
  // Every parser and every route had its share.
  expect(Object.entries(sent).filter(([, times]) => times === 0)).toEqual([]);
});
