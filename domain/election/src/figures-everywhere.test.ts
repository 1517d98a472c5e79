import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ElectionAct } from './acts/act.ts';
import { carriesWeight } from './acts/read-ballot.ts';
import { castVoteRecords } from './cast-vote-records.ts';
import { concludeElection } from './count-election.ts';
import { electionOf } from './election-of.ts';
import { electionView } from './election-view.ts';
import type { KeyedBallot, KeyedMarks } from './events.ts';
import { formatCount, formatPercent } from './figures.ts';
import { type HallRow, hallView } from './hall-view.ts';
import { minutesOf } from './minutes.ts';
import type { PaperDocument } from './minutes-document.ts';
import type { MinutesSource } from './minutes-source.ts';
import { isUnread } from './minutes-votes.ts';
import { declaredRounds } from './next-round.ts';
import type { BallotFlag, BallotForm } from './regulation.ts';
import { regulationById, regulationIds } from './regulations/index.ts';
import type { RoundResult } from './result.ts';
import { resultFile } from './result-file.ts';
import { summaryOf } from './summary.ts';
import { inRound, papersAct, type Story } from './testing/story.ts';

const marksOf: Record<BallotForm, readonly KeyedMarks[string][]> = {
  'strike-out': ['x'],
  'agree-disagree': ['a', 'd', 'ad'],
  cumulative: [1, 2, 3],
};
interface Drawn {
  readonly marks: readonly (number | null)[];
  readonly flags: readonly BallotFlag[];
  readonly weight: number;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  marks: fc.array(fc.option(fc.nat(2), { freq: 2 }), { minLength: 4, maxLength: 4 }),
  flags: fc.constantFrom([], [], [], [], ['signed' as const]),
  weight: fc.integer({ min: 1, max: 4 }),
});

interface Case {
  readonly regulation: string;
  readonly seats: number;
  readonly papers: readonly Drawn[];
  readonly unreturned: number;
}
const anyCase: fc.Arbitrary<Case> = fc.record({
  regulation: fc.constantFrom(...regulationIds),
  seats: fc.constantFrom(1, 2, 3),
  papers: fc.array(drawn, { minLength: 1, maxLength: 10 }),
  // Below nothing: more papers than were issued.
  unreturned: fc.constantFrom(0, 0, 1, 2, -1),
});

/** The first round of a random election as it was declared; null where the rules stop it before. */
function declaredCase({ regulation: id, seats, papers, unreturned }: Case): Story | null {
  const regulation = regulationById(id)!;
  try {
    const open = inRound({ regulation, seats, candidates: 4 });
    const { form } = open.state.rounds[0]!.opened!;
    const ballots = papers.map(({ marks, flags, weight }, at): KeyedBallot => {
      const put = marks.flatMap((mark, place) =>
        mark === null ? [] : [[String(place + 1), marksOf[form][mark % marksOf[form].length]!] as const],
      );
      const weighed = carriesWeight(form, regulation) ? { weight } : {};
      return { number: at + 1, marks: Object.fromEntries(put), flags, ...weighed };
    });
    const entry: readonly ElectionAct[] = [
      { act: 'begin-entry' },
      ...ballots.map((ballot) => ({ act: 'key-ballot' as const, ballot })),
      { act: 'close-entry' },
    ];
    const counted = open.and('head', papersAct(papers.length + unreturned, papers.length));
    const keyed = unreturned < 0 ? counted : counted.and('teller1', ...entry).and('teller2', ...entry);
    return keyed.and('head', { act: 'declare-result' });
  } catch (error) {
    if (/refused/.test(String(error))) return null;
    throw error;
  }
}

const exactPercent = (votes: number, base: number): string => {
  const hundredths = (BigInt(votes) * 20_000n + BigInt(base)) / (2n * BigInt(base));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
};
const rowsOf = (paper: PaperDocument): readonly (readonly string[])[] =>
  paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

function sourceOf({ state, regulation }: Story, lang: 'vi' | 'en'): MinutesSource {
  const declared = declaredRounds(state);
  const { election } = electionOf(state, regulation, declared);
  const counted = concludeElection(
    election,
    declared.map((round) => ({ ...round.declared, findings: [] })),
  );
  return { election, counted, lang, heading: state.meeting };
}

