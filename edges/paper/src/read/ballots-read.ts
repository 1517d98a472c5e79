import type { Layout } from '../layout/layout.ts';
import type { CellReading, CellSign, PageReading } from './page-reading.ts';

/** One page of one scan, as it was read. */
export interface ReadPage {
  readonly file: string;
  /** In its file, from 1. */
  readonly page: number;
  readonly reading: PageReading;
}

export type Unsettled =
  | 'doubtful-mark'
  | 'not-a-ballot'
  | 'unreadable-code'
  | 'duplicate'
  | 'missing-page'
  | 'extra-writing';

type Cells = Readonly<Record<string, CellSign>>;

interface PagePlace {
  readonly file: string;
  readonly page: number;
}

/** A page of which nothing is left to decide. Cells without a mark are left out. */
export interface SettledPage extends PagePlace {
  readonly ballot: string;
  readonly cells: Cells;
  readonly confidence: number;
}

export interface UnsettledPage extends PagePlace {
  readonly ballot: string | null;
  readonly why: Unsettled;
  readonly cells: Cells;
}

export interface ReadBallot {
  readonly ballot: string;
  /** All candidates of the layout. */
  readonly cells: Cells;
  readonly flags: readonly ('no-stamp' | 'extra-writing')[];
}

export interface BallotsRead {
  readonly pages: number;
  readonly settled: number;
  /** Papers of which a stamp was seen. */
  readonly stamped: number;
  readonly ballots: readonly ReadBallot[];
  readonly marks: readonly SettledPage[];
  readonly unsettled: readonly UnsettledPage[];
}

type BallotPage = ReadPage & { readonly reading: Extract<PageReading, { readonly kind: 'ballot' }> };

const isBallot = (page: ReadPage): page is BallotPage => page.reading.kind === 'ballot';

/** Joins the pages of each paper, in the order in which the papers first come. Every page is in one of the two lists. */
export function joinPages(pages: readonly ReadPage[], layout: Layout): BallotsRead {
  const papers = new Map<string, BallotPage[]>();
  for (const page of pages.filter(isBallot)) {
    const { code } = page.reading.code;
    papers.set(code, [...(papers.get(code) ?? []), page]);
  }
  const first = [...papers.values()].map((of) => of.filter(({ reading }) => reading.code.page === 1));
  const stamped = first.filter((of) => of.some(({ reading }) => reading.stamped)).length;
  // Where most papers bear a stamp, one without it is told apart; where none does, the meeting does not stamp.
  const asksStamp = stamped * 2 > first.filter((of) => of.length > 0).length;
  const joined = [...papers].map(([ballot, of]) => joinPaper(ballot, of, layout, asksStamp));
  const outcome = new Map(joined.flatMap(({ outcomes }) => [...outcomes]));
  const marks: SettledPage[] = [];
  const unsettled: UnsettledPage[] = [];
  for (const one of pages) {
    const place = { file: one.file, page: one.page };
    if (!isBallot(one)) {
      unsettled.push({ ...place, ballot: null, why: one.reading.kind as Unsettled, cells: {} });
      continue;
    }
    const { reading } = one;
    const why = outcome.get(one) ?? null;
    const ballot = reading.code.code;
    const cells = cellsOf(reading.cells);
    if (why === null) marks.push({ ballot, cells, confidence: confidenceOf(reading.cells), ...place });
    else unsettled.push({ ...place, ballot, why, cells });
  }
  return {
    pages: pages.length,
    settled: joined.filter(({ outcomes }) => [...outcomes.values()].some((why) => why === null) && isWhole(outcomes))
      .length,
    stamped,
    ballots: joined.map(({ read }) => read),
    marks,
    unsettled,
  };
}

/** Nothing is left to decide but second scans of the same. */
const isWhole = (outcomes: ReadonlyMap<BallotPage, Unsettled | null>): boolean =>
  [...outcomes.values()].every((why) => why === null || why === 'duplicate');

interface JoinedPaper {
  readonly read: ReadBallot;
  readonly outcomes: ReadonlyMap<BallotPage, Unsettled | null>;
}

function joinPaper(ballot: string, pages: readonly BallotPage[], layout: Layout, asksStamp: boolean): JoinedPaper {
  const outcomes = new Map<BallotPage, Unsettled | null>();
  const cells: Record<string, CellSign> = Object.fromEntries(layout.rows.map(({ candidate }) => [candidate, '?']));
  const numbers = Array.from({ length: layout.pagesPerBallot }, (_, index) => index + 1);
  const whole = numbers.every((number) => pages.some(({ reading }) => reading.code.page === number));
  for (const number of numbers) {
    const [one, ...again] = pages.filter(({ reading }) => reading.code.page === number);
    if (!one) continue;
    const agree = again.every((other) => signsOf(other) === signsOf(one));
    for (const other of again) outcomes.set(other, 'duplicate');
    outcomes.set(one, agree ? whyOf(one, whole) : 'duplicate');
    for (const { candidate, sign } of one.reading.cells) {
      const same = again.every(
        ({ reading }) => reading.cells.find((cell) => cell.candidate === candidate)?.sign === sign,
      );
      cells[candidate] = same ? sign : '?';
    }
  }
  const seen = [...outcomes.keys()].map(({ reading }) => reading);
  const first = seen.filter(({ code }) => code.page === 1);
  const flags: ReadBallot['flags'][number][] = [];
  if (asksStamp && first.length > 0 && first.every(({ stamped }) => !stamped)) flags.push('no-stamp');
  if (seen.some(({ writing }) => writing)) flags.push('extra-writing');
  return { read: { ballot, cells, flags }, outcomes };
}

const signsOf = ({ reading }: BallotPage): string =>
  JSON.stringify([reading.writing, reading.cells.map(({ sign }) => sign)]);

function whyOf({ reading }: BallotPage, whole: boolean): Unsettled | null {
  if (!whole) return 'missing-page';
  if (reading.cells.some(({ sign }) => sign === '?')) return 'doubtful-mark';
  return reading.writing ? 'extra-writing' : null;
}

const cellsOf = (cells: readonly CellReading[]): Cells =>
  Object.fromEntries(cells.filter(({ sign }) => sign !== '').map(({ candidate, sign }) => [candidate, sign]));

const confidenceOf = (cells: readonly CellReading[]): number =>
  Math.round(100 * Math.min(1, ...cells.map(({ confidence }) => confidence))) / 100;

/** The ballots file: settled and doubtful papers. */
export function ballotsCsv({ ballots }: BallotsRead, layout: Layout): string {
  const ids = layout.rows.map(({ candidate }) => candidate);
  const lines = ballots.map(({ ballot, cells, flags }) =>
    [ballot, ...ids.map((id) => cells[id] ?? ''), flags.join(' ')].join(','),
  );
  return `${[['ballot', ...ids.map(quoted), 'flags'].join(','), ...lines].join('\n')}\n`;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
