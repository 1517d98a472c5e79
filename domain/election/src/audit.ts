import type { Ballot } from './ballot.ts';
import type { Regulation } from './regulation.ts';
import type { RoundResult } from './result.ts';
import { ballotRules, invalidReasonOf } from './validity.ts';

/** What an audit of a round came to; frozen when it is closed. */
export interface AuditFigures {
  /** Papers of the round. */
  readonly papers: number;
  /** Draws with replacement, and how many of them found the paper read differently from how it was counted. */
  readonly draws: number;
  readonly differing: number;
  /** Draws whose difference made some lead look larger than it is. */
  readonly overstated: number;
  /** 1 less the risk that a full recount would elect others, in percent with two decimals, rounded down: `97.42`. */
  readonly confidence: string;
}

/** One fact on which who is elected rests: a sum over papers that is above 0 as the papers were counted. */
export interface Assertion {
  readonly margin: bigint;
  /** The most by which reading one paper wrongly can move the sum. */
  readonly range: bigint;
  /** What one paper adds to the sum. */
  readonly of: (paper: PaperVotes) => bigint;
}

/** What one paper counts for: nothing where it is invalid. */
export interface PaperVotes {
  readonly valid: boolean;
  /** By place on the paper, from 0. */
  readonly for: readonly boolean[];
}

export function paperVotes(ballot: Ballot, round: Pick<RoundResult, 'form' | 'seats'>, regulation: Regulation) {
  const valid = invalidReasonOf(ballot, ballotRules(regulation, round.form, round.seats)) === null;
  const chosen = round.form === 'strike-out' ? '' : 'a';
  return { valid, for: ballot.marks.map((mark) => valid && mark === chosen) } satisfies PaperVotes;
}

const one = (is: boolean | undefined): bigint => (is ? 1n : 0n);

interface Share {
  readonly p: bigint;
  readonly q: bigint;
  readonly strict: boolean;
}

function shareOf(regulation: Regulation): Share | null {
  const threshold = regulation.switches.threshold.value;
  if (threshold === 'plurality') return null;
  if (threshold === 'more-than-half') return { p: 1n, q: 2n, strict: true };
  const [p, q] = threshold.share.split('/').map(BigInt);
  return { p: p!, q: q!, strict: threshold.strict ?? false };
}

/** Somebody reached the votes needed (`side` 1), or did not (-1). Where the base is the valid ballots, validity moves it too. */
function thresholdAssertion(
  place: number,
  side: 1n | -1n,
  { result, regulation }: Pick<Audited, 'result' | 'regulation'>,
): Assertion | null {
  const share = shareOf(regulation);
  if (result.needed === null || share === null) return null;
  const votes = BigInt(result.votes[place]!.votes);
  if (result.base.of !== 'valid') {
    const over = votes - BigInt(result.needed) + 1n;
    return { margin: side === 1n ? over : 1n - over, range: 1n, of: (paper) => side * one(paper.for[place]) };
  }
  const { p, q, strict } = share;
  const excess = q * votes - p * BigInt(result.ballots.valid);
  const bonus = (side === 1n) === strict ? 0n : 1n;
  return {
    margin: side * excess + bonus,
    range: q,
    of: (paper) => side * (q * one(paper.for[place]) - p * one(paper.valid)),
  };
}

const pairAssertion = (winner: number, loser: number, { votes }: RoundResult): Assertion => ({
  margin: BigInt(votes[winner]!.votes - votes[loser]!.votes),
  range: 2n,
  of: (paper) => one(paper.for[winner]) - one(paper.for[loser]),
});

/** Whether `a` can be upset by fewer papers than `b`. */
const weaker = (a: Assertion, b: Assertion): boolean => a.range * b.margin > b.range * a.margin;
const weakest = (assertions: readonly Assertion[]): Assertion | null =>
  assertions.reduce<Assertion | null>((found, next) => (found === null || weaker(next, found) ? next : found), null);

/**
 * Everything on which the elected of a round rest: each reached the votes needed; everybody else stayed below them, or, where that
 * is surer, below each of the elected while the seats are full. A margin of 0 means a tie: no sample can decide it.
 */
export function assertionsOf(audited: Pick<Audited, 'result' | 'regulation'>): readonly Assertion[] {
  const { result } = audited;
  const places = result.votes.map((_, place) => place);
  const isElected = (place: number) => result.elected.includes(result.votes[place]!.candidate);
  const winners = places.filter(isElected);
  const full = result.elected.length === result.seats;
  // Equal at the last seat: one paper more or less decides.
  if (result.open?.because === 'tie') return [{ margin: 0n, range: 2n, of: () => 0n }];
  const reached = winners.flatMap((place) => thresholdAssertion(place, 1n, audited) ?? []);
  const others = places
    .filter((place) => !isElected(place))
    .flatMap((place) => {
      const below = thresholdAssertion(place, -1n, audited);
      const pairs = full ? winners.map((winner) => pairAssertion(winner, place, result)) : [];
      if (!below || below.margin <= 0n) return pairs;
      const pair = weakest(pairs);
      return pair && weaker(below, pair) ? pairs : [below];
    });
  return [...reached, ...others];
}

