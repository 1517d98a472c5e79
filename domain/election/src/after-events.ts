import type { Personal } from '@plenum/kernel';
import type { CalendarDate } from './calendar-date.ts';

export const complaintOutcomes = ['upheld', 'partly', 'rejected', 'not-examined'] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** What follows from a decided complaint; somebody then does it. */
export const complaintConsequences = ['none', 'correction', 'recount', 'void-round'] as const;
export type ComplaintConsequence = (typeof complaintConsequences)[number];

export interface RefusedConfirmation {
  readonly candidate: string;
  readonly reason: string;
}

/** Figures of one round of a what-if, frozen with the proposal. */
export interface ProposalFigures {
  readonly base: number | null;
  readonly needed: number | null;
  readonly valid: number;
  readonly invalid: number;
  readonly seats: number;
  readonly elected: number;
  readonly status: string;
}

export interface ProposedChange {
  /** A path into the regulation, as in an amendments file. */
  readonly set: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface Proposal {
  readonly id: string;
  readonly reason: string;
  readonly changes: readonly ProposedChange[];
  readonly differs: {
    /** Elected only under the proposed rules, and only under those in force. */
    readonly elected: readonly string[];
    readonly lost: readonly string[];
    /** The election's status before and after where it differs; empty where it does not. */
    readonly status: readonly string[];
    readonly invalid: number;
  };
  /** By round; `after` is null where the round would not have been held. */
  readonly rounds: readonly { readonly before: ProposalFigures; readonly after: ProposalFigures | null }[];
}

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened once a result is declared, also after the election is finished. */
export type AfterEvent =
  | E<'closing-noted', { readonly date: CalendarDate }>
  | E<
      'complaint-lodged',
      {
        readonly id: string;
        readonly by: Personal;
        readonly about: Personal;
        readonly received: CalendarDate;
        /** The last day of the period; null where the regulation sets none. */
        readonly deadline: CalendarDate | null;
        readonly late: boolean;
      }
    >
  | E<
      'complaint-decided',
      {
        readonly id: string;
        readonly outcome: ComplaintOutcome;
        readonly body: string;
        /** Number and symbol of the decision. */
        readonly number: string;
        readonly date: CalendarDate;
        readonly reason: string;
        readonly cite: string;
        readonly consequence: ComplaintConsequence;
        /** The round that is recounted or void; null for the other consequences. */
        readonly inRound: number | null;
      }
    >
  | E<
      'confirmation-requested',
      {
        readonly number: string;
        readonly to: string;
        readonly sent: CalendarDate;
        readonly due: CalendarDate | null;
        readonly late: boolean;
        readonly candidates: readonly string[];
      }
    >
  | E<
      'confirmation-recorded',
      {
        readonly number: string;
        readonly by: string;
        readonly date: CalendarDate;
        readonly due: CalendarDate | null;
        readonly late: boolean;
        readonly confirmed: readonly string[];
        readonly refused: readonly RefusedConfirmation[];
      }
    >
  | E<
      'papers-sealed',
      {
        readonly date: CalendarDate;
        readonly place: string;
        readonly keeper: Personal;
        readonly packages: number;
        readonly note: string;
      }
    >
  | E<
      'papers-destroyed',
      {
        readonly date: CalendarDate;
        /** Number and symbol of the decision to destroy, and whose it is. */
        readonly decision: string;
        readonly witnesses: readonly [Personal, Personal];
        readonly packages: number;
        readonly note: string;
      }
    >
  | E<'proposal-kept', Proposal>;

const afterEventTypes = {
  'closing-noted': true,
  'complaint-lodged': true,
  'complaint-decided': true,
  'confirmation-requested': true,
  'confirmation-recorded': true,
  'papers-sealed': true,
  'papers-destroyed': true,
  'proposal-kept': true,
} as const satisfies Record<AfterEvent['type'], true>;

export const isAfterEvent = (event: { readonly type: string }): event is AfterEvent =>
  Object.hasOwn(afterEventTypes, event.type);
