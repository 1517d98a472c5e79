import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { whatIf } from './commands/what-if.ts';
import { styleOf } from './terminal.ts';

const examples = resolve(import.meta.dirname, '../../../examples');

test('plenum what-if states the amended rule, with its own citation, in the words of the second count', () => {
  const { text } = whatIf(
    `${examples}/elections/youth-union-fourth-above-half/election.yaml`,
    `${examples}/amendment.yaml`,
    'vi',
    styleOf({}),
  );
  const [before, after] = text.replace(/\s+/g, ' ').split('── Theo quy chế được sửa ──');
  expect(before).toContain('quá một phần hai cơ sở: từ 10 phiếu');
  expect(after).toContain('ít nhất 2/3 cơ sở: từ 12 phiếu trở lên (Đề xuất 3)');
  expect(after).not.toContain('quá một phần hai');
});
