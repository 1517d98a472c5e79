import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  expect(after).toContain('mức phiếu để trúng cử: quá một phần hai cơ sở → ít nhất 2/3 cơ sở (Đề xuất 3).');
  expect(after).not.toContain('cần quá một phần hai');
});

test('faults of the amendments and of the election are told together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-what-if-'));
  try {
    const [election, amend] = [join(folder, 'election.yaml'), join(folder, 'amend.yaml')];
    writeFileSync(election, 'plenum: election/1\nregulation: nobody\n');
    writeFileSync(amend, 'amend: [{ set: threshold, to: 1 }]\n');
    const { exit, json } = whatIf(election, amend, 'en', styleOf({}));
    const { errors } = json as { errors: { code: string; file: string }[] };
    expect(exit).toBe(2);
    expect(errors).toContainEqual(expect.objectContaining({ code: 'unknown-regulation', file: election }));
    expect(errors).toContainEqual(expect.objectContaining({ code: 'missing-field', file: amend }));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
