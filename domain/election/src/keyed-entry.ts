import type { KeyedBallot, KeyedMarks } from './events.ts';
import { limits } from './files/limits.ts';
import { type BallotFlag, type BallotForm, ballotFlags } from './regulation.ts';

/** The paper as the keys speak of it: names are called by their place on it, 1 for the first. */
export interface KeyedPaper {
  readonly form: BallotForm;
  readonly candidates: number;
  readonly weighted: boolean;
}

export const keyProblems = [
  'number-not-on-paper',
  'number-twice',
  'keys-not-understood',
  'keys-unfinished',
  'flag-letter-unknown',
] as const;
export type KeyProblem = (typeof keyProblems)[number];

/** What the keys of one ballot mean so far. `marks` and `flags` are what `key-ballot` takes. */
export interface KeyedReading {
  readonly marks: KeyedMarks;
  readonly flags: readonly BallotFlag[];
  readonly weight?: number;
  /** What a bare number means: struck or disagreed with, kept or agreed with, or votes put there. */
  readonly mode: 'struck' | 'kept' | 'votes';
  /** Names struck (disagree alone) and kept (agree alone; with votes on a cumulative ballot). Doubtful names are in neither. */
  readonly struckCount: number;
  readonly keptCount: number;
  /** Sum of the votes of a cumulative ballot; 0 on other forms. */
  readonly points: number;
  /** The place that was keyed last. */
  readonly last: number | null;
  /** The first token that cannot be read; the others are read all the same. */
  readonly problem: { readonly code: KeyProblem; readonly token: string } | null;
}

/** The letter of each flag. None is another key's, so that it sets the flag by itself as well as after `V`. */
export const flagLetters: Readonly<Record<BallotFlag, string>> = {
  'not-issued': 'p',
  'no-stamp': 'd',
  'write-in': 't',
  signed: 'y',
  marked: 'm',
  'extra-writing': 'c',
  numbered: 's',
};

/** The flag that a letter stands for after `V`, where `K` is `signed` too: nothing else is a `K` there. */
export const flagAfterV = (letter: string): BallotFlag | null =>
  ballotFlags.find((flag) => flagLetters[flag] === letter) ?? (letter === 'k' ? 'signed' : null);

type KeyedMark = KeyedMarks[string] | '';

interface Reader {
  readonly paper: KeyedPaper;
  mode: KeyedReading['mode'];
  readonly placed: Map<number, KeyedMark | 'number'>;
  readonly flags: Set<BallotFlag>;
  weight: number | undefined;
  last: number | null;
  problem: KeyedReading['problem'];
}

/**
 * Reads the keys of one ballot. Tokens stand apart by spaces or commas, in any order:
 * `7` or `7-9` struck (disagree); `K` anywhere: the numbers are the kept names (agree), all others struck; `7?` doubtful;
 * `7b` both boxes, `7n` neither; `7=3` votes on a cumulative ballot; `Vy` flags by letter; `W250` weight. Case does not matter.
 */
export function interpretKeys(keys: string, paper: KeyedPaper): KeyedReading {
  const reader: Reader = {
    paper,
    mode: paper.form === 'cumulative' ? 'votes' : 'struck',
    placed: new Map(),
    flags: new Set(),
    weight: undefined,
    last: null,
    problem: null,
  };
  for (const token of tokensOf(keys)) {
    const code = readToken(reader, token);
    if (code) reader.problem ??= { code, token };
  }
  return readingOf(reader);
}

/** `K12` is `K` and `12`. */
const tokensOf = (keys: string): readonly string[] =>
  keys
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,;]+/u)
    .flatMap((token) => (/^k\d/.test(token) ? ['k', token.slice(1)] : [token]))
    .filter((token) => token !== '');

/** Reads one token into the reader; the problem where it cannot be read. */
function readToken(reader: Reader, token: string): KeyProblem | null {
  const { form, weighted } = reader.paper;
  if (token === 'k' && form !== 'cumulative') {
    reader.mode = 'kept';
    return null;
  }
  if (token === 'v' || (token === 'w' && weighted) || /^\d+[-=]$/.test(token)) return 'keys-unfinished';
  const flags = /^v(\p{L}+)$/u.exec(token);
  if (flags) return readFlags(reader, flags[1]!);
  const weight = /^w(\d{1,13})$/.exec(token);
  if (weight && weighted && Number(weight[1]) >= 1 && Number(weight[1]) <= limits.figure) {
    reader.weight = Number(weight[1]);
    return null;
  }
  const placed = form === 'cumulative' ? votesOf(token) : marksOf(token, form);
  return placed ? place(reader, placed) : 'keys-not-understood';
}

