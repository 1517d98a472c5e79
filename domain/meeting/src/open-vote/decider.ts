import {
  accept,
  type Decider,
  type Finding,
  impossible,
  isAccepted,
  refuse,
  tidyText,
  type Verdict,
} from '@plenum/kernel';
import { basesAt, isPresent, quorumAt } from '../attendance.ts';
import { withConvening } from '../duty.ts';
import type { Meeting, Seat } from '../meeting.ts';
import { sitterOf } from '../meeting.ts';
import { partsToVote, standingOf, votingOrder } from '../proposal/proposal.ts';
import { meetingRefusal } from '../refusal.ts';
import { type OpenVoteAct, type OpenVoteContext, openVoteDutyFor } from './acts.ts';
import type { OpenVoteEvent } from './events.ts';
import { openVoteLimits } from './limits.ts';
import { castOf, type OpenVote, type OpenVoteState, resultOf, standingCounts, sumOf } from './open-vote.ts';
import { openVoteRefusal } from './refusal.ts';

type Act<Name extends OpenVoteAct['act']> = OpenVoteAct & { act: Name };

function decide(act: OpenVoteAct, state: OpenVoteState, context: OpenVoteContext): Verdict<OpenVoteEvent> {
  const who = whoMay(act, context);
  if (who) return refuse(who);
  if (state !== null && state.meeting !== context.meeting.id) return refuse(openVoteRefusal('vote-not-opened'));
  if (act.act === 'open-vote') return open(act, state, context);
  if (state === null) return refuse(openVoteRefusal('vote-not-opened'));
  // A vote that was cast is answered with itself also when the answer comes after the vote was closed.
  if (act.act === 'cast-vote') return cast(act, state, context);
  if (act.act === 'enter-vote') return enter(act, state, context);
  const over = whyOver(state);
  if (over) return refuse(over);
  switch (act.act) {
    case 'count-area':
      return countArea(act, state, context);
    case 'close-vote':
      return close(state, context.now);
    case 'cancel-vote': {
      const reason = tidyText(act.reason);
      if (reason === '') return refuse(openVoteRefusal('vote-text-missing', { field: 'reason' }));
      return accept({ type: 'open-vote-cancelled', v: 1, data: { at: context.now, reason } });
    }
    default:
      return impossible(act);
  }
}

function whoMay(act: OpenVoteAct, { duties, mayConvene, person }: OpenVoteContext): Finding | null {
  if (act.act === 'cast-vote') return person === null ? openVoteRefusal('not-your-vote') : null;
  const allowed = openVoteDutyFor[act.act];
  if (withConvening(duties, mayConvene).some((duty) => allowed.includes(duty))) return null;
  return openVoteRefusal(act.act === 'count-area' ? 'not-your-count' : 'vote-out-of-reach');
}

function whyOver(vote: OpenVote): Finding | null {
  if (vote.cancelled) return openVoteRefusal('vote-is-cancelled', { at: vote.cancelled.at });
  return vote.closed ? openVoteRefusal('vote-is-closed', { at: vote.closed.at }) : null;
}

/**
 * Opens a vote with the figures of the hall frozen as they are at this moment; without quorum it is refused with them. Opened
 * again under its own id (an answer got lost), it is answered with what stands.
 */
function open(act: Act<'open-vote'>, state: OpenVoteState, context: OpenVoteContext): Verdict<OpenVoteEvent> {
  const { meeting, rules, now } = context;
  if (state !== null) return accept();
  const quorum = quorumAt(meeting, now, rules.quorum.threshold);
  const decision = rules.decisions[act.kind];
  const { question, areas, findings } = wordsOf(act);
  const all = [
    ...(meeting.ended === null ? [] : [meetingRefusal('meeting-ended', { at: meeting.ended })]),
    ...findings,
    ...(decision ? [] : [openVoteRefusal('decision-kind-unknown')]),
    ...orderFindings(act, context),
    ...(quorum.reached
      ? []
      : [
          openVoteRefusal(
            'vote-without-quorum',
            { present: quorum.present, needed: quorum.needed, summoned: quorum.summoned },
            rules.quorum.citation,
          ),
        ]),
  ];
  if (all.length > 0 || !decision) return refuse(...all);
  return accept({
    type: 'open-vote-opened',
    v: 1,
    data: {
      id: act.id,
      meeting: meeting.id,
      item: act.item,
      about: act.about,
      question,
      way: act.way,
      areas,
      kind: act.kind,
      decision,
      quorumRule: rules.quorum,
      hall: { bases: basesAt(meeting, now), quorum: quorum.needed },
      opened: now,
    },
  });
}

