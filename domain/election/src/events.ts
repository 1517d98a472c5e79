import type { Personal } from '@plenum/kernel';
import type { AfterEvent } from './after-events.ts';
import type { AuditFigures } from './audit.ts';
import type { Mark } from './ballot.ts';
import type { BothLanguages, Exclusion, Nomination, RoundKind } from './election.ts';
import type { ElectorEvent } from './elector-events.ts';
import type { BallotFlag, BallotForm, Base, MeetingKind, Office } from './regulation.ts';
import type { RoundResult, Step } from './result.ts';
import type { StockEvent } from './stock-events.ts';

/** What a person may do in one election. The domain checks it at every act. */
export const duties = [
  'organiser',
  'presidium',
  'secretariat',
  'head-of-tellers',
  'teller',
  'observer',
  'auditor',
] as const;
export type Duty = (typeof duties)[number];

/** Marks by position on the paper (1 for the first name); names without a mark are left out. */
export type KeyedMarks = Readonly<Record<string, Exclude<Mark, ''>>>;

/** One paper ballot as a teller keyed it. Papers are numbered by the tellers after the box is opened. */
export interface KeyedBallot {
  readonly number: number;
  readonly marks: KeyedMarks;
  readonly flags: readonly BallotFlag[];
  /** Only where the regulation weighs ballots. */
  readonly weight?: number;
}

export interface MeetingHeading {
  readonly kind: MeetingKind;
  /** `Đại hội đại biểu tỉnh Bến Sông lần thứ XV`. */
  readonly name: string;
  readonly organisation: string;
  /** The line above or beside the organisation in a heading; empty where it has none. */
  readonly parent: string;
  readonly place: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

export interface ListedCandidate {
  readonly id: string;
  readonly name: Personal;
  readonly born: Personal | null;
  readonly joined: string | null;
  readonly nominated: Nomination;
  readonly support: number | null;
  readonly committeeMember: boolean;
}

export interface AnnouncedBase {
  /** 1 for the first round. */
  readonly round: number;
  readonly summoned: number;
  readonly excluded: readonly Exclusion[];
  readonly present: number | null;
  /** Null where it is known only when the ballots are (collected, valid) or there is none. */
  readonly base: number | null;
  readonly of: Base;
  readonly needed: number | null;
}

export interface DeclaredResult {
  readonly round: number;
  readonly result: RoundResult;
  readonly steps: readonly Step[];
  /** Who declared it, where a second person approves. */
  readonly by?: string;
}

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened in an election; the stream is `election/<id>`. */
export type ElectionEvent =
  | E<
      'election-opened',
      {
        readonly id: string;
        readonly title: BothLanguages;
        readonly regulation: { readonly id: string; readonly version: string; readonly hash: string };
        readonly office: Office;
        readonly seats: number;
        readonly meeting: MeetingHeading;
        /** Absent where the head of the tellers alone declares. */
        readonly secondApproval?: true;
      }
    >
  | E<'duty-given', { readonly account: string; readonly name: Personal; readonly duty: Duty }>
  | E<'duty-withdrawn', { readonly account: string; readonly duty: Duty; readonly reason: string }>
  | E<'assumed-rules-confirmed', { readonly switches: readonly string[] }>
  | E<'candidate-listed', ListedCandidate>
  | E<'candidate-corrected', ListedCandidate>
  | E<'candidate-removed', { readonly id: string; readonly reason: string }>
  | E<'list-closed', { readonly order: readonly string[]; readonly warnings: readonly string[] }>
  | E<'list-reopened', { readonly reason: string }>
  | E<'base-announced', AnnouncedBase>
  | E<'base-corrected', AnnouncedBase & { readonly reason: string }>
  | E<
      'round-opened',
      {
        readonly round: number;
        readonly kind: RoundKind;
        readonly form: BallotForm;
        readonly seats: number;
        readonly candidates: readonly string[];
      }
    >
  | E<
      'papers-counted',
      { readonly round: number; readonly issued: number; readonly collected: number; readonly note: string }
    >
  /** The papers lie in piles of so many, one after the other. */
  | E<'papers-split', { readonly round: number; readonly sizes: readonly number[] }>
  | E<'entries-asked', { readonly round: number; readonly entries: 2 | 3 }>
  /** `batch` stands where the papers were split. */
  | E<
      'entry-begun',
      { readonly round: number; readonly teller: string; readonly entry: 1 | 2 | 3; readonly batch?: number }
    >
  | E<'ballot-keyed', { readonly round: number; readonly teller: string; readonly ballot: KeyedBallot }>
  | E<'ballot-rekeyed', { readonly round: number; readonly teller: string; readonly ballot: KeyedBallot }>
  | E<'entry-closed', { readonly round: number; readonly teller: string; readonly batch?: number }>
  | E<
      'entry-reopened',
      { readonly round: number; readonly teller: string; readonly reason: string; readonly batch?: number }
    >
  | E<'difference-settled', { readonly round: number; readonly ballot: KeyedBallot; readonly reason: string }>
  | E<
      'ballot-adjudicated',
      {
        readonly round: number;
        readonly ballot: KeyedBallot;
        readonly reason: string;
        /** The provision by which it was decided; absent in records of before it was asked. */
        readonly cite?: string;
      }
    >
  | E<'result-declared', DeclaredResult>
  /** `at` is the moment of the approval; absent in records of before the minutes named it. */
  | E<'result-approved', { readonly round: number; readonly by: string; readonly at?: string }>
  /** The declared round is keyed and counted again; what stood before stays beside it. */
  | E<'round-recounted', { readonly round: number; readonly reason: string }>
  | E<'result-corrected', DeclaredResult>
  /** Draws with replacement; a second one goes on with the same seed. */
  | E<'sample-drawn', { readonly round: number; readonly seed: string; readonly draws: readonly number[] }>
  | E<'sampled-paper-read', { readonly round: number; readonly ballot: KeyedBallot }>
  | E<'audit-closed', { readonly round: number; readonly audit: AuditFigures }>
  | E<'seats-lowered', { readonly from: number; readonly to: number; readonly cite: string; readonly why: string }>
  /** After the round declared last, which is void or a tie that a tie round did not break. */
  | E<'revote-decided', { readonly cite: string; readonly why: string }>
  | E<'election-stopped', { readonly cite: string; readonly why: string }>
  | E<
      'minutes-drawn',
      {
        readonly number: string;
        readonly format: 'pdf' | 'docx';
        readonly sha256: string;
        /** The checkpoint the minutes carry: entries and root (hex). */
        readonly checkpoint: { readonly size: number; readonly root: string };
      }
    >
  | E<'minutes-form-set', { readonly form: { readonly name: string; readonly sha256: string } | null }>
  | E<'election-finished', Record<string, never>>
  | ElectorEvent
  | StockEvent
  | AfterEvent;
export type ElectionEventType = ElectionEvent['type'];
