import type { AfterLife } from './after-life.ts';
import {
  answerPeriod,
  type Counting,
  closingDay,
  complaintPeriod,
  type Period,
  reportPeriod,
  retentionPeriod,
} from './after-periods.ts';
import type { CalendarDate } from './calendar-date.ts';
import { blockingComplaints, openComplaints, outstandingRecounts, voidingComplaints } from './complaint.ts';
import { type ConfirmationStanding, confirmationOf, waitingRequest } from './confirmation.ts';
import { declaredRounds, isOver } from './next-round.ts';
import type { OpenElection } from './state.ts';

/** What is to happen next after an election, and until or from when; `by` is null where no rule says. */
export interface Expected {
  readonly what:
    | 'complaints-until'
    | 'decide-complaints'
    | 'recount'
    | 'vote-again'
    | 'request'
    | 'answer'
    | 'seal'
    | 'destroy-from';
  readonly by: CalendarDate | null;
}

/** What became of an election, with the periods that its regulation sets; null before a result is declared. */
export interface AfterView extends Omit<AfterLife, 'closing'> {
  /** The day from which periods run, and whether somebody noted it. */
  readonly closing: { readonly date: CalendarDate; readonly noted: boolean };
  readonly periods: {
    readonly complaint: Period | null;
    readonly report: Period | null;
    /** Of the request that waits. */
    readonly answer: Period | null;
    /** `last` is the first day on which the papers may be destroyed. */
    readonly retention: Period | null;
  };
  readonly standing: readonly { readonly candidate: string; readonly is: ConfirmationStanding }[];
  readonly expected: readonly Expected[];
}

/** Who complained is for those who handle complaints. */
const unnamed = '';

/** The after-life of an election as somebody may see it; `names` says whether they see who complained. */
export function afterView(election: OpenElection, counting: Counting, names: boolean): AfterView | null {
  if (declaredRounds(election).length === 0) return null;
  const { closing, ...after } = election.after;
  const waiting = waitingRequest(election);
  const sealed = after.sealed.at(-1);
  const periods = {
    complaint: complaintPeriod(election, counting),
    report: reportPeriod(election, counting),
    answer: waiting && answerPeriod(waiting.sent, counting),
    retention: sealed ? retentionPeriod(sealed.date, counting) : null,
  };
  return {
    ...after,
    complaints: after.complaints.map((one) => (names ? one : { ...one, by: unnamed, about: unnamed })),
    closing: { date: closingDay(election), noted: closing !== null },
    periods,
    standing: confirmationOf(election),
    expected: expectedOf(election, periods),
  };
}

function expectedOf(election: OpenElection, periods: AfterView['periods']): readonly Expected[] {
  if (!isOver(election)) return [];
  const { sealed, destroyed } = election.after;
  const standing = confirmationOf(election);
  const asked = standing.every(({ is }) => is !== 'not-asked');
  const voided = voidingComplaints(election).length > 0;
  return [
    ...expectedWhen(openComplaints(election).length > 0, 'decide-complaints', null),
    ...expectedWhen(periods.complaint !== null && destroyed === null, 'complaints-until', periods.complaint?.last),
    ...expectedWhen(outstandingRecounts(election).length > 0, 'recount', null),
    ...expectedWhen(voided, 'vote-again', null),
    ...expectedWhen(!asked && !voided && blockingComplaints(election).length === 0, 'request', periods.report?.last),
    ...expectedWhen(waitingRequest(election) !== null, 'answer', periods.answer?.last),
    ...expectedWhen(sealed.length === 0 && destroyed === null, 'seal', null),
    ...expectedWhen(sealed.length > 0 && destroyed === null, 'destroy-from', periods.retention?.last),
  ];
}

const expectedWhen = (
  holds: boolean,
  what: Expected['what'],
  by: CalendarDate | null | undefined,
): readonly Expected[] => (holds ? [{ what, by: by ?? null }] : []);
