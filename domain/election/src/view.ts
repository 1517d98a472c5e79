import type { Finding } from '@plenum/kernel';
import type { ElectionActName } from './acts/act.ts';
import type { AfterView, Expected } from './after-view.ts';
import type { BothLanguages, Candidate, RoundKind, Stopped } from './election.ts';
import type { AnnouncedBase, Duty, KeyedBallot, MeetingHeading } from './events.ts';
import type { BallotForm, Office, Regulation } from './regulation.ts';
import type { NextStep, RoundResult, RoundStatus, Step } from './result.ts';
import type { CountedPapers, DrawnMinutes, DutyHolder, OpenedRound } from './state.ts';

/** Where an election stands: the screen that a person opens first. */
export type Stage = 'list' | 'base' | 'papers' | 'entry' | 'differences' | 'result' | 'minutes' | 'finished';

export interface ElectionSummary {
  readonly id: string;
  readonly title: BothLanguages;
  readonly regulation: string;
  readonly meeting: MeetingHeading;
  readonly stage: Stage;
  readonly seats: number;
  readonly elected: number;
  readonly status: RoundStatus | null;
  /** What is expected next once nothing is left to vote on. */
  readonly expected?: readonly Expected[];
  /** The viewer's duties here. */
  readonly duties: readonly Duty[];
}

/** How far a teller's entry is: never what it holds. */
export interface EntryProgress {
  readonly teller: string;
  readonly name: string;
  readonly entry: 1 | 2;
  readonly keyed: number;
  readonly closed: boolean;
}

export interface RoundView {
  readonly number: number;
  readonly base: AnnouncedBase;
  readonly opened: OpenedRound | null;
  readonly papers: CountedPapers | null;
  readonly entries: readonly EntryProgress[];
  /** Known once both entries are closed; null before. */
  readonly differences: { readonly total: number; readonly settled: number } | null;
  readonly doubtful: { readonly total: number; readonly settled: number } | null;
  readonly declared: {
    readonly result: RoundResult;
    readonly steps: readonly Step[];
    readonly findings: readonly Finding[];
  } | null;
}

/** The election as one person may see it. */
export interface ElectionView {
  readonly id: string;
  /** The number of the last entry of the stream: what the person saw. */
  readonly number: number;
  readonly title: BothLanguages;
  readonly office: Office;
  readonly seats: number;
  readonly meeting: MeetingHeading;
  readonly regulation: Regulation;
  readonly stage: Stage;
  readonly duties: readonly Duty[];
  readonly holders: readonly DutyHolder[];
  /** Acts that this person's duties and the stage allow now. */
  readonly mayDo: readonly ElectionActName[];
  readonly assumedRules: { readonly switches: readonly string[]; readonly confirmed: boolean };
  readonly candidates: readonly Candidate[];
  /** What the rules say of the list, and the order the paper will have. */
  readonly listCheck: {
    readonly order: readonly string[];
    readonly surplus: { readonly count: number; readonly share: string | null };
    readonly findings: readonly Finding[];
  };
  readonly closedList: readonly string[] | null;
  readonly rounds: readonly RoundView[];
  /** What comes next after the last declared round. */
  readonly next: {
    readonly step: NextStep;
    readonly seats: number;
    readonly candidates: readonly string[];
    readonly kind: RoundKind | null;
  } | null;
  readonly elected: readonly string[];
  readonly unfilled: number;
  readonly stopped: Stopped | null;
  readonly minutes: readonly DrawnMinutes[];
  readonly finished: boolean;
  /** Complaints, confirmation, the papers and proposals; null before a result is declared. */
  readonly after: AfterView | null;
}

/** A teller's own entry: only theirs, no totals. */
export interface EntryView {
  readonly round: number;
  readonly entry: 1 | 2;
  readonly form: BallotForm;
  readonly seats: number;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly collected: number;
  readonly weighted: boolean;
  readonly ballots: readonly (KeyedBallot | null)[];
  readonly closed: boolean;
  /** Keys of the ballot under way, as they were when the teller was last here. */
  readonly draft: { readonly ballot: number; readonly keys: string } | null;
}

/** A paper on which the two entries differ, or that somebody marked doubtful. */
export interface DisputedBallot {
  readonly number: number;
  readonly why: 'difference' | 'doubtful';
  /** The two entries; equal where both are doubtful in the same way. */
  readonly first: KeyedBallot | null;
  readonly second: KeyedBallot | null;
  readonly decision: { readonly ballot: KeyedBallot; readonly reason: string } | null;
}
