import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amendRegulation } from '../amend-regulation.ts';
import {
  type Ballot,
  type BallotFlag,
  ballotFlags,
  type Mark,
  type Regulation,
  regulationById,
  regulations,
  type SwitchName,
} from '../index.ts';
import { type CountedFiles, countFiles, type Faulty, whatIfFiles } from './count-files.ts';
import { writeBallots } from './write-files.ts';

type Files = Readonly<Record<string, string>>;

const optionsOf = (files: Files) => ({
  electionText: files['election.yaml']!,
  file: 'election.yaml',
  regulation: (id: string) => regulationById(id) ?? [],
  readFile: (name: string) =>
    files[name] === undefined ? ('missing' as const) : new TextEncoder().encode(files[name]),
});

const counted = (files: Files): CountedFiles => {
  const outcome = countFiles(optionsOf(files));
  if (!('counted' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
};
const faults = (files: Files) =>
  (countFiles(optionsOf(files)) as Faulty).faults.map(({ code, file, line, found }) => [code, file, line, found]);

interface Scene {
  readonly regulation: Regulation;
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly ballots: readonly Ballot[];
  readonly amend: string;
}

const papersOf = (ballots: readonly Ballot[]): number => ballots.reduce((sum, { times }) => sum + times, 0);

function filesOf({ regulation, candidates, seats, ballots, amend }: Scene, order = candidates, rows = ballots): Files {
  const papers = papersOf(ballots);
  const at = (id: string) => candidates.indexOf(id);
  const columns = rows.map((ballot) => ({ ...ballot, marks: order.map((id) => ballot.marks[at(id)]!) }));
  const election = {
    plenum: 'election/1',
    id: 'e1',
    title: 'Bầu',
    regulation: regulation.id,
    office: 'board',
    meeting: { kind: 'delegates-congress', summoned: papers + 3, present: papers + 1 },
    seats,
    candidates: candidates.map((id, index) => ({ id, name: `Nguyễn Văn ${id}`, born: `19${70 + index}-01-01` })),
    rounds: [{ kind: 'first', issued: papers, collected: papers, ballots: 'r.csv' }],
  };
  // Added as text: the amendments are YAML.
  return {
    'election.yaml': `${JSON.stringify(election).slice(0, -1)}${amend === '' ? '' : `, "amend": ${amend}`}}`,
    'r.csv': writeBallots(order, columns),
  };
}

const marksFor = (regulation: Regulation, seats: number, names: number): fc.Arbitrary<Mark> => {
  const { withSurplus, withoutSurplus } = regulation.switches;
  const form = (names > seats ? withSurplus : withoutSurplus).value;
  if (form === 'cumulative') return fc.nat({ max: 4 });
  return form === 'strike-out'
    ? fc.constantFrom<Mark[]>('x', 'x', '', '', '')
    : fc.constantFrom<Mark[]>('a', 'a', 'd', 'ad', '');
};

/** One round under any regulation, sometimes with a doubtful mark. */
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    regulation: fc.constantFrom(...regulations),
    names: fc.integer({ min: 1, max: 6 }),
    seats: fc.integer({ min: 1, max: 4 }),
    doubt: fc.boolean(),
  })
  .chain(({ regulation, names, seats, doubt }) => {
    const sure = marksFor(regulation, seats, names);
    const cumulative = regulation.switches.withSurplus.value === 'cumulative';
    const mark =
      doubt && !cumulative
        ? fc.oneof({ weight: 20, arbitrary: sure }, { weight: 1, arbitrary: fc.constant<Mark>('?') })
        : sure;
    const ballot = fc.record({
      marks: fc.array(mark, { minLength: names, maxLength: names }),
      flags: fc.oneof(
        { weight: 5, arbitrary: fc.constant<BallotFlag[]>([]) },
        { weight: 1, arbitrary: fc.subarray([...ballotFlags]) },
      ),
      weight: fc.integer({ min: 1, max: 5 }),
      times: fc.integer({ min: 1, max: 4 }),
    });
    return fc.record({
      regulation: fc.constant(regulation),
      candidates: fc.constant(Array.from({ length: names }, (_, index) => `c${index + 1}`)),
      seats: fc.constant(seats),
      ballots: fc
        .array(ballot, { minLength: 1, maxLength: 12 })
        .map((ballots) => ballots.map((one, index): Ballot => ({ id: `b${index}`, ...one }))),
      amend: fc.constant(''),
    });
  });

