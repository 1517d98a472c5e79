import type { Citation } from '@plenum/kernel';
import type {
  AmendmentStanding,
  AreaCount,
  Bases,
  CredentialsFigures,
  CredentialsReport,
  MeetingRules,
  OpenVoteSummary,
  OpenVoteWay,
  Proposal,
  ProposalPart,
  Quorum,
  SpeechKind,
  SpeechText,
  Spell,
  StatedRules,
  Threshold,
  VoteBase,
  VoteChoice,
  VoteResult,
} from '@plenum/meeting';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shell/http.ts';
import { meetingKey } from '../meeting-query.ts';

export interface Turn {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: SpeechKind;
  readonly topic: string;
  readonly item: string | null;
  readonly called: string | null;
  readonly minutes: number | null;
  readonly spells: readonly Spell[];
  readonly texts: number;
}
export interface VoteInHall {
  readonly id: string;
  readonly question: string;
  readonly way: OpenVoteWay;
  readonly areas: readonly string[];
  readonly opened: string;
  readonly bases: Bases;
  readonly quorum: number;
  readonly base: VoteBase;
  readonly threshold: Threshold;
  readonly citation: Citation;
}
export interface ResultInHall extends Omit<VoteInHall, 'opened'> {
  readonly closed: string;
  readonly result: VoteResult;
  readonly sentence: { readonly vi: string; readonly en: string };
}
export interface ItemInHall {
  readonly id: string;
  readonly title: string;
  readonly presents: string;
}
/** The hall at a moment, the same for everybody. */
export interface Hall {
  readonly meeting: {
    readonly id: string;
    readonly name: string;
    readonly place: string;
    readonly date: string;
    readonly begins: string | null;
    readonly ended: string | null;
    readonly unit: string;
  };
  readonly quorum: Quorum & { readonly threshold: Threshold; readonly citation: Citation };
  readonly bases: Bases;
  readonly rules: MeetingRules;
  readonly now: ItemInHall | null;
  readonly next: ItemInHall | null;
  readonly speaker: Turn | null;
  readonly queue: readonly Turn[];
  readonly open: readonly VoteInHall[];
  readonly result: ResultInHall | null;
  readonly credentials: CredentialsReport | null;
}
export interface OwnPart {
  readonly person: string | null;
  readonly name: string;
  readonly seat: number | null;
  readonly present: boolean;
  readonly excluded: string | null;
  readonly turns: readonly { readonly id: string; readonly kind: SpeechKind; readonly spoken: boolean }[];
  readonly votes: Readonly<Record<string, OwnVote>>;
}
export interface OwnVote {
  readonly choice: VoteChoice;
  readonly enteredBy: string | null;
}
export interface VoteScreen extends OpenVoteSummary {
  readonly counts: readonly AreaCount[];
  readonly cast: number | null;
  readonly own: OwnVote | null;
  readonly sentence: { readonly vi: string; readonly en: string } | null;
  readonly named: readonly (OwnVote & { readonly seat: number; readonly name: string })[];
}
export interface FloorTurn extends Turn {
  readonly asked: string;
  readonly ended: string | null;
  readonly withdrawn: string | null;
  readonly files: readonly SpeechText[];
}
export interface RollSeat {
  readonly seat: string;
  readonly number: number;
  readonly person: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly insteadOf: string | null;
  readonly excluded: string | null;
  readonly since: string | null;
}
export interface DeskAnswer {
  readonly person: string;
  readonly name: string;
  readonly seat: number;
  readonly unit: string;
  readonly already: boolean;
  readonly at: string;
  readonly quorum: Quorum;
}
export interface CredentialsDraft {
  readonly figures: CredentialsFigures;
  readonly vi: string;
  readonly en: string;
}
export interface ProposalScreen extends Omit<Proposal, 'amendments'> {
  readonly amendments: readonly (Proposal['amendments'][number] & {
    readonly name: string;
    readonly standing: AmendmentStanding;
  })[];
  readonly order: readonly ProposalPart[];
  readonly toVote: readonly ProposalPart[];
  readonly underVote: string | null;
}

export const meetingPath = (id: string, path = ''): string => `/api/meetings/${id}${path}`;

export const ownPartQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'mine'],
    queryFn: () => call<OwnPart>('GET', meetingPath(id, '/mine')),
  });
export const votesQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'votes'],
    queryFn: () => call<readonly OpenVoteSummary[]>('GET', meetingPath(id, '/votes')),
  });
export const voteQuery = (id: string, vote: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'votes', vote],
    queryFn: () => call<VoteScreen>('GET', meetingPath(id, `/votes/${vote}`)),
  });
export const floorQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'floor'],
    queryFn: () => call<{ readonly turns: readonly FloorTurn[] }>('GET', meetingPath(id, '/floor')),
  });
export const proposalsQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'proposals'],
    queryFn: () => call<readonly ProposalScreen[]>('GET', meetingPath(id, '/proposals')),
  });
/** The organisation's own rules, here and in earlier meetings of the unit. */
export interface StatedRulesData {
  readonly now: StatedRules | null;
  readonly earlier: readonly {
    readonly meeting: string;
    readonly name: string;
    readonly date: string;
    readonly rules: StatedRules;
  }[];
}
export const statedRulesQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'stated-rules'],
    queryFn: () => call<StatedRulesData>('GET', meetingPath(id, '/rules/stated')),
  });
export const credentialsQuery = (id: string) =>
  queryOptions({
    queryKey: [...meetingKey(id), 'credentials'],
    queryFn: () => call<CredentialsDraft>('GET', meetingPath(id, '/credentials')),
  });

/** Not under the meeting's key: who comes and goes would ask for a list of thousands again and again. */
export const rollKey = (id: string) => ['meeting-roll', id] as const;
const rollAgainMs = 10_000;
export const rollQuery = (id: string) =>
  queryOptions({
    queryKey: rollKey(id),
    queryFn: () => call<{ readonly seats: readonly RollSeat[] }>('GET', meetingPath(id, '/roll')),
    refetchInterval: rollAgainMs,
  });