function readFlags(reader: Reader, letters: string): KeyProblem | null {
  let problem: KeyProblem | null = null;
  for (const letter of letters) {
    const flag = flagAfterV(letter);
    if (flag) reader.flags.add(flag);
    else problem = 'flag-letter-unknown';
  }
  return problem;
}

function place(reader: Reader, { from, to, mark }: Placed): KeyProblem | null {
  for (let position = from; position <= to; position++) {
    if (position < 1 || position > reader.paper.candidates) return 'number-not-on-paper';
    if (reader.placed.has(position)) return 'number-twice';
    reader.placed.set(position, mark);
    reader.last = position;
  }
  return null;
}

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly mark: KeyedMark | 'number';
}

function votesOf(token: string): Placed | null {
  const match = /^(\d{1,4})=(\d{1,13})$/.exec(token);
  if (!match || Number(match[2]) > limits.figure) return null;
  const place = Number(match[1]);
  return { from: place, to: place, mark: Number(match[2]) };
}

function marksOf(token: string, form: BallotForm): Placed | null {
  const match = /^(\d{1,4})(?:-(\d{1,4})|([?bn]))?$/.exec(token);
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  if (to < from) return null;
  if (match[3] === undefined) return { from, to, mark: 'number' };
  if (match[3] === '?') return { from, to, mark: '?' };
  if (form !== 'agree-disagree') return null;
  return { from, to, mark: match[3] === 'b' ? 'ad' : '' };
}

function readingOf(reader: Reader): KeyedReading {
  const { paper, mode } = reader;
  const marks: Record<string, Exclude<KeyedMark, ''>> = {};
  let [struckCount, keptCount, points] = [0, 0, 0];
  for (let position = 1; position <= paper.candidates; position++) {
    const mark = markAt(reader, position);
    if (typeof mark === 'number') {
      points += mark;
      if (mark > 0) keptCount += 1;
    } else if (mark === 'x' || mark === 'd') struckCount += 1;
    else if (mark === 'a' || (mark === '' && paper.form === 'strike-out')) keptCount += 1;
    if (mark !== '' && mark !== 0) marks[String(position)] = mark;
  }
  return {
    marks,
    flags: ballotFlags.filter((flag) => reader.flags.has(flag)),
    ...(reader.weight !== undefined && { weight: reader.weight }),
    mode,
    struckCount,
    keptCount,
    points,
    last: reader.last,
    problem: reader.problem,
  };
}

/** A name's mark: as keyed, or what the mode says of a number and of a name that was not keyed. */
function markAt({ paper, mode, placed }: Reader, position: number): KeyedMark {
  const keyed = placed.get(position);
  if (keyed !== undefined && keyed !== 'number') return keyed;
  if (paper.form === 'cumulative') return '';
  const against = (keyed === 'number') === (mode === 'struck');
  if (paper.form === 'strike-out') return against ? 'x' : '';
  return against ? 'd' : 'a';
}

/** The keys that give a ballot, in the mode with fewer numbers: what a teller sees on going back to a paper. */
export function printKeys(ballot: Pick<KeyedBallot, 'marks' | 'flags' | 'weight'>, paper: KeyedPaper): string {
  const tokens: string[] = [];
  if (ballot.flags.length > 0) tokens.push(`V${ballot.flags.map((flag) => flagLetters[flag]).join('')}`);
  if (ballot.weight !== undefined && paper.weighted) tokens.push(`W${ballot.weight}`);
  return [...tokens, ...markTokens(ballot.marks, paper)].join(' ');
}

function markTokens(marks: KeyedMarks, paper: KeyedPaper): readonly string[] {
  const positions = Array.from({ length: paper.candidates }, (_, index) => index + 1);
  const markOf = (position: number): KeyedMark => marks[String(position)] ?? '';
  if (paper.form === 'cumulative')
    return positions.filter((position) => markOf(position) !== '').map((position) => `${position}=${markOf(position)}`);
  const strike = paper.form === 'strike-out';
  const [against, kept] = strike ? (['x', ''] as const) : (['d', 'a'] as const);
  const count = (wanted: KeyedMark) => positions.filter((position) => markOf(position) === wanted).length;
  const keptMode = count(kept) < count(against);
  const bare = keptMode ? kept : against;
  const suffix = (mark: KeyedMark): string | null => {
    if (mark === bare) return '';
    if (mark === '?') return '?';
    if (mark === 'ad') return 'b';
    return mark === '' && !strike ? 'n' : null;
  };
  const numbers = positions.flatMap((position) => {
    const ending = suffix(markOf(position));
    return ending === null ? [] : [`${position}${ending}`];
  });
  return keptMode ? ['K', ...numbers] : numbers;
}
