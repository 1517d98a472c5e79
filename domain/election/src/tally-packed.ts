import type { BallotTable } from './ballot.ts';
import { type BallotFlag, ballotFlags, type InvalidReason, invalidReasons } from './regulation.ts';
import type { Tally } from './tally.ts';
import type { BallotRules } from './validity.ts';

/** Row verdicts: 0 valid, 255 doubtful, else 1 + the index of the reason in `invalidReasons`. */
const doubtfulRow = 255;
const verdictOf = (reason: InvalidReason): number => 1 + invalidReasons.indexOf(reason);

/** The tally over packed ballots, one pass; equal to `tallyBallots` (a property test holds it so). */
export function tallyTable(table: BallotTable, rules: BallotRules): Tally {
  const verdicts = judgeRows(table, rules);
  const { times } = table;
  const papers = new Float64Array(256);
  const doubtful: string[] = [];
  for (let row = 0; row < table.size; row += 1) {
    const verdict = verdicts[row]!;
    papers[verdict]! += times === null ? 1 : times[row]!;
    if (verdict === doubtfulRow) doubtful.push(table.idOf(row));
  }
  const invalidBy: Partial<Record<InvalidReason, number>> = {};
  let invalid = 0;
  invalidReasons.forEach((reason, index) => {
    const count = papers[1 + index]!;
    if (count === 0) return;
    invalid += count;
    invalidBy[reason] = count;
  });
  const valid = papers[0]!;
  return {
    valid,
    invalid,
    invalidBy,
    doubtful,
    doubtfulPapers: papers[doubtfulRow]!,
    votes: table.points ? addPoints(table, verdicts) : addMarks(table, verdicts, rules, valid),
    noted: notedFlags(table, rules),
  };
}

/** One byte a row: whether it is valid, doubtful, or why it is invalid. */
function judgeRows(table: BallotTable, rules: BallotRules): Uint8Array {
  const verdicts = new Uint8Array(table.size);
  const byFlags = flagVerdicts(rules);
  const has = (reason: InvalidReason): number => (rules.invalid.includes(reason) ? verdictOf(reason) : 0);
  const judge = table.points
    ? pointsJudge(table, rules, has('over-points'))
    : table.form === 'strike-out'
      ? strikeOutJudge(table, rules, has)
      : agreeJudge(table, rules, has);
  const { flags, doubtful, words } = table;
  if (flags === null && doubtful === null) {
    for (let row = 0; row < table.size; row += 1) verdicts[row] = judge(row);
    return verdicts;
  }
  for (let row = 0; row < table.size; row += 1) {
    let verdict = flags === null ? 0 : byFlags[flags[row]!]!;
    if (verdict === 0 && doubtful !== null)
      for (let word = row * words; word < (row + 1) * words; word += 1) if (doubtful[word] !== 0) verdict = doubtfulRow;
    verdicts[row] = verdict === 0 ? judge(row) : verdict;
  }
  return verdicts;
}

/** For every combination of flags, the verdict of the first that the regulation's list holds. */
function flagVerdicts(rules: BallotRules): Uint8Array {
  return Uint8Array.from({ length: 1 << ballotFlags.length }, (_, bits) => {
    const flag = ballotFlags.find((name, index) => ((bits >>> index) & 1) === 1 && rules.invalid.includes(name));
    return flag ? verdictOf(flag) : 0;
  });
}

type Judge = (row: number) => number;
type Listed = (reason: InvalidReason) => number;

function strikeOutJudge(table: BallotTable, rules: BallotRules, listed: Listed): Judge {
  const { first, words } = table;
  const width = table.candidates.length;
  const overVote = listed('over-vote');
  const voteAgainst = width === 1 && rules.seats === 1 && rules.singleStruck === 'vote-against';
  const noneKept = voteAgainst ? 0 : listed('none-kept');
  const fewestStruck = width - rules.seats;
  if (words === 2)
    return (row) => {
      const struck = bitCount(first[row * 2]!) + bitCount(first[row * 2 + 1]!);
      return struck < fewestStruck ? overVote : struck === width ? noneKept : 0;
    };
  return (row) => {
    let struck = 0;
    for (let word = row * words; word < (row + 1) * words; word += 1) struck += bitCount(first[word]!);
    return struck < fewestStruck ? overVote : struck === width ? noneKept : 0;
  };
}

function agreeJudge(table: BallotTable, rules: BallotRules, listed: Listed): Judge {
  const { first, second, words } = table;
  const width = table.candidates.length;
  const both = listed(width === 1 ? 'single-both' : 'row-both');
  const blank = listed(width === 1 ? 'single-blank' : 'row-blank');
  const overVote = listed('over-vote');
  const lastMask = width % 32 === 0 ? -1 : (1 << (width % 32)) - 1;
  return (row) => {
    let [agreed, doubles, blanks] = [0, 0, 0];
    for (let word = 0; word < words; word += 1) {
      const [agree, disagree] = [first[row * words + word]!, second![row * words + word]!];
      agreed += bitCount(agree & ~disagree);
      doubles |= agree & disagree;
      blanks |= ~(agree | disagree) & (word === words - 1 ? lastMask : -1);
    }
    if (width === 1) {
      if (doubles !== 0 && both !== 0) return both;
      if (blanks !== 0 && blank !== 0) return blank;
      return agreed > rules.seats ? overVote : 0;
    }
    if (agreed > rules.seats && overVote !== 0) return overVote;
    if (doubles !== 0 && both !== 0) return both;
    return blanks !== 0 ? blank : 0;
  };
}

