import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const bin = join(root, 'apps/cli/bin/plenum.mjs');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-cli-'));
  write('election.yaml', election);
  write('round-1.csv', ballots);
  write('open.yaml', election.replace('summoned: 12', 'summoned: 20').replace('present: 11', 'present: 18'));
  write('broken.yaml', election.replace('seats: 2', 'seats: two').replace('id: c02', 'id: c01'));
  write('amend.yaml', '- { set: threshold, to: { share: 2/3 }, cite: Đề xuất 3, why: thử }\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const election = `plenum: election/1
id: bch
title: { vi: Bầu Ban Chấp hành, en: Executive committee }
regulation: vn-party-2024
office: other
meeting:
  kind: delegates-congress
  summoned: 12
  present: 11
  excluded: [{ reason: absent-throughout-unreplaced, count: 1 }]
seats: 2
candidates:
  - { id: c01, name: Nguyễn Văn An, born: 1975-03-02 }
  - { id: c02, name: Trần Thị Bình, born: 1980-11-20 }
  - { id: c03, name: Lê Văn Cường, born: 1980-11-21 }
rounds:
  - { kind: first, issued: 11, collected: 10, ballots: round-1.csv }
`;
const ballots = 'ballot,c01,c02,c03,times\n1,,,x,4\n2,,x,,3\n3,x,,,2\n4,,,,1\n';

interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

function plenum(args: readonly string[], input?: string): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  child.stdin.end(input ?? '');
  return new Promise((done) => child.on('close', (exit) => done({ exit, out, err })));
}
const json = ({ out }: Ran) => JSON.parse(out);

describe('plenum count', () => {
  test('gives the result of the contract, keys and nothing more', async () => {
    const ran = await plenum(['count', 'election.yaml', '--json', '--lang', 'en']);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    const { findings, ...result } = json(ran);
    expect(result).toEqual({
      plenum: 'result/1',
      election: 'bch',
      regulation: 'vn-party-2024',
      status: 'complete',
      rounds: [
        {
          kind: 'first',
          form: 'strike-out',
          seats: 2,
          status: 'complete',
          base: { value: 11, of: 'summoned-less-excluded', cite: 'Điều 30.3', source: 'seen' },
          needed: 6,
          ballots: { issued: 11, collected: 10, valid: 9, invalid: 1, invalidBy: { 'over-vote': 1 } },
          votes: [
            { candidate: 'c01', votes: 7, percent: '63.64' },
            { candidate: 'c02', votes: 6, percent: '54.55' },
            { candidate: 'c03', votes: 5, percent: '45.45' },
          ],
          elected: ['c01', 'c02'],
          open: null,
          next: null,
        },
      ],
      elected: ['c01', 'c02'],
      unfilled: 0,
    });
    for (const finding of findings) expect(Object.keys(finding)).toEqual(['code', 'severity', 'cite', 'message']);
  });

  test('says in Vietnamese who is in and who is not, with base and article', async () => {
    const { exit, out } = await plenum(['count', 'election.yaml']);
    expect(exit).toBe(0);
    expect(out).toContain('12 - 1 = 11');
    expect(out).toContain('khoản 3 Điều');
    expect(out).toMatch(/Nguyễn Văn An +7 +63,64% +trúng cử/);
    expect(out).toMatch(/Lê Văn Cường +5 +45,45% +không đủ 6 phiếu/);
    expect(out).not.toContain('\u001b');
  });

  test('ends with 3 where seats stay open, and says what comes next', async () => {
    const { exit, out } = await plenum(['count', 'open.yaml', '--lang', 'en']);
    expect(exit).toBe(3);
    expect(out).toContain('Next: a further round');
  });

  test('lists every fault with its place, and ends with 2', async () => {
    const ran = await plenum(['count', 'broken.yaml', '--json', '--lang', 'en']);
    expect(ran.exit).toBe(2);
    expect(json(ran)).toEqual({
      errors: [
        {
          code: 'wrong-type',
          message: 'The field seats has the wrong type: “two”.',
          file: 'broken.yaml',
          line: 11,
          column: 8,
          found: 'two',
          expected: 'a number',
        },
        expect.objectContaining({ code: 'duplicate-candidate', line: 14, column: 11, found: 'c01' }),
      ],
    });
    const text = await plenum(['count', 'broken.yaml']);
    expect(text).toMatchObject({ exit: 2, out: '' });
    expect(text.err).toContain('broken.yaml:11:8');
  });

  test('does the others where one of several inputs is broken, one line each in their order', async () => {
    const ran = await plenum(['count', 'broken.yaml', 'election.yaml', 'open.yaml', 'missing.yaml', '--json']);
    const lines = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.status ?? line.errors[0].code)).toEqual([
      'wrong-type',
      'complete',
      'open',
      'file-missing',
    ]);
    expect(ran.exit).toBe(2);
    expect((await plenum(['count', 'election.yaml', 'open.yaml', '--json'])).exit).toBe(3);
  });

  test('reads an election from standard input, its ballots from the working folder', async () => {
    const ran = await plenum(['count', '-', '--json'], election);
    expect(json(ran).elected).toEqual(['c01', 'c02']);
  });

  test('reads no more of a device without end than a file may hold', async () => {
    const ran = await plenum(['count', '/dev/zero', '--json']);
    expect(ran.exit).toBe(2);
    expect(json(ran).errors[0].code).toBe('too-large');
  });

  test('writes minutes as DOCX and PDF', async () => {
    const docx = await plenum(['count', 'election.yaml', '--minutes', 'minutes.docx']);
    expect(docx).toMatchObject({ exit: 0, err: '' });
    expect(readFileSync(join(folder, 'minutes.docx')).subarray(0, 2).toString()).toBe('PK');
    const pdf = await plenum(['count', 'open.yaml', '--minutes', 'minutes.pdf', '--lang', 'en']);
    expect(pdf).toMatchObject({ exit: 3, err: '' });
    expect(readFileSync(join(folder, 'minutes.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('writes nothing where it does not succeed', async () => {
    expect((await plenum(['count', 'broken.yaml', '--minutes', 'none.pdf'])).exit).toBe(2);
    expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
    const nowhere = await plenum(['count', 'election.yaml', '--minutes', 'no/such/folder.docx', '--json']);
    expect(nowhere.exit).toBe(1);
    expect(json(nowhere).errors[0]).toMatchObject({
      code: 'cannot-write',
      message: 'Không ghi được no/such/folder.docx: không có thư mục ấy.',
    });
  });

  test('counts under a regulation file that stands beside the election', async () => {
    const { exit, out } = await plenum(['regulations', 'simple-majority', '--file']);
    expect(exit).toBe(0);
    write('ours.yaml', out);
    write('own.yaml', election.replace('vn-party-2024', './ours.yaml').replace(/ {2}excluded.*\n/, ''));
    const ran = await plenum(['count', 'own.yaml', '--json']);
    expect(json(ran)).toMatchObject({ regulation: 'simple-majority', rounds: [{ base: { of: 'valid', value: 9 } }] });
    write('ours.json', (await plenum(['regulations', 'simple-majority', '--json'])).out);
    write('printed.yaml', election.replace('vn-party-2024', './ours.json').replace(/ {2}excluded.*\n/, ''));
    expect(json(await plenum(['count', 'printed.yaml', '--json']))).toEqual(json(ran));
    write('ours.yaml', out.replace('value: valid', 'value: everybody'));
    const broken = json(await plenum(['count', 'own.yaml', '--json']));
    expect(broken.errors).toMatchObject([{ code: 'wrong-value', file: './ours.yaml', found: 'everybody' }]);
  });
});

describe('plenum list', () => {
  test('gives the ballot order and the surplus, and ends with 4 where the regulation refuses the list', async () => {
    const ran = await plenum(['list', 'election.yaml', '--json']);
    expect(ran.exit).toBe(0);
    expect(json(ran)).toMatchObject({
      order: ['c01', 'c02', 'c03'],
      seats: 2,
      candidates: 3,
      surplus: { count: 1, share: '50.00' },
    });
    write('committee.yaml', election.replace('office: other', 'office: executive-committee'));
    const refused = await plenum(['list', 'committee.yaml', '--json']);
    expect(refused.exit).toBe(4);
    expect(json(refused).findings).toContainEqual(
      expect.objectContaining({
        code: 'surplus-above-maximum',
        severity: 'refusal',
        cite: expect.stringContaining('Điều 14'),
      }),
    );
  });

  test('needs no rounds', async () => {
    write('list.yaml', election.slice(0, election.indexOf('rounds:')));
    expect((await plenum(['list', 'list.yaml'])).exit).toBe(0);
    expect(json(await plenum(['count', 'list.yaml', '--json'])).errors[0].code).toBe('missing-field');
  });
});

test('plenum what-if counts the same ballots under both rules', async () => {
  const ran = await plenum(['what-if', 'election.yaml', '--amend', 'amend.yaml', '--json']);
  const { before, after, changed } = json(ran);
  expect(ran.exit).toBe(3);
  expect([before.status, after.status]).toEqual(['complete', 'open']);
  expect(changed).toEqual({ elected: [], lost: ['c01', 'c02'], status: ['complete', 'open'], invalid: 0 });
  write('wrong.yaml', '- { set: treshold, to: plurality, cite: X }\n');
  const wrong = json(await plenum(['what-if', 'election.yaml', '--amend', 'wrong.yaml', '--json']));
  expect(wrong.errors).toMatchObject([{ code: 'unknown-switch', file: 'wrong.yaml', line: 1, column: 10 }]);
});

describe('plenum regulations', () => {
  test('lists them, and shows one with every switch, its citation and whether it was seen', async () => {
    const all = json(await plenum(['regulations', '--json'])).regulations;
    expect(all).toHaveLength(9);
    const one = json(await plenum(['regulations', 'vn-law-85-2015', '--json']));
    expect(one.switches.base).toMatchObject({ value: 'valid', cite: 'Điều 78 · 85/2015/QH13', source: 'seen' });
    expect((await plenum(['regulations', 'nobody'])).exit).toBe(2);
  });
});

describe('plenum print', () => {
  const printing = (file: string, ...more: string[]) =>
    plenum(['print', file, '--copies', '3', '--out', 'ballots.pdf', '--layout', 'layout.json', '--json', ...more]);
  const files = () => ['ballots.pdf', 'layout.json'].filter((name) => existsSync(join(folder, name)));

  test('writes the papers and their layout, names in the order of the list', async () => {
    write('before.yaml', election.slice(0, election.indexOf('rounds:')));
    const ran = await printing('before.yaml', '--lang', 'en');
    expect(ran).toMatchObject({ exit: 0, err: '' });
    const { print, ...told } = json(ran);
    const listed = json(await plenum(['list', 'before.yaml', '--json', '--lang', 'en']));
    expect(told).toEqual({
      election: 'bch',
      regulation: 'vn-party-2024',
      round: 1,
      kind: 'first',
      form: 'strike-out',
      seats: 2,
      order: listed.order,
      ballots: 3,
      pagesPerBallot: 1,
      pages: 3,
      out: 'ballots.pdf',
      layout: 'layout.json',
      findings: listed.findings,
    });
    const layout = JSON.parse(readFileSync(join(folder, 'layout.json'), 'utf8'));
    expect(layout).toMatchObject({ plenum: 'layout/1', election: 'bch', print, pagesPerBallot: 1 });
    expect(layout.codes).toHaveLength(3);
    expect(readFileSync(join(folder, 'ballots.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const again = json(await printing('before.yaml'));
    expect(again.print).not.toBe(print);
  });

  test('prints the last round of the file, the round that is asked for, and the one that the count calls for', async () => {
    // 18 present of 20: ten are needed, two names have seven and eight, one has nine.
    expect(json(await printing('open.yaml'))).toMatchObject({ round: 1, seats: 2 });
    const next = json(await printing('open.yaml', '--round', '2'));
    expect(next).toMatchObject({ round: 2, kind: 'further' });
    expect(next.order.length).toBeGreaterThan(0);
    const filled = await printing('election.yaml', '--round', '2');
    expect(filled.exit).toBe(2);
    expect(json(filled).errors[0].code).toBe('round-not-needed');
    expect(json(await printing('open.yaml', '--round', '3')).errors[0].code).toBe('round-out-of-order');
  });

  test('a list that the regulation refuses, faults and a place that cannot be written leave no file', async () => {
    for (const name of files()) rmSync(join(folder, name));
    write(
      'refused.yaml',
      election.replace('office: other', 'office: executive-committee').replace('seats: 2', 'seats: 3'),
    );
    const refused = await printing('refused.yaml');
    expect(refused.exit).toBe(4);
    expect(json(refused).findings[0]).toMatchObject({ code: 'surplus-missing', severity: 'refusal' });
    const broken = await printing('broken.yaml');
    expect(broken.exit).toBe(2);
    expect(json(broken).errors.length).toBeGreaterThan(1);
    const args = ['--copies', '2', '--out', 'ballots.pdf', '--layout', 'nowhere/layout.json', '--json'];
    const unwritten = await plenum(['print', 'election.yaml', ...args]);
    expect(unwritten.exit).toBe(1);
    expect(json(unwritten).errors[0]).toMatchObject({ code: 'cannot-write', file: 'nowhere/layout.json' });
    expect(files()).toEqual([]);
  });
});

describe('plenum verify', () => {
  test('refuses what is no record', async () => {
    const ran = await plenum(['verify', 'election.yaml', '--json']);
    expect(ran.exit).toBe(2);
    expect(json(ran).errors[0].code).toBe('not-a-record');
    expect((await plenum(['verify', 'missing.zip'])).exit).toBe(2);
  });
});

describe('a command line that is not understood', () => {
  test.each([
    [['count']],
    [['cuont', 'election.yaml']],
    [['count', 'election.yaml', '--colour']],
    [['count', 'election.yaml', '--lang', 'fr']],
    [['count', 'election.yaml', '--minutes', 'minutes.txt']],
    [['what-if', 'election.yaml']],
    [['print', 'election.yaml']],
    [['print', 'election.yaml', '--copies', '0', '--out', 'b.pdf', '--layout', 'l.json']],
    [['print', 'election.yaml', '--copies', '2', '--out', 'b.docx', '--layout', 'l.json']],
    [['print', 'election.yaml', '--copies', '2', '--out', 'b.pdf', '--layout', 'l.txt']],
    [['count', 'election.yaml', '--copies', '2']],
    [['count', 'election.yaml', '--layout', 'l.json']],
    [['read', 'election.yaml', '--layout', 'l.json', '--out', 'r.csv']],
    [['read', 'election.yaml', 'scan.pdf', '--layout', 'l.json']],
    [['read', 'election.yaml', 'scan.pdf', '--layout', 'l.json', '--out', 'r.txt']],
    [[]],
  ])('ends with 2: plenum %j', async (args) => {
    expect(await plenum(args)).toMatchObject({ exit: 2, out: '' });
  });
});