/** A round as it was counted and the draws of its sample: the paper as counted, and as it was read once more. */
export interface Audited {
  readonly result: RoundResult;
  readonly regulation: Regulation;
  readonly draws: readonly { readonly counted: Ballot; readonly read: Ballot }[];
}

/** Inflates the bound so that one paper read wrongly by two votes does not by itself ask for a full recount. */
const gamma = { top: 103_905n, bottom: 100_000n } as const;

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The largest overstatement that one paper can hide, as a share of the margin it would upset: the bound b. */
function bound(assertions: readonly Assertion[]): Fraction | null {
  const found = weakest(assertions);
  return found && { top: found.range, bottom: found.margin };
}

/**
 * The chance that so good a sample would be seen although a full recount would elect others, by the Kaplan-Markov bound on the
 * maximum relative overstatement of pairwise margins (MACRO), drawing single papers with replacement:
 *
 *   P = product over draws of (1 - 1/U) / (1 - e/(gamma b)),  U = gamma b N
 *
 * e: the draw's largest overstatement relative to its margin; b: the most that e can be; N: papers; gamma: 1.03905. With margins
 * between two names alone, b = 2/V, and this is P_KM of M. Lindeman and P. B. Stark, 'A Gentle Introduction to Risk-limiting
 * Audits', IEEE Security and Privacy 10(5), 2012, and P. B. Stark, 'Super-Simple Simultaneous Single-Ballot Risk-Limiting Audits',
 * EVT/WOTE 2010. Exact fractions; at most 1. Null where a margin is 0.
 */
export function auditRisk({ result, regulation, draws }: Audited): Fraction | null {
  const assertions = assertionsOf({ result, regulation });
  if (assertions.some(({ margin }) => margin <= 0n)) return null;
  const b = bound(assertions);
  const size = BigInt(result.ballots.collected);
  // No number of papers read wrongly could elect others.
  if (!b || gamma.top * b.top * size <= gamma.bottom * b.bottom) return { top: 0n, bottom: 1n };
  const whole = gamma.top * b.top * size;
  let risk: Fraction = { top: 1n, bottom: 1n };
  for (const draw of draws) {
    const e = overstatement(draw, assertions, result, regulation);
    // 1 - e / (gamma b), with e and b as fractions.
    const full = e.bottom * gamma.top * b.top;
    const left = full - e.top * gamma.bottom * b.bottom;
    risk = { top: risk.top * (whole - gamma.bottom * b.bottom) * full, bottom: risk.bottom * whole * left };
  }
  return risk.top >= risk.bottom ? { top: 1n, bottom: 1n } : risk;
}

/** The largest of a draw's overstatements, each as a share of its margin; below 0 where every lead was understated. */
function overstatement(
  { counted, read }: Audited['draws'][number],
  assertions: readonly Assertion[],
  result: RoundResult,
  regulation: Regulation,
): Fraction {
  const [then, now] = [paperVotes(counted, result, regulation), paperVotes(read, result, regulation)];
  return assertions
    .map(({ of, margin }) => ({ top: of(then) - of(now), bottom: margin }))
    .reduce((most, next) => (next.top * most.bottom > most.top * next.bottom ? next : most));
}

/** What the sample came to; null where a margin is 0, so that only a full recount can tell. */
export function auditFigures(audited: Audited): AuditFigures | null {
  const risk = auditRisk(audited);
  if (!risk) return null;
  const assertions = assertionsOf(audited);
  const { result, regulation, draws } = audited;
  const different = draws.filter(({ counted, read }) => {
    const [then, now] = [paperVotes(counted, result, regulation), paperVotes(read, result, regulation)];
    return then.valid !== now.valid || then.for.some((mark, place) => mark !== now.for[place]);
  });
  const overstated = different.filter(
    (draw) => assertions.length > 0 && overstatement(draw, assertions, result, regulation).top > 0n,
  );
  const hundredths = ((risk.bottom - risk.top) * 10_000n) / risk.bottom;
  const text = hundredths.toString().padStart(3, '0');
  return {
    papers: result.ballots.collected,
    draws: draws.length,
    differing: different.length,
    overstated: overstated.length,
    confidence: `${text.slice(0, -2)}.${text.slice(-2)}`,
  };
}

/** Draws that reach a confidence (0 to 1, exclusive) where no paper is found read wrongly; null where a margin is 0. */
export function drawsNeeded(audited: Pick<Audited, 'result' | 'regulation'>, confidence: number): number | null {
  const assertions = assertionsOf(audited);
  if (assertions.some(({ margin }) => margin <= 0n)) return null;
  const b = bound(assertions);
  const u = b ? (1.03905 * Number(b.top) * audited.result.ballots.collected) / Number(b.bottom) : 0;
  return u <= 1 ? 1 : Math.ceil(Math.log(1 - confidence) / Math.log(1 - 1 / u));
}