function pointsJudge(table: BallotTable, rules: BallotRules, overPoints: number): Judge {
  const { points, weights } = table;
  const width = table.candidates.length;
  return (row) => {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) sum += points![at]!;
    return sum > (weights === null ? 1 : weights[row]!) * rules.seats ? overPoints : 0;
  };
}

/** Set bits of a 32-bit word (Hacker's Delight, 5-2). */
function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Votes of strike-out and agree-disagree ballots. */
function addMarks(table: BallotTable, verdicts: Uint8Array, rules: BallotRules, valid: number): number[] {
  const width = table.candidates.length;
  const weights = rules.weighted ? table.weights : null;
  const strikeOut = table.form === 'strike-out';
  const marked = new Float64Array(table.words * 32);
  let whole = valid;
  if (weights === null && table.times === null) addPlanes(table, verdicts, marked);
  else whole = addWeighed(table, verdicts, weights, marked);
  return Array.from({ length: width }, (_, position) => (strikeOut ? whole - marked[position]! : marked[position]!));
}

/** The words that hold what is counted: struck names, or rows with agree alone. */
const countedWord = (table: BallotTable, at: number): number =>
  table.second === null ? table.first[at]! : table.first[at]! & ~table.second[at]!;

/**
 * Adds bits position by position: eight bit planes are a counter of 0 to 255 for each of 32 candidates, so 255 rows are added
 * with and / xor before the planes are read out. Rows that are not valid add nothing.
 */
function addPlanes(table: BallotTable, verdicts: Uint8Array, sums: Float64Array): void {
  for (let word = 0; word < table.words; word += 1)
    for (let start = 0; start < table.size; start += 255)
      addRun(table, verdicts, word, start, Math.min(start + 255, table.size), sums);
}

function addRun(
  table: BallotTable,
  verdicts: Uint8Array,
  word: number,
  start: number,
  end: number,
  sums: Float64Array,
): void {
  const { first, second, words } = table;
  let [p0, p1, p2, p3, p4, p5, p6, p7] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let row = start; row < end; row += 1) {
    const at = row * words + word;
    let carry = verdicts[row] === 0 ? (second === null ? first[at]! : first[at]! & ~second[at]!) : 0;
    let next = p0 & carry;
    p0 ^= carry;
    carry = next;
    next = p1 & carry;
    p1 ^= carry;
    carry = next;
    next = p2 & carry;
    p2 ^= carry;
    carry = next;
    next = p3 & carry;
    p3 ^= carry;
    carry = next;
    next = p4 & carry;
    p4 ^= carry;
    carry = next;
    next = p5 & carry;
    p5 ^= carry;
    carry = next;
    next = p6 & carry;
    p6 ^= carry;
    p7 ^= next;
  }
  const planes = [p0, p1, p2, p3, p4, p5, p6, p7];
  for (let bit = 0; bit < 32; bit += 1) {
    let sum = 0;
    for (let plane = 0; plane < 8; plane += 1) sum += ((planes[plane]! >>> bit) & 1) << plane;
    sums[word * 32 + bit]! += sum;
  }
}

/** Adds rows that stand for several papers or carry weights; gives the sum of what the valid rows carry. */
function addWeighed(
  table: BallotTable,
  verdicts: Uint8Array,
  weights: Float64Array | null,
  sums: Float64Array,
): number {
  let whole = 0;
  for (let row = 0; row < table.size; row += 1) {
    if (verdicts[row] !== 0) continue;
    const carried = (table.times?.[row] ?? 1) * (weights?.[row] ?? 1);
    whole += carried;
    for (let word = 0; word < table.words; word += 1)
      for (let bits = countedWord(table, row * table.words + word); bits !== 0; bits &= bits - 1)
        sums[word * 32 + (31 - Math.clz32(bits & -bits))]! += carried;
  }
  return whole;
}

function addPoints(table: BallotTable, verdicts: Uint8Array): number[] {
  const width = table.candidates.length;
  const sums = new Array<number>(width).fill(0);
  for (let row = 0; row < table.size; row += 1) {
    if (verdicts[row] !== 0) continue;
    const times = table.times === null ? 1 : table.times[row]!;
    for (let position = 0; position < width; position += 1)
      sums[position]! += table.points![row * width + position]! * times;
  }
  return sums;
}

function notedFlags(table: BallotTable, rules: BallotRules): Tally['noted'] {
  const noted: Partial<Record<BallotFlag, number>> = {};
  const { flags, times } = table;
  if (flags === null) return noted;
  ballotFlags.forEach((flag, index) => {
    if (rules.invalid.includes(flag)) return;
    let papers = 0;
    for (let row = 0; row < table.size; row += 1) papers += ((flags[row]! >>> index) & 1) * (times?.[row] ?? 1);
    if (papers > 0) noted[flag] = papers;
  });
  return noted;
}
