import type { AmendmentOrder } from '../rules/meeting-rules.ts';

/** What a vote can be about: a proposal as it stands (`amendment` null), or one amendment to it. */
export interface ProposalPart {
  readonly proposal: string;
  readonly amendment: string | null;
}

/** A change that somebody wants in a proposal's text. */
export interface Amendment {
  readonly id: string;
  /** Which passage of the text it changes: `Điều 3`, `đoạn 2`. Amendments to one passage exclude each other. */
  readonly passage: string;
  readonly text: string;
  /** Person whose it is. */
  readonly by: string;
  /** How far it leads from the text: the presidium's order, the furthest first. */
  readonly place: number;
  readonly withdrawn: boolean;
}

export interface ProposalOutcome {
  readonly amendment: string | null;
  readonly vote: string;
  readonly adopted: boolean;
}

/** A proposal as its own stream has it: what was decided of it, its votes know. */
export interface PutProposal {
  readonly id: string;
  readonly meeting: string;
  /** The item of the agenda, where it is of one. */
  readonly item: string | null;
  readonly title: string;
  readonly text: string;
  readonly amendments: readonly Amendment[];
}
/** Null before it is put. */
export type ProposalState = PutProposal | null;

export interface Proposal extends PutProposal {
  /** What the meeting has decided of it, in the order of the votes. */
  readonly outcomes: readonly ProposalOutcome[];
}

export type AmendmentStanding = 'waiting' | 'adopted' | 'rejected' | 'fallen' | 'withdrawn';

/** Where an amendment stands. It has fallen where another to the same passage was adopted before it came to the vote. */
export function standingOf(proposal: Proposal, amendment: Amendment): AmendmentStanding {
  if (amendment.withdrawn) return 'withdrawn';
  const outcome = proposal.outcomes.find((one) => one.amendment === amendment.id);
  if (outcome) return outcome.adopted ? 'adopted' : 'rejected';
  const taken = proposal.amendments.some(
    (other) =>
      other.passage === amendment.passage && proposal.outcomes.some((one) => one.amendment === other.id && one.adopted),
  );
  return taken ? 'fallen' : 'waiting';
}

/**
 * What still has to be voted on, in order: the amendment furthest from the text first, then the nearer ones, at last the text as
 * it then stands. Empty where the text has been decided.
 */
export function votingOrder(proposal: Proposal): readonly ProposalPart[] {
  if (proposal.outcomes.some((one) => one.amendment === null)) return [];
  const waiting = proposal.amendments
    .filter((amendment) => standingOf(proposal, amendment) === 'waiting')
    .toSorted((a, b) => a.place - b.place);
  return [
    ...waiting.map(({ id }) => ({ proposal: proposal.id, amendment: id })),
    { proposal: proposal.id, amendment: null },
  ];
}

/** What may be put to the vote now under a rule of order; empty where the text has been decided. */
export function partsToVote(proposal: Proposal, order: AmendmentOrder): readonly ProposalPart[] {
  const parts = votingOrder(proposal);
  if (order === 'free') return parts;
  if (order === 'furthest-first' || parts.length <= 1) return parts.slice(0, 1);
  return parts.slice(0, -1);
}