function checkControls({ ballots, votes, base }: RoundResult): void {
  const { issued, collected, valid, invalid, invalidBy, doubtful = [] } = ballots;
  if (ballots.void === undefined) {
    expect(valid + invalid + doubtful.length).toBe(collected);
    expect(collected).toBeLessThanOrEqual(issued);
    expect(Object.values(invalidBy).reduce((sum, one) => sum + one, 0)).toBe(invalid);
  } else if (ballots.void === 'more-collected-than-issued') expect(collected).toBeGreaterThan(issued);
  for (const one of votes)
    expect(one.percent).toBe(base.value === null || base.value === 0 ? null : exactPercent(one.votes, base.value));
}

function checkHall(story: Story, result: RoundResult, nameOf: (id: string) => string): void {
  const viewer = { account: 'observer', administrator: false };
  const hall = hallView(electionView(story.state, { regulation: story.regulation, number: 1, viewer }));
  const { issued, collected, valid, invalid } = result.ballots;
  const same = (row: HallRow) => {
    const one = result.votes.find(({ candidate }) => nameOf(candidate) === row.name);
    expect(row).toEqual({ name: row.name, votes: one?.votes, percent: one?.percent });
  };
  if (hall.scene === 'void') expect(hall).toMatchObject({ issued, collected });
  else if (hall.scene === 'result') {
    expect(hall).toMatchObject({ collected, valid, invalid });
    for (const row of [...hall.elected, ...hall.tied]) same(row);
  } else throw new Error(`The hall shows ${hall.scene}`);
}

function checkPapers(source: MinutesSource, result: RoundResult, nameOf: (id: string) => string): void {
  const { lang } = source;
  const { issued, collected, valid, invalid } = result.ballots;
  // Of a round that nobody read, minutes state what was issued and collected, and no votes.
  const read = isUnread(result) ? [] : [valid, invalid];
  const figures = [issued, collected, ...read].map((count) => formatCount(count, lang));
  // Unions write votes over the base, `338/344`.
  const minutes = rowsOf(minutesOf(source)).map((row) => row.map((cell) => cell.replace(/^([\d.,]+)\/[\d.,]+$/, '$1')));
  expect(minutes.some((row) => row.join(' ').includes(figures.join(' ')))).toBe(true);
  if (isUnread(result)) expect(minutes.some((row) => row.includes(nameOf(result.votes[0]!.candidate)))).toBe(false);
  const summary = rowsOf(summaryOf({ ...source, after: null }));
  for (const { candidate, votes, percent } of result.ballots.void ? [] : result.votes) {
    const line = [formatCount(votes, lang), ...(percent === null ? [] : [formatPercent(percent, lang)])];
    const [row, ...others] = minutes.filter((cells) => cells.includes(nameOf(candidate)));
    expect([row, others.length > 1]).toEqual([expect.arrayContaining(line), false]);
    if (result.elected.includes(candidate))
      expect(summary.find((cells) => cells.includes(nameOf(candidate)))).toEqual(expect.arrayContaining(line));
  }
  const file = resultFile(source).rounds[0]!;
  expect(file).toMatchObject({ issued, collected, valid, invalid });
  expect(file.rows.map(({ id, votes, percent, share }) => ({ id, votes, percent, share }))).toEqual(
    result.votes.map(({ candidate, votes, percent }) => ({
      id: candidate,
      votes,
      percent,
      share: formatPercent(percent, lang),
    })),
  );
}

describe('a figure', () => {
  test('is the same on screen, in the hall, in minutes, summary and files, and the papers add up everywhere', () => {
    let [declared, voided] = [0, 0];
    fc.assert(
      fc.property(anyCase, (one) => {
        const story = declaredCase(one);
        if (!story) return;
        const view = electionView(story.state, {
          regulation: story.regulation,
          number: 1,
          viewer: { account: 'head', administrator: false },
        });
        const result = view.rounds[0]!.declared!.result;
        const nameOf = (id: string) => view.candidates.find((candidate) => candidate.id === id)?.name ?? id;
        declared += 1;
        if (result.ballots.void) voided += 1;
        checkControls(result);
        checkHall(story, result, nameOf);
        for (const lang of ['vi', 'en'] as const) checkPapers(sourceOf(story, lang), result, nameOf);
        const report = castVoteRecords(story.state, story.regulation, '2026-11-24T08:00:00Z') as { CVR?: unknown[] };
        if (!result.ballots.void) expect(report.CVR).toHaveLength(result.ballots.collected);
      }),
      { numRuns: 150, seed: 20_261_124, endOnFailure: true },
    );
    // Worth nothing where no result is reached.
    expect([declared > 40, voided > 0]).toEqual([true, true]);
  });
});
