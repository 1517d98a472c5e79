import type { ComplaintConsequence, ComplaintOutcome } from './after-events.ts';
import type { Language } from './figures.ts';
import { summaryEn } from './summary-wording.en.ts';
import { summaryVi } from './summary-wording.vi.ts';

/** Every sentence of the one-page summary for the body above. Figures, names and dates come in as text. */
export interface SummaryWording {
  readonly title: string;
  readonly abstractOf: (title: string) => string;
  readonly number: (state: boolean, given: string) => string;
  readonly to: (body: string) => string;
  readonly opening: (v: { readonly meeting: string; readonly date: string; readonly place: string }) => string;
  /** `instrument` is empty where the title names it, `cite` where there is no base. */
  readonly rule: (v: { readonly title: string; readonly instrument: string; readonly cite: string }) => string;
  readonly columns: {
    readonly round: string;
    readonly base: string;
    readonly needed: string;
    readonly issued: string;
    readonly collected: string;
    readonly valid: string;
    readonly invalid: string;
    readonly seats: string;
    readonly elected: string;
  };
  readonly invalid: (reasons: string) => string;
  readonly inRound: (round: string) => string;
  readonly nothingInvalid: string;
  readonly electedHeading: string;
  readonly order: string;
  readonly name: string;
  readonly votes: string;
  readonly percent: string;
  readonly electedAre: (names: string) => string;
  readonly nobody: string;
  readonly unfilled: (count: string) => string;
  readonly stopped: (v: { readonly why: string; readonly cite: string }) => string;
  readonly complaintsHeading: string;
  readonly noComplaints: string;
  readonly complaintsUntil: (v: { readonly date: string; readonly cite: string }) => string;
  readonly complaintOpen: (v: { readonly id: string; readonly received: string; readonly late: boolean }) => string;
  readonly complaintDecided: (v: {
    readonly id: string;
    readonly received: string;
    readonly late: boolean;
    readonly body: string;
    readonly outcome: ComplaintOutcome;
    readonly number: string;
    readonly date: string;
    readonly consequence: ComplaintConsequence;
  }) => string;
  readonly confirmationHeading: string;
  readonly ask: (v: { readonly to: string; readonly count: string; readonly people: number }) => string;
  readonly asked: (v: { readonly number: string; readonly date: string }) => string;
  readonly answerWithin: (v: { readonly days: string; readonly cite: string; readonly assumed: boolean }) => string;
  readonly answered: (v: {
    readonly by: string;
    readonly number: string;
    readonly date: string;
    readonly confirmed: string;
    readonly refused: string;
  }) => string;
}

export const summaryWording = (lang: Language): SummaryWording => (lang === 'vi' ? summaryVi : summaryEn);
