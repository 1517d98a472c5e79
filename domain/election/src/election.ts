import type { Amendment } from './amendment.ts';
import type { ExclusionReason, MeetingKind, Office, Regulation } from './regulation.ts';

export interface BothLanguages {
  readonly vi: string;
  readonly en: string;
}

/** How a name came on the list. */
export type Nomination = 'committee' | 'floor' | 'self';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Dates are `YYYY-MM-DD`. */
  readonly born?: string;
  /** When the person joined the organisation; orders equal names. */
  readonly joined?: string;
  readonly nominated: Nomination;
  /** Votes of those attending for entering the list, where it was asked. */
  readonly support?: number;
  /** Sits on the convening committee: may not stand outside its list where the regulation says so. */
  readonly committeeMember?: boolean;
}

export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly count: number;
}

export interface MeetingFigures {
  readonly kind: MeetingKind;
  /** People summoned; the roll in a constituency; shares with a vote in a shareholders' meeting. */
  readonly summoned: number;
  /** At the vote; a round may carry its own. Absent where the regulation asks neither quorum nor a base of it. */
  readonly present?: number;
  readonly excluded: readonly Exclusion[];
}

/** first: the list. further: open seats, same threshold. tie: the tied, more votes win. re-election: after a void round. */
export const roundKinds = ['first', 'further', 'tie', 're-election'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** A round as the file or the acts give it; `seats` and `candidates` default to what the round before left open. */
export interface RoundEntry {
  readonly kind: RoundKind;
  readonly seats?: number;
  readonly candidates?: readonly string[];
  readonly present?: number;
  readonly issued: number;
  readonly collected: number;
}

export interface Stopped {
  readonly cite: string;
  readonly why: string;
}

/** An election as a count sees it: everything but the ballots. `regulation` is already amended. */
export interface Election {
  readonly id: string;
  readonly title: BothLanguages;
  readonly regulation: Regulation;
  readonly amendments: readonly Amendment[];
  readonly office: Office;
  readonly meeting: MeetingFigures;
  readonly seats: number;
  readonly candidates: readonly Candidate[];
  readonly rounds: readonly RoundEntry[];
  readonly stopped: Stopped | null;
}
