import type { Candidate } from './election.ts';

/** A candidate's place in the contest: position on the paper, votes, and what breaks a tie where age does. */
interface Contender {
  readonly id: string;
  readonly position: number;
  readonly votes: number;
  readonly born: string | undefined;
}

export interface Outcome {
  /** By votes, high to low, then ballot order. */
  readonly elected: readonly string[];
  /** Those with equal votes across the last seat, in ballot order, who must stand again; empty without a tie. */
  readonly tied: readonly string[];
  /** Those who got in before equals because they are older, with the equals who did not. */
  readonly olderFirst: readonly string[];
  /** Tied candidates without a birth date where the regulation asks the older: bad input. */
  readonly withoutBirthDate: readonly string[];
}

/**
 * Fills `seats` from those who reach `needed` votes (all, where it is null), by votes. Equal votes across the last seat: with
 * `re-vote` those seats stay open; with `older` the earlier birth date gets in, and equal dates across the seat stay open.
 */
export function fillSeats(
  candidates: readonly Candidate[],
  votes: readonly number[],
  rule: { readonly seats: number; readonly needed: number | null; readonly tie: 're-vote' | 'older' },
): Outcome {
  const reached = candidates
    .map(
      (candidate, position): Contender => ({
        id: candidate.id,
        position,
        votes: votes[position]!,
        born: candidate.born,
      }),
    )
    .filter((contender) => rule.needed === null || contender.votes >= rule.needed)
    .sort((a, b) => b.votes - a.votes || a.position - b.position);
  const ids = (contenders: readonly Contender[]) => contenders.map(({ id }) => id);
  const inBallotOrder = (contenders: readonly Contender[]) =>
    ids([...contenders].sort((a, b) => a.position - b.position));
  const nothing = { tied: [], olderFirst: [], withoutBirthDate: [] };
  if (reached.length <= rule.seats) return { elected: ids(reached), ...nothing };
  const lastVotes = reached[rule.seats - 1]!.votes;
  if (reached[rule.seats]!.votes < lastVotes) return { elected: ids(reached.slice(0, rule.seats)), ...nothing };

  const above = reached.filter((contender) => contender.votes > lastVotes);
  const equals = reached.filter((contender) => contender.votes === lastVotes);
  if (rule.tie === 're-vote') return { elected: ids(above), ...nothing, tied: ids(equals) };

  const withoutBirthDate = ids(equals.filter((contender) => contender.born === undefined));
  if (withoutBirthDate.length > 0) return { elected: ids(above), ...nothing, tied: ids(equals), withoutBirthDate };
  const left = rule.seats - above.length;
  const byAge = [...equals].sort((a, b) => (a.born! < b.born! ? -1 : a.born! > b.born! ? 1 : a.position - b.position));
  const lastBorn = byAge[left - 1]!.born!;
  const sameDay = byAge[left]!.born === lastBorn;
  const older = sameDay ? byAge.filter((contender) => contender.born! < lastBorn) : byAge.slice(0, left);
  const tied = sameDay ? byAge.filter((contender) => contender.born === lastBorn) : [];
  return {
    elected: [...ids(above), ...inBallotOrder(older)],
    tied: inBallotOrder(tied),
    olderFirst: inBallotOrder(older),
    withoutBirthDate,
  };
}