function wordsOf(act: Act<'open-vote'>) {
  const question = tidyText(act.question);
  const areas = act.areas.map(tidyText);
  const findings: Finding[] = [];
  if (question === '') findings.push(openVoteRefusal('vote-text-missing', { field: 'question' }));
  if (question.length > openVoteLimits.question)
    findings.push(openVoteRefusal('vote-text-too-long', { limit: openVoteLimits.question }));
  if (act.way === 'phone' && areas.length > 0) findings.push(openVoteRefusal('areas-are-for-hands'));
  if (act.way !== 'phone' && (areas.length === 0 || areas.includes('')))
    findings.push(openVoteRefusal('areas-missing'));
  const twice = areas.find((area, at) => areas.indexOf(area) !== at);
  if (twice !== undefined) findings.push(openVoteRefusal('area-named-twice', { area: twice }));
  return { question, areas, findings };
}

/** Of a proposal, only what its rule of order lets is put to the vote, and one part at a time: what comes next rests on its outcome. */
function orderFindings(
  { about }: Act<'open-vote'>,
  { proposal, underVote, rules }: OpenVoteContext,
): readonly Finding[] {
  if (about === null) return [];
  const amendment = proposal?.amendments.find((one) => one.id === about.amendment);
  if (!proposal || proposal.id !== about.proposal || (about.amendment !== null && !amendment))
    return [openVoteRefusal('proposal-part-unknown')];
  const order = votingOrder(proposal);
  if (order.length === 0 || (amendment && standingOf(proposal, amendment) !== 'waiting'))
    return [openVoteRefusal('proposal-part-decided')];
  if (underVote) return [openVoteRefusal('proposal-under-vote', { question: underVote.question })];
  if (partsToVote(proposal, rules.amendments.order).some((part) => part.amendment === about.amendment)) return [];
  const first = proposal.amendments.find((one) => one.id === order[0]?.amendment);
  const values = { passage: first?.passage ?? '', text: first?.text ?? '' };
  return [openVoteRefusal('amendment-comes-before', values, rules.amendments.citation)];
}

function countArea(act: Act<'count-area'>, vote: OpenVote, context: OpenVoteContext): Verdict<OpenVoteEvent> {
  if (vote.way === 'phone') return refuse(openVoteRefusal('vote-is-on-phones'));
  if (!vote.areas.includes(act.area)) return refuse(openVoteRefusal('area-unknown', { area: act.area }));
  const votes = { for: act.for, against: act.against, abstain: act.abstain };
  if (!Object.values(votes).every((figure) => Number.isSafeInteger(figure) && figure >= 0))
    return refuse(openVoteRefusal('count-not-whole'));
  const others = standingCounts(vote).filter((count) => count.area !== act.area);
  const counted = others.reduce((sum, count) => sum + sumOf(count), sumOf(votes));
  const { present } = vote.hall.bases;
  if (counted > present) return refuse(openVoteRefusal('more-votes-than-present', { counted, present }));
  return accept({
    type: 'area-counted',
    v: 1,
    data: { area: act.area, ...votes, at: context.now, by: context.actor.id },
  });
}

/**
 * One's own vote: of a counted seat's sitter who was in the hall when the vote opened and is now. What a person sends again, also
 * with another choice, is answered with their first vote and a notice; nothing is kept twice.
 */
function cast(act: Act<'cast-vote'>, vote: OpenVote, context: OpenVoteContext): Verdict<OpenVoteEvent> {
  const { meeting, now } = context;
  const person = context.person ?? '';
  const first = castOf(vote, person);
  if (first) {
    const { choice, at, by } = first;
    const notice = {
      ...openVoteRefusal(by === null ? 'cast-already' : 'cast-at-the-desk', { choice, at }),
      severity: 'notice',
    };
    return { accepted: [], findings: by === null && choice === act.choice ? [] : [notice as Finding] };
  }
  const seat = voterSeat(vote, { meeting, person, now, told: {} });
  if (!isAccepted(seat)) return seat;
  return accept({
    type: 'vote-cast',
    v: 1,
    data: { seat: seat.accepted[0]!.id, person, choice: act.choice, at: now },
  });
}

