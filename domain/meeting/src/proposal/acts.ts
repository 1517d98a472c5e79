import type { Context } from '@plenum/kernel';
import type { MeetingDuty } from '../duty.ts';
import type { Meeting } from '../meeting.ts';
import type { ProposalOutcome } from './proposal.ts';

/** Everything that can be done to a proposal. */
export type ProposalAct =
  | {
      readonly act: 'put-proposal';
      readonly id: string;
      readonly item: string | null;
      readonly title: string;
      readonly text: string;
    }
  /** The id is the sender's, so that it is handed in once however often it is sent. `person` null: one's own. */
  | {
      readonly act: 'hand-in-amendment';
      readonly amendment: string;
      readonly passage: string;
      readonly text: string;
      readonly person: string | null;
    }
  | { readonly act: 'withdraw-amendment'; readonly amendment: string }
  /** All that wait, the furthest from the text first. */
  | { readonly act: 'order-amendments'; readonly amendments: readonly string[] };

export interface ProposalContext extends Context {
  readonly meeting: Meeting;
  readonly duties: readonly MeetingDuty[];
  readonly person: string | null;
  readonly mayConvene: boolean;
  /** What closed votes decided of it. */
  readonly outcomes: readonly ProposalOutcome[];
}

/** Who may do what; `mayConvene` stands for office and organiser. */
export const proposalDutyFor: Readonly<Record<ProposalAct['act'], readonly MeetingDuty[]>> = {
  'put-proposal': ['office', 'organiser', 'presidium', 'secretariat'],
  'hand-in-amendment': ['office', 'organiser', 'presidium', 'secretariat', 'delegate'],
  'withdraw-amendment': ['office', 'organiser', 'presidium', 'secretariat', 'delegate'],
  'order-amendments': ['office', 'organiser', 'presidium'],
};

/** Duties that act for others: whoever holds none of them speaks for themselves alone. */
export const actsForOthers: readonly MeetingDuty[] = ['office', 'organiser', 'presidium', 'secretariat'];

export const proposalLimits = { title: 300, text: 10_000, passage: 120, amendment: 4_000, amendments: 200 } as const;
