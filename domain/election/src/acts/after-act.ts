import type { ComplaintConsequence, ComplaintOutcome, RefusedConfirmation } from '../after-events.ts';

/** What people do once a result is declared; a finished election still takes these. Days are `YYYY-MM-DD`. */
export type AfterAct =
  | { readonly act: 'note-closing'; readonly date: string }
  | { readonly act: 'lodge-complaint'; readonly by: string; readonly about: string; readonly received: string }
  | {
      readonly act: 'decide-complaint';
      readonly id: string;
      readonly outcome: ComplaintOutcome;
      readonly body: string;
      readonly number: string;
      readonly date: string;
      readonly reason: string;
      readonly cite: string;
      readonly consequence: ComplaintConsequence;
      /** The round that is to be recounted, or is void. */
      readonly inRound?: number | undefined;
    }
  | { readonly act: 'request-confirmation'; readonly number: string; readonly to: string; readonly sent: string }
  | {
      readonly act: 'record-confirmation';
      readonly number: string;
      readonly by: string;
      readonly date: string;
      readonly confirmed: readonly string[];
      readonly refused: readonly RefusedConfirmation[];
    }
  | {
      readonly act: 'seal-papers';
      readonly date: string;
      readonly place: string;
      readonly keeper: string;
      readonly packages: number;
      readonly note: string;
    }
  | {
      readonly act: 'destroy-papers';
      readonly date: string;
      readonly decision: string;
      readonly witnesses: readonly [string, string];
      readonly note: string;
    }
  | {
      readonly act: 'keep-proposal';
      readonly changes: readonly { readonly set: string; readonly to: unknown }[];
      readonly reason: string;
    };

const afterActNames = {
  'note-closing': true,
  'lodge-complaint': true,
  'decide-complaint': true,
  'request-confirmation': true,
  'record-confirmation': true,
  'seal-papers': true,
  'destroy-papers': true,
  'keep-proposal': true,
} as const satisfies Record<AfterAct['act'], true>;

export const isAfterAct = (act: { readonly act: string }): act is AfterAct => Object.hasOwn(afterActNames, act.act);
