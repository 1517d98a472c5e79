import type { Context } from '@plenum/kernel';
import type { MeetingDuty } from '../duty.ts';
import type { Meeting } from '../meeting.ts';
import type { Proposal, ProposalPart } from '../proposal/proposal.ts';
import type { DecisionKind, MeetingRules } from '../rules/meeting-rules.ts';
import type { OpenVote, OpenVoteWay, VoteChoice } from './open-vote.ts';

/** Everything that can be done to an open vote. */
export type OpenVoteAct =
  | {
      readonly act: 'open-vote';
      readonly id: string;
      readonly item: string | null;
      readonly about: ProposalPart | null;
      readonly question: string;
      readonly way: OpenVoteWay;
      readonly areas: readonly string[];
      readonly kind: DecisionKind;
    }
  | {
      readonly act: 'count-area';
      readonly area: string;
      readonly for: number;
      readonly against: number;
      readonly abstain: number;
    }
  /** One's own vote. Sent again, it is answered with the first. */
  | { readonly act: 'cast-vote'; readonly choice: VoteChoice }
  /** The vote of a delegate without a phone, as somebody at the door or of the chair enters it. */
  | { readonly act: 'enter-vote'; readonly person: string; readonly choice: VoteChoice }
  | { readonly act: 'close-vote' }
  | { readonly act: 'cancel-vote'; readonly reason: string };

export interface OpenVoteContext extends Context {
  /** The meeting as it stands at this moment. */
  readonly meeting: Meeting;
  /** The actor's duties in it. */
  readonly duties: readonly MeetingDuty[];
  /** Who the actor is among those summoned; null for an account of no person. */
  readonly person: string | null;
  readonly mayConvene: boolean;
  readonly rules: MeetingRules;
  /** The proposal that the vote is about, and what of it has been decided; null for a vote on a question of its own. */
  readonly proposal: Proposal | null;
  /** The vote on the same proposal that is open; null where none is. */
  readonly underVote: Pick<OpenVote, 'id' | 'question'> | null;
}

/** Who may do what. `mayConvene` stands for office and organiser. The first tellers are elected before there are any. */
export const openVoteDutyFor: Readonly<Record<OpenVoteAct['act'], readonly MeetingDuty[]>> = {
  'open-vote': ['office', 'organiser', 'presidium', 'secretariat'],
  'count-area': ['teller', 'secretariat', 'presidium'],
  'cast-vote': ['delegate'],
  'enter-vote': ['office', 'organiser', 'presidium', 'secretariat', 'desk'],
  'close-vote': ['office', 'organiser', 'presidium', 'secretariat'],
  'cancel-vote': ['office', 'organiser', 'presidium'],
};
