import type { Finding } from '@plenum/kernel';
import {
  type Floor,
  type FloorAct,
  type FloorContext,
  floorDecider,
  meetingRulesOf,
  type OpenVote,
  type OpenVoteAct,
  type OpenVoteContext,
  type OpenVoteEvent,
  type OpenVoteState,
  openVoteDecider,
  outcomesOf,
  type Proposal,
  type ProposalAct,
  proposalDecider,
  voteUnderWay,
} from '@plenum/meeting';
import { loadStream, type Outcome, perform } from '@plenum/store';
import { notFound, Refused, StaleScreen } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { namedFindings } from './meeting-acts.ts';
import {
  holdProposal,
  openVoteStream,
  openVotesOf,
  ProposalUnderVote,
  proposalStream,
  writeOpenVote,
  writeProposal,
} from './open-vote-rows.ts';
import type { MeetingReach } from './reach.ts';

export const floorStream = (meeting: string): string => `floor/${meeting}`;

/** Who acts in the hall, as `meetingReachOf` gives it; `now` for the example. */
export type HallActing = Pick<MeetingReach, 'meeting' | 'duties' | 'person' | 'mayConvene'> & {
  readonly who: { readonly id: string; readonly name: string };
  readonly now?: string;
};

const contextOf = (
  services: Services,
  { meeting, duties, person, mayConvene, who, now }: HallActing,
): FloorContext => ({
  now: now ?? services.now(),
  actor: { id: who.id, name: who.name },
  freshId: services.freshId,
  meeting,
  duties,
  person,
  mayConvene,
});

/** @throws Refused, people by name; StaleScreen */
async function done<State>(
  services: Services,
  // biome-ignore lint/suspicious/noExplicitAny: the events are given through as they are.
  outcome: Outcome<State, any>,
): Promise<{ state: State; number: number; findings: readonly Finding[] }> {
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(await namedFindings(services, outcome.refused));
  return { state: outcome.state, number: outcome.number, findings: outcome.findings };
}

/** @throws Problem 404 where the meeting has no such vote */
export async function loadOpenVote(services: Services, meeting: string, id: string): Promise<OpenVote> {
  const { state } = await loadStream(services.store, openVoteDecider, openVoteStream(id));
  if (state === null || state.meeting !== meeting) throw notFound();
  return state;
}

/** The proposal with what the votes decided of it, null where the meeting has none of this id; and the vote on it that is open. */
async function findProposal(
  services: Services,
  meeting: string,
  id: string,
): Promise<Pick<OpenVoteContext, 'proposal' | 'underVote'>> {
  const { state } = await loadStream(services.store, proposalDecider, proposalStream(id));
  if (state === null || state.meeting !== meeting) return { proposal: null, underVote: null };
  const votes = await openVotesOf(services.store.pool, meeting);
  return { proposal: { ...state, outcomes: outcomesOf(votes, id) }, underVote: voteUnderWay(votes, id) };
}

/**
 * Does one act on an open vote. The meeting is the one that was read for this request: who leaves in the same moment may still be
 * counted as here. @throws Refused with all findings
 */
export async function performOpenVoteAct(
  services: Services,
  id: string,
  act: OpenVoteAct,
  acting: HallActing,
): Promise<{ readonly vote: OpenVote; readonly findings: readonly Finding[] }> {
  const about = act.act === 'open-vote' ? act.about : null;
  const decideIt = async (): Promise<Outcome<OpenVoteState, OpenVoteEvent>> => {
    const context: OpenVoteContext = {
      ...contextOf(services, acting),
      rules: meetingRulesOf(acting.meeting.rules),
      ...(about
        ? await findProposal(services, acting.meeting.id, about.proposal)
        : { proposal: null, underVote: null }),
    };
    return perform(services.store, {
      decider: openVoteDecider,
      stream: openVoteStream(id),
      act,
      context,
      project: async (tx, events, state) => {
        if (act.act === 'open-vote' && state) await holdProposal(tx, state);
        await writeOpenVote(tx, events, state);
      },
    });
  };
  const decided = (): ReturnType<typeof decideIt> =>
    decideIt().catch((error: unknown) => {
      if (error instanceof ProposalUnderVote) return decided();
      throw error;
    });
  const { state, findings } = await done(services, await decided());
  if (state === null) throw new Error(`${act.act} left no vote`);
  return { vote: state, findings };
}

/** @throws Refused with all findings */
export async function performProposalAct(
  services: Services,
  id: string,
  act: ProposalAct,
  acting: HallActing,
): Promise<Proposal> {
  const outcomes = outcomesOf(await openVotesOf(services.store.pool, acting.meeting.id), id);
  const outcome = await perform(services.store, {
    decider: proposalDecider,
    stream: proposalStream(id),
    act,
    context: { ...contextOf(services, acting), outcomes },
    project: writeProposal,
  });
  const { state } = await done(services, outcome);
  if (state === null) throw new Error(`${act.act} left no proposal`);
  return { ...state, outcomes };
}

export const loadFloor = async (services: Services, meeting: string): Promise<Floor> =>
  (await loadStream(services.store, floorDecider, floorStream(meeting))).state;

/** @throws Refused with all findings */
export async function performFloorAct(services: Services, act: FloorAct, acting: HallActing): Promise<Floor> {
  const outcome = await perform(services.store, {
    decider: floorDecider,
    stream: floorStream(acting.meeting.id),
    act,
    context: contextOf(services, acting),
  });
  return (await done(services, outcome)).state;
}
