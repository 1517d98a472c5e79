import type { Finding } from '@plenum/kernel';
import type { ElectionActName } from './acts/act.ts';
import type { AfterView, Expected } from './after-view.ts';
import type { ListedFigures } from './attendance.ts';
import type { BallotStock } from './ballot-stock.ts';
import type { CountView } from './count-view.ts';
import type { BothLanguages, Candidate, RoundKind, Stopped } from './election.ts';
import type { AnnouncedBase, Duty, KeyedBallot, MeetingHeading } from './events.ts';
import type { BallotForm, Office, Regulation } from './regulation.ts';
import type { NextStep, RoundStatus } from './result.ts';
import type { DrawnMinutes, DutyHolder, EntryNumber, LoweredSeats, OpenedRound, Revote } from './state.ts';

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
  /** A declared result waits for a second person. */
  readonly waitsForApproval: boolean;
  readonly duties: readonly Duty[];
}

export interface RoundView extends CountView {
  readonly number: number;
  /** The papers printed; `difference` is null while a figure is not known. Null where no stock was recorded. */
  readonly stock: (BallotStock & { readonly difference: number | null }) | null;
  readonly base: AnnouncedBase;
  readonly opened: OpenedRound | null;
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
  /** Every declared result is approved by a second person; one waits now. */
  readonly secondApproval: boolean;
  readonly waitsForApproval: boolean;
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
  /** How many are on the list of those summoned, and what it says of a base now; null where nobody is. Names stand elsewhere. */
  readonly electors: (ListedFigures & { readonly listed: number; readonly alternates: number }) | null;
  readonly rounds: readonly RoundView[];
  /** `seats` is the number approved at first. */
  readonly lowered: readonly LoweredSeats[];
  readonly revotes: readonly Revote[];
  /** What comes next after the last declared round. */
  readonly next: {
    readonly step: NextStep;
    readonly seats: number;
    readonly candidates: readonly string[];
    readonly kind: RoundKind | null;
    /** The round follows only by a decision of the meeting that is not recorded yet. */
    readonly awaitsDecision: boolean;
  } | null;
  readonly elected: readonly string[];
  readonly unfilled: number;
  readonly stopped: Stopped | null;
  readonly minutes: readonly DrawnMinutes[];
  readonly finished: boolean;
  /** Complaints, confirmation, the papers and proposals; null before a result is declared. */
  readonly after: AfterView | null;
}

/** A teller's own entry of one batch: only theirs, no totals. */
export interface EntryView {
  readonly round: number;
  /** 1 for the first count of the round, 2 for its first recount. */
  readonly count: number;
  readonly batch: number;
  readonly batches: number;
  readonly entry: EntryNumber;
  readonly form: BallotForm;
  readonly seats: number;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** The first paper of the batch; `ballots[n - from]` is paper n. */
  readonly from: number;
  readonly to: number;
  readonly weighted: boolean;
  readonly ballots: readonly (KeyedBallot | null)[];
  readonly closed: boolean;
  /** Keys of the ballot under way, as they were when the teller was last here. */
  readonly draft: { readonly ballot: number; readonly keys: string } | null;
}

/** A paper on which the entries differ, or that somebody marked doubtful. */
export interface DisputedBallot {
  readonly number: number;
  readonly batch: number;
  readonly why: 'difference' | 'doubtful';
  /** As each entry has it; where a difference was settled, that reading alone. */
  readonly readings: readonly (KeyedBallot | null)[];
  /** Which reading most of three entries have, from 0: a proposal alone. */
  readonly majority: number | null;
  readonly decision: { readonly ballot: KeyedBallot; readonly reason: string; readonly cite?: string } | null;
}
