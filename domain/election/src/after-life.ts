import { impossible, type Personal } from '@plenum/kernel';
import type {
  AfterEvent,
  ComplaintConsequence,
  ComplaintOutcome,
  Proposal,
  RefusedConfirmation,
} from './after-events.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { OpenElection } from './state.ts';

export interface ComplaintDecision {
  readonly outcome: ComplaintOutcome;
  readonly body: string;
  readonly number: string;
  readonly date: CalendarDate;
  readonly reason: string;
  readonly cite: string;
  readonly consequence: ComplaintConsequence;
  readonly inRound: number | null;
  /** How often the round to be recounted had been counted again when this was decided; null for other consequences. */
  readonly recountsBefore: number | null;
}

export interface Complaint {
  readonly id: string;
  readonly by: string;
  readonly about: string;
  readonly received: CalendarDate;
  readonly deadline: CalendarDate | null;
  readonly late: boolean;
  readonly decided: ComplaintDecision | null;
}

export interface ConfirmationRequest {
  readonly number: string;
  readonly to: string;
  readonly sent: CalendarDate;
  readonly due: CalendarDate | null;
  readonly late: boolean;
  readonly candidates: readonly string[];
}

export interface ConfirmationAnswer {
  readonly number: string;
  readonly by: string;
  readonly date: CalendarDate;
  readonly due: CalendarDate | null;
  readonly late: boolean;
  readonly confirmed: readonly string[];
  readonly refused: readonly RefusedConfirmation[];
}

export interface SealedPapers {
  readonly date: CalendarDate;
  readonly place: string;
  readonly keeper: string;
  readonly packages: number;
  readonly note: string;
}

export interface DestroyedPapers {
  readonly date: CalendarDate;
  readonly decision: string;
  readonly witnesses: readonly string[];
  readonly packages: number;
  readonly note: string;
}

/** What became of an election once a result was declared. */
export interface AfterLife {
  /** The day the meeting closed, or the result was published: null while nobody noted another than the meeting's own. */
  readonly closing: CalendarDate | null;
  readonly complaints: readonly Complaint[];
  readonly requests: readonly ConfirmationRequest[];
  readonly answers: readonly ConfirmationAnswer[];
  /** The last sealing counts: papers that were opened by decision are sealed again. */
  readonly sealed: readonly SealedPapers[];
  readonly destroyed: DestroyedPapers | null;
  readonly proposals: readonly Proposal[];
}

export const nothingAfter: AfterLife = {
  closing: null,
  complaints: [],
  requests: [],
  answers: [],
  sealed: [],
  destroyed: null,
  proposals: [],
};

/** Folds one event; a personal text that was erased reads as `erased`. A recount that a decision orders opens a finished election. */
export function withAfter(election: OpenElection, event: AfterEvent, erased: string): OpenElection {
  const ordersRecount = event.type === 'complaint-decided' && event.data.consequence === 'recount';
  const round = ordersRecount ? election.rounds.find(({ number }) => number === event.data.inRound) : undefined;
  const after = afterEvolved(election.after, event, erased, round?.earlier.length ?? null);
  return { ...election, after, finished: election.finished && !ordersRecount };
}

function afterEvolved(after: AfterLife, event: AfterEvent, erased: string, recountsBefore: number | null): AfterLife {
  const textOf = (text: Personal): string => text.personal ?? erased;
  switch (event.type) {
    case 'closing-noted':
      return { ...after, closing: event.data.date };
    case 'complaint-lodged': {
      const { by, about, ...plain } = event.data;
      const lodged = { ...plain, by: textOf(by), about: textOf(about), decided: null };
      return { ...after, complaints: [...after.complaints, lodged] };
    }
    case 'complaint-decided':
      return { ...after, complaints: withDecision(after.complaints, event, recountsBefore) };
    case 'confirmation-requested':
      return { ...after, requests: [...after.requests, event.data] };
    case 'confirmation-recorded':
      return { ...after, answers: [...after.answers, event.data] };
    case 'papers-sealed':
      return { ...after, sealed: [...after.sealed, { ...event.data, keeper: textOf(event.data.keeper) }] };
    case 'papers-destroyed':
      return { ...after, destroyed: { ...event.data, witnesses: event.data.witnesses.map(textOf) } };
    case 'proposal-kept':
      return { ...after, proposals: [...after.proposals, event.data] };
    default:
      return impossible(event);
  }
}

function withDecision(
  complaints: readonly Complaint[],
  { data: { id, ...decision } }: Extract<AfterEvent, { type: 'complaint-decided' }>,
  recountsBefore: number | null,
): readonly Complaint[] {
  if (!complaints.some((one) => one.id === id)) throw new Error(`Stored event complaint-decided does not fit: ${id}.`);
  const decided = { ...decision, recountsBefore };
  return complaints.map((one) => (one.id === id ? { ...one, decided } : one));
}
