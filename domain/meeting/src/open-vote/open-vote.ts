import type { Bases } from '../attendance.ts';
import type { ProposalOutcome, ProposalPart } from '../proposal/proposal.ts';
import type { DecisionKind, DecisionRule, QuorumRule } from '../rules/meeting-rules.ts';
import { neededOf, reaches } from '../rules/threshold.ts';

/** By a show of hands or of cards, counted by area of the hall; or on phones, each by name. */
export const openVoteWays = ['hand', 'card', 'phone'] as const;
export type OpenVoteWay = (typeof openVoteWays)[number];

export const voteChoices = ['for', 'against', 'abstain'] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** Votes by choice: whole, not negative. */
export type Votes = Readonly<Record<VoteChoice, number>>;

/** What the tellers counted in one area of the hall; the newest count of an area stands. */
export interface AreaCount extends Votes {
  readonly area: string;
  readonly at: string;
  /** Account of the teller. */
  readonly by: string;
}

/** One named vote: the seat's sitter at that moment, once. */
export interface Cast {
  readonly seat: string;
  readonly person: string;
  readonly choice: VoteChoice;
  readonly at: string;
  /** Account that entered it for a delegate without a phone; null where the delegate cast it. */
  readonly by: string | null;
}

/** How many votes an account entered for delegates without a phone. */
export interface EnteredVotes {
  readonly by: string;
  readonly votes: number;
}

export interface VoteResult extends Votes {
  /** Present at the opening, and in none of the three. */
  readonly notVoting: number;
  /** The figure of which the share is taken, as it was frozen. */
  readonly base: number;
  readonly needed: number;
  readonly adopted: boolean;
}

/** The figures of the hall as the vote opened: what was announced, and what decides. */
export interface FrozenHall {
  readonly bases: Bases;
  /** How many must have been present. */
  readonly quorum: number;
}

export interface OpenVote {
  readonly id: string;
  readonly meeting: string;
  /** The item of the agenda, where it is of one. */
  readonly item: string | null;
  /** The proposal, or the amendment to it, that is voted on. */
  readonly about: ProposalPart | null;
  readonly question: string;
  readonly way: OpenVoteWay;
  /** Areas that the tellers count, in their order; none on phones. */
  readonly areas: readonly string[];
  readonly kind: DecisionKind;
  readonly decision: DecisionRule;
  readonly quorumRule: QuorumRule;
  readonly hall: FrozenHall;
  readonly opened: string;
  readonly counts: readonly AreaCount[];
  readonly casts: readonly Cast[];
  readonly closed: { readonly at: string; readonly result: VoteResult } | null;
  /** Why it was broken off without a result. */
  readonly cancelled: { readonly at: string; readonly reason: string } | null;
}
/** Null before it is opened. */
export type OpenVoteState = OpenVote | null;

/** A vote without what has been counted or cast: what a list, the hall and the minutes know of it. */
export interface OpenVoteSummary extends Omit<OpenVote, 'counts' | 'casts'> {
  /** Told once it is closed. */
  readonly entered: readonly EnteredVotes[];
}

export const isOpen = (vote: Pick<OpenVote, 'closed' | 'cancelled'>): boolean =>
  vote.closed === null && vote.cancelled === null;

/** The counts that stand: of each area the newest. */
export const standingCounts = (vote: Pick<OpenVote, 'counts'>): readonly AreaCount[] => [
  ...new Map(vote.counts.map((count) => [count.area, count])).values(),
];

/** What has been counted or cast so far. No screen shows it before the vote is closed. */
export function votesSoFar(vote: Pick<OpenVote, 'counts' | 'casts'>): Votes {
  const counts = standingCounts(vote);
  const of = (choice: VoteChoice) =>
    counts.reduce((sum, count) => sum + count[choice], 0) +
    vote.casts.reduce((sum, cast) => sum + (cast.choice === choice ? 1 : 0), 0);
  return { for: of('for'), against: of('against'), abstain: of('abstain') };
}

export const sumOf = (votes: Votes): number => votes.for + votes.against + votes.abstain;

/** The result under the rule that the vote was opened with. Throws where more voted than were present: the acts refuse that. */
export function resultOf(vote: OpenVote): VoteResult {
  const votes = votesSoFar(vote);
  const notVoting = vote.hall.bases.present - sumOf(votes);
  if (notVoting < 0) throw new Error(`Vote ${vote.id}: ${sumOf(votes)} votes of ${vote.hall.bases.present} present`);
  const base = vote.hall.bases[vote.decision.base];
  const { threshold } = vote.decision;
  return { ...votes, notVoting, base, needed: neededOf(base, threshold), adopted: reaches(votes.for, base, threshold) };
}

/** A person's own vote, where they have cast it. */
export const castOf = (vote: OpenVote, person: string): Cast | undefined =>
  vote.casts.find((cast) => cast.person === person);

/** What a list, the hall and the minutes know of a vote. */
export function summaryOf({ counts: _, casts, ...vote }: OpenVote): OpenVoteSummary {
  const votes = new Map<string, number>();
  if (vote.closed) for (const { by } of casts) if (by !== null) votes.set(by, (votes.get(by) ?? 0) + 1);
  return { ...vote, entered: [...votes].map(([by, count]) => ({ by, votes: count })) };
}

/** What closed votes decided of one proposal, in the order of their opening. */
export const outcomesOf = (
  votes: readonly Pick<OpenVote, 'id' | 'about' | 'closed'>[],
  proposal: string,
): readonly ProposalOutcome[] =>
  votes.flatMap(({ id, about, closed }) =>
    about?.proposal === proposal && closed
      ? [{ amendment: about.amendment, vote: id, adopted: closed.result.adopted }]
      : [],
  );

/** The vote on any part of a proposal that is open; null where none is. */
export const voteUnderWay = <Vote extends Pick<OpenVote, 'about' | 'closed' | 'cancelled'>>(
  votes: readonly Vote[],
  proposal: string,
): Vote | null => votes.find((vote) => vote.about?.proposal === proposal && isOpen(vote)) ?? null;
