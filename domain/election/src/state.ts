import type { AfterLife } from './after-life.ts';
import type { BallotStock } from './ballot-stock.ts';
import type { Batch } from './batch.ts';
import type { BothLanguages, Candidate, RoundKind, Stopped } from './election.ts';
import type { ElectorList } from './electors.ts';
import type { AnnouncedBase, Duty, KeyedBallot, MeetingHeading } from './events.ts';
import type { BallotForm, Office } from './regulation.ts';
import type { RoundResult, Step } from './result.ts';
import type { Sample } from './sample.ts';

export interface DutyHolder {
  readonly account: string;
  readonly name: string;
  readonly duties: readonly Duty[];
}

/** Which of a batch's blind entries: two, or three where the head asks for them. */
export type EntryNumber = 1 | 2 | 3;

/** One teller's blind entry of one batch; `ballots[n - from]` is paper n, null where it is not keyed. */
export interface Entry {
  readonly teller: string;
  readonly batch: number;
  readonly entry: EntryNumber;
  /** The first paper of the batch. */
  readonly from: number;
  readonly ballots: readonly (KeyedBallot | null)[];
  readonly closed: boolean;
}

export interface Decision {
  readonly ballot: KeyedBallot;
  readonly reason: string;
  /** The provision that a doubtful paper was decided by; absent on a difference. */
  readonly cite?: string;
}

/** What was settled when a round was opened: who stands for how many seats, on which form. */
export interface OpenedRound {
  readonly kind: RoundKind;
  readonly form: BallotForm;
  readonly seats: number;
  readonly candidates: readonly string[];
}

export interface CountedPapers {
  readonly issued: number;
  readonly collected: number;
  readonly note: string;
}

/** `by` and `approvedBy` are accounts, where the election asks for a second person; `approvedAt` is RFC 3339. */
export interface Declared {
  readonly result: RoundResult;
  readonly steps: readonly Step[];
  readonly by?: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
}

/** What was keyed, settled and declared of a round: once, and once more for every recount. */
export interface Count {
  /** How many entries every paper gets; held for the rounds after it until the head says otherwise. */
  readonly entriesAsked: 2 | 3;
  /** Empty until the papers are counted; one batch of all papers unless they were split. */
  readonly batches: readonly Batch[];
  readonly papers: CountedPapers | null;
  readonly entries: readonly Entry[];
  /** Settled differences and adjudicated ballots by paper number; a later decision replaces an earlier one. */
  readonly settled: Readonly<Record<number, Decision>>;
  readonly adjudicated: Readonly<Record<number, Decision>>;
  readonly sample: Sample | null;
  readonly declared: Declared | null;
}

/** A count that a recount took the place of, with the reason for it. It stays in the record and is shown beside. */
export interface EarlierCount extends Count {
  readonly reason: string;
}

/** A round as it stands. `number` is 1 for the first. */
export interface RoundState extends Count {
  readonly number: number;
  readonly base: AnnouncedBase;
  /** Null until the round is opened. */
  readonly opened: OpenedRound | null;
  /** The account of the papers printed; null where none was recorded. */
  readonly stock: BallotStock | null;
  /** Counts before the one that stands, the first at 0. */
  readonly earlier: readonly EarlierCount[];
}

export interface DrawnMinutes {
  readonly number: string;
  readonly format: 'pdf' | 'docx';
  readonly sha256: string;
  readonly checkpoint: { readonly size: number; readonly root: string };
}

/** The meeting lowered the number of seats after `afterRound` rounds. */
export interface LoweredSeats {
  readonly afterRound: number;
  readonly from: number;
  readonly to: number;
  readonly cite: string;
  readonly why: string;
}

/** The meeting decided, after `afterRound` rounds, that the vote is held again. */
export interface Revote {
  readonly afterRound: number;
  readonly cite: string;
  readonly why: string;
}

/** A form of the minutes as a DOCX with fields, kept as an attachment. */
export interface MinutesForm {
  readonly name: string;
  readonly sha256: string;
}

/** What an election's events add up to; null before it is opened. */
export type ElectionState = OpenElection | null;

export interface OpenElection {
  readonly id: string;
  readonly title: BothLanguages;
  readonly regulation: { readonly id: string; readonly version: string; readonly hash: string };
  readonly office: Office;
  readonly seats: number;
  readonly meeting: MeetingHeading;
  /** Every declared result is approved by a second person. */
  readonly secondApproval: boolean;
  readonly holders: readonly DutyHolder[];
  readonly confirmedRules: readonly string[];
  /** In the order in which they were listed; a removed one is gone from here and stays in the record. */
  readonly candidates: readonly Candidate[];
  /** Those summoned by name, where they were listed. */
  readonly electors: ElectorList;
  /** The ballot order; null while the list is open. */
  readonly closedList: readonly string[] | null;
  readonly rounds: readonly RoundState[];
  /** `seats` stays the number approved at first. */
  readonly lowered: readonly LoweredSeats[];
  readonly revotes: readonly Revote[];
  readonly stopped: Stopped | null;
  readonly minutes: readonly DrawnMinutes[];
  /** The organisation's own form of the minutes; null where they follow the regulation's. */
  readonly minutesForm: MinutesForm | null;
  readonly finished: boolean;
  /** Complaints, confirmation, the papers' keeping and proposals: a finished election still takes these. */
  readonly after: AfterLife;
}
