import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countFiles, faultText, readElectionFile } from './files/index.ts';
import { checkCandidateList, regulationById } from './index.ts';

/** What a case expects; `result`, `list` and each of `errors` say a part of what comes out. */
interface Expected {
  readonly source: string;
  readonly command: 'count' | 'list';
  readonly exit: 0 | 2 | 3 | 4;
  readonly result?: object;
  readonly list?: { readonly findings?: readonly object[] };
  readonly errors?: readonly object[];
  readonly withFindings?: readonly string[];
  readonly withoutFindings?: readonly string[];
}
const expectedFields = ['source', 'command', 'exit', 'result', 'list', 'errors', 'withFindings', 'withoutFindings'];

const here = dirname(fileURLToPath(import.meta.url));
const rulesFolder = join(here, 'regulations');
const examples = resolve(here, '../../../examples/elections');

const groups = [
  ...readdirSync(rulesFolder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => ({ name: item.name, folder: join(rulesFolder, item.name, 'cases') })),
  { name: 'examples', folder: examples },
].filter(({ folder }) => existsSync(folder));

for (const { name, folder } of groups) {
  describe(name, () => {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      const expectedFile = join(folder, item.name, 'expected.yaml');
      if (!item.isDirectory() || !existsSync(expectedFile)) continue;
      const expected = parse(readFileSync(expectedFile, 'utf8')) as Expected;
      test(`${item.name} (${expected.source})`, () => {
        expect(Object.keys(expected).filter((field) => !expectedFields.includes(field))).toEqual([]);
        expect(expected.source).not.toBe('');
        const found = run(join(folder, item.name), expected.command);
        expect({ exit: found.exit, errors: found.errors }).toMatchObject({ exit: expected.exit });
        if (expected.result) expect(found.result).toMatchObject(expected.result);
        if (expected.list) {
          const { findings, ...list } = expected.list;
          expect(found.list).toMatchObject(list);
          if (findings) for (const finding of findings) expectOne(found.findings, finding);
        }
        for (const error of expected.errors ?? []) expectOne(found.errors, error);
        const codes = found.findings.map(({ code }) => code);
        for (const code of expected.withFindings ?? []) expect(codes).toContain(code);
        for (const code of expected.withoutFindings ?? []) expect(codes).not.toContain(code);
      });
    }
  });
}

const expectOne = (all: readonly object[], part: object): void =>
  expect(all).toEqual(expect.arrayContaining([expect.objectContaining(part)]));

interface Found {
  readonly exit: number;
  readonly result?: object;
  readonly list?: object;
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
  readonly errors: readonly object[];
}

/** What the command line does with these files, without the process around it. */
function run(folder: string, command: Expected['command']): Found {
  const file = join(folder, 'election.yaml');
  const options = {
    electionText: readFileSync(file, 'utf8'),
    file: relative(folder, file),
    regulation: (id: string) =>
      regulationById(id) ?? [
        { code: 'unknown-regulation' as const, at: [], file: 'election.yaml', found: id, values: {} },
      ],
    readFile: (name: string) => {
      const path = join(folder, name);
      return existsSync(path) ? readFileSync(path) : ('missing' as const);
    },
  };
  if (command === 'list') {
    const read = readElectionFile(options.electionText, options);
    if ('faults' in read) return faulty(read.faults);
    const { findings, ...list } = checkCandidateList(read.election);
    return { exit: findings.some(({ severity }) => severity === 'refusal') ? 4 : 0, list, findings, errors: [] };
  }
  const outcome = countFiles(options);
  if ('faults' in outcome) return faulty(outcome.faults);
  if ('refused' in outcome) return { exit: 4, findings: outcome.refused, errors: [] };
  const { result, findings } = outcome.counted;
  return { exit: result.status === 'complete' ? 0 : 3, result, findings, errors: [] };
}

const faulty = (faults: readonly Parameters<typeof faultText>[0][]): Found => ({
  exit: 2,
  findings: [],
  errors: faults.map((fault) => ({ ...fault, ...faultText(fault, 'en') })),
});