const doubtfulIds = (found: CountedFiles) => [...(found.counted.result.rounds[0]?.ballots.doubtful ?? [])].sort();
/** A result without the order of the doubtful ballots, which is that of the file. */
const withoutOrder = (found: CountedFiles) =>
  JSON.stringify({ ...found.counted, doubtful: doubtfulIds(found) }).replaceAll(/"doubtful":\["b[^\]]*\]/g, '');

describe('a count', () => {
  test('is the same for the ballots and the columns in any order', () => {
    const shuffled = scenes.chain((scene) =>
      fc.record({
        scene: fc.constant(scene),
        rows: fc.shuffledSubarray([...scene.ballots], { minLength: scene.ballots.length }),
        columns: fc.shuffledSubarray([...scene.candidates], { minLength: scene.candidates.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ scene, rows, columns }) => {
        expect(withoutOrder(counted(filesOf(scene, columns, rows)))).toBe(withoutOrder(counted(filesOf(scene))));
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('is the same for a row that stands for many papers and for as many rows', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const apart = scene.ballots.flatMap((ballot) =>
          Array.from({ length: ballot.times }, (_, copy) => ({ ...ballot, id: `${ballot.id}-${copy}`, times: 1 })),
        );
        const [together, split] = [counted(filesOf(scene)), counted(filesOf(scene, scene.candidates, apart))];
        const figures = ({ counted: { result } }: CountedFiles) =>
          result.rounds.map(({ ballots, ...round }) => ({
            ...round,
            ballots: { ...ballots, doubtful: ballots.doubtful !== undefined },
          }));
        expect(figures(split)).toEqual(figures(together));
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('has valid + invalid + doubtful = collected', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { ballots } = counted(filesOf(scene)).counted.result.rounds[0]!;
        const waiting = new Set(ballots.doubtful);
        const doubtful = papersOf(scene.ballots.filter(({ id }) => waiting.has(id)));
        expect(ballots.valid + ballots.invalid + doubtful).toBe(ballots.collected);
        expect(Object.values(ballots.invalidBy).reduce((sum, count) => sum + count, 0)).toBe(ballots.invalid);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('is the same in every word under a regulation amended to what it was', () => {
    fc.assert(
      fc.property(
        scenes,
        fc.subarray(['base', 'threshold', 'quorum', 'tie', 'invalid', 'withSurplus', 'furtherRounds'] as SwitchName[]),
        (scene, names) => {
          const amend = JSON.stringify(
            names.map((set) => ({ set, to: scene.regulation.switches[set].value, cite: 'Đề xuất', why: 'thử' })),
          );
          const before = counted(filesOf(scene)).counted;
          expect(counted(filesOf({ ...scene, amend })).counted).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  }, 30_000);
});

const scene: Scene = {
  regulation: regulationById('simple-majority')!,
  candidates: ['c1', 'c2', 'c3'],
  seats: 1,
  ballots: [
    { id: 'b1', marks: ['', 'x', 'x'], flags: [], weight: 1, times: 6 },
    { id: 'b2', marks: ['x', '', 'x'], flags: [], weight: 1, times: 4 },
  ],
  amend: '',
};

describe('faults of several files', () => {
  test('are listed together: of the election and of the ballots it can already judge', () => {
    const files = filesOf(scene);
    const broken = {
      'election.yaml': files['election.yaml']!.replace('"seats":1', '"seat":1,"seats":1'),
      'r.csv': files['r.csv']!.replace('b1,,x', 'b1,y,x'),
    };
    expect(faults(broken)).toEqual([
      ['unknown-field', 'election.yaml', 1, 'seat'],
      ['unknown-cell', 'r.csv', 2, 'y'],
    ]);
  });

  test('are found in a later round that says itself who stands', () => {
    const files = filesOf(scene);
    const further = '{"kind":"further","seats":1,"candidates":["c2","c3"],"issued":9,"collected":9,"ballots":"r2.csv"}';
    const two = {
      'election.yaml': files['election.yaml']!.replace('"r.csv"}]', `"r.csv"},${further}]`),
      'r.csv': files['r.csv']!.replace('b1,,x', 'b1,y,x'),
      'r2.csv': 'ballot,c2,c3,times\nb1,z,,9\n',
    };
    expect(faults(two)).toEqual([
      ['unknown-cell', 'r.csv', 2, 'y'],
      ['unknown-cell', 'r2.csv', 2, 'z'],
    ]);
  });

  test('name both files where the papers differ from what was collected', () => {
    const files = filesOf(scene);
    const other = { ...files, 'r.csv': files['r.csv']!.replace(',4\n', ',3\n') };
    expect(countFiles(optionsOf(other))).toMatchObject({
      faults: [
        { code: 'collected-differs', file: 'election.yaml', found: '10', values: { counted: 9, ballots: 'r.csv' } },
      ],
    });
  });

  test('a ballots file that is not there', () => {
    expect(faults({ 'election.yaml': filesOf(scene)['election.yaml']! })).toEqual([
      ['file-missing', 'election.yaml', 1, 'r.csv'],
    ]);
  });
});

describe('the what-if', () => {
  const amended = (to: unknown) => (regulation: Regulation) => {
    const outcome = amendRegulation(regulation, [{ set: 'threshold', to, cite: 'Đề xuất 3', why: 'thử' }]);
    return 'switches' in outcome ? outcome : [];
  };

  test('counts the same ballots under both rules and says what changes', () => {
    const outcome = whatIfFiles(optionsOf(filesOf(scene)), amended({ share: '2/3' }));
    expect(outcome).toMatchObject({
      whatIf: { changed: { elected: [], lost: ['c1'], status: ['complete', 'open'], invalid: 0 } },
    });
  });

  test('changes nothing where the rule stays as it is', () => {
    const outcome = whatIfFiles(optionsOf(filesOf(scene)), amended('more-than-half'));
    if (!('whatIf' in outcome)) throw new Error('not counted');
    expect(outcome.whatIf.after).toEqual(outcome.whatIf.before);
    expect(outcome.whatIf.changed).toEqual({ elected: [], lost: [], status: [], invalid: 0 });
  });
});
