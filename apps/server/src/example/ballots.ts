import type { BallotFlag, BallotForm, KeyedBallot, KeyedMarks } from '@plenum/election';
import type { Random } from './random.ts';

/** What stands on a paper, before anybody reads it: the positions kept, from 1, and what else was noted. */
export interface Paper {
  readonly kept: readonly number[];
  readonly flags?: readonly BallotFlag[];
  /** Positions that can't be read for sure. */
  readonly doubtful?: readonly number[];
  readonly weight?: number;
  /** Votes by position, on a cumulative ballot. */
  readonly votes?: Readonly<Record<number, number>>;
}

/** The paper as a teller keys it, who reads it right. */
export function keyed(paper: Paper, number: number, names: number, form: BallotForm): KeyedBallot {
  const marks: Record<string, KeyedMarks[string]> = {};
  for (let position = 1; position <= names; position++) {
    const kept = paper.kept.includes(position);
    const mark = form === 'strike-out' ? (kept ? '' : 'x') : form === 'agree-disagree' ? (kept ? 'a' : 'd') : '';
    if (mark !== '') marks[position] = mark;
  }
  for (const position of paper.doubtful ?? []) marks[position] = '?';
  for (const [position, votes] of Object.entries(paper.votes ?? {})) if (votes > 0) marks[position] = votes;
  return { number, marks, flags: paper.flags ?? [], ...(paper.weight !== undefined && { weight: paper.weight }) };
}

/** A ranking of the positions on a paper: who stands well is anybody's guess, but the same at every making. */
export function ranking(random: Random, names: number): readonly number[] {
  const rank = Array.from({ length: names }, (_, index) => ({ position: index + 1, at: random.next() }));
  return rank.sort((a, b) => a.at - b.at).map(({ position }) => position);
}

/**
 * Voters who mostly agree: each keeps at most `seats` names, those that stand well more often. A few papers are invalid.
 * `dislike` is the share of names that a voter strikes however well they stand.
 */
export function mostlyAgreed(
  random: Random,
  names: number,
  seats: number,
  papers: number,
  dislike = 0,
): readonly Paper[] {
  const rank = ranking(random, names);
  return Array.from({ length: papers }, (): Paper => {
    const liked = rank
      .map((position, index) => ({ position, at: index + random.next() * names * 0.6 }))
      .map((one) => (dislike > 0 && random.next() < dislike ? { ...one, at: one.at + names } : one))
      .sort((a, b) => a.at - b.at)
      .map(({ position }) => position);
    const chance = random.next();
    if (chance < 0.01) return { kept: liked.slice(0, seats + 1) };
    if (chance < 0.015) return { kept: [] };
    if (chance < 0.02) return { kept: liked.slice(0, seats), flags: ['marked'] };
    return { kept: liked.slice(0, seats - (random.next() < 0.3 ? 1 + random.below(2) : 0)) };
  });
}

/** Two names end with the same votes across the last seat; all above them reach more than half. `papers` in threes. */
export function tiedAtTheEnd(random: Random, names: number, seats: number, papers: number): readonly Paper[] {
  const rank = ranking(random, names);
  const sure = rank.slice(0, seats - 1);
  const [one = 1, other = 2] = rank.slice(seats - 1, seats + 1);
  return Array.from({ length: papers }, (_, index): Paper => {
    if (index % 3 === 1) return { kept: [...sure, one] };
    if (index % 3 === 2) return { kept: [...sure, other] };
    const left = sure[Math.floor(index / 3) % sure.length];
    return { kept: [...sure.filter((position) => position !== left), one, other] };
  });
}

/** All but the last seat are filled; for that one the votes split, and nobody reaches half. */
export function lastSeatOpen(random: Random, names: number, seats: number, papers: number): readonly Paper[] {
  const rank = ranking(random, names);
  const sure = rank.slice(0, seats - 1);
  const others = rank.slice(seats - 1);
  return Array.from({ length: papers }, (_, index) => ({ kept: [...sure, others[index % others.length] ?? 1] }));
}

/** One seat: the first of the ranking has about two thirds of the papers. */
export function oneWins(random: Random, names: number, papers: number): readonly Paper[] {
  const rank = ranking(random, names);
  return Array.from({ length: papers }, (_, index) => ({
    kept: [rank[index % 3 === 2 ? 1 + (index % (names - 1)) : 0] ?? 1],
  }));
}

/** Papers that carry weights: members with more votes each, in a repeating pattern. */
export const weighed = (papers: readonly Paper[], weights: readonly number[]): readonly Paper[] =>
  papers.map((paper, index) => ({ ...paper, weight: weights[index % weights.length] ?? 1 }));

/** Cumulative ballots: shares times seats, put on one, two or three names. */
export function cumulative(random: Random, names: number, seats: number, shares: readonly number[]): readonly Paper[] {
  const rank = ranking(random, names);
  return shares.map((weight): Paper => {
    const points = weight * seats;
    const spread = 1 + random.below(3);
    const chosen = Array.from({ length: spread }, () => rank[random.below(names)] ?? 1);
    const votes: Record<number, number> = {};
    chosen.forEach((position, index) => {
      const part = index === 0 ? points - Math.floor(points / spread) * (spread - 1) : Math.floor(points / spread);
      votes[position] = (votes[position] ?? 0) + part;
    });
    return { kept: [], weight, votes };
  });
}