/**
 * The vote of a delegate without a phone, under the same conditions as one's own. Sent again by the same account it is answered
 * with itself; where the delegate, or somebody else for them, has voted, it is refused.
 */
function enter(act: Act<'enter-vote'>, vote: OpenVote, context: OpenVoteContext): Verdict<OpenVoteEvent> {
  const { meeting, now, actor } = context;
  const { person, choice } = act;
  const first = castOf(vote, person);
  if (first?.by === actor.id && first.choice === choice) return accept();
  if (first)
    return refuse(
      openVoteRefusal('delegate-has-voted', { person, at: first.at, how: first.by === null ? 'phone' : 'desk' }),
    );
  const seat = voterSeat(vote, { meeting, person, now, told: { person } });
  if (!isAccepted(seat)) return seat;
  const data = { seat: seat.accepted[0]!.id, person, choice, at: now, by: actor.id };
  return accept({ type: 'vote-entered', v: 1, data });
}

interface Voter {
  readonly meeting: Meeting;
  readonly person: string;
  readonly now: string;
  /** Whom a refusal names: nobody where it is told to the voter. */
  readonly told: { readonly person?: string };
}

/** The seat in which somebody may vote at this moment. */
function voterSeat(vote: OpenVote, { meeting, person, now, told }: Voter): Verdict<Seat> {
  const over = whyOver(vote);
  if (over) return refuse(over);
  if (vote.way !== 'phone') return refuse(openVoteRefusal('vote-is-by-hand'));
  const seats = meeting.seats.filter((one) => sitterOf(one) === person);
  if (seats.length === 0) return refuse(openVoteRefusal('person' in told ? 'has-no-vote' : 'not-your-vote', told));
  const seat = seats.find((one) => one.excluded === null);
  if (!seat) return refuse(openVoteRefusal('voter-suspended', { reason: seats[0]?.excluded ?? '', ...told }));
  if (!isPresent(meeting, person, now)) return refuse(openVoteRefusal('voter-not-present', told));
  if (!isPresent(meeting, person, vote.opened))
    return refuse(openVoteRefusal('voter-came-after-opening', { at: vote.opened, ...told }));
  // Who came in the very moment of the opening may be in the hall and not in its figures: those figures are not exceeded.
  const { present } = vote.hall.bases;
  if (vote.casts.length >= present)
    return refuse(openVoteRefusal('more-votes-than-present', { counted: vote.casts.length + 1, present }));
  return accept(seat);
}

function close(vote: OpenVote, at: string): Verdict<OpenVoteEvent> {
  const missing = vote.areas.filter((area) => !vote.counts.some((count) => count.area === area));
  if (missing.length > 0) return refuse(openVoteRefusal('area-not-counted', { areas: missing }));
  return accept({ type: 'open-vote-closed', v: 1, data: { at, result: resultOf(vote) } });
}

function evolve(state: OpenVoteState, event: OpenVoteEvent): OpenVoteState {
  if (event.type === 'open-vote-opened') {
    if (state !== null) throw new Error(`Vote ${state.id} was opened twice`);
    return { ...event.data, counts: [], casts: [], closed: null, cancelled: null };
  }
  if (state === null) throw new Error(`${event.type} before open-vote-opened`);
  switch (event.type) {
    case 'area-counted':
      return { ...state, counts: [...state.counts, event.data] };
    case 'vote-cast':
    case 'vote-entered':
      if (castOf(state, event.data.person)) throw new Error(`Vote ${state.id}: one person twice`);
      return { ...state, casts: [...state.casts, { by: null, ...event.data }] };
    case 'open-vote-closed':
      return { ...state, closed: event.data };
    case 'open-vote-cancelled':
      return { ...state, cancelled: event.data };
    default:
      return impossible(event);
  }
}

/** One open vote from its opening to its result. */
export const openVoteDecider: Decider<OpenVoteAct, OpenVoteState, OpenVoteEvent, OpenVoteContext> = {
  decide,
  evolve,
  initialState: null,
};
