import { accept, type Decider, type Finding, impossible, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { withConvening } from '../duty.ts';
import { meetingRefusal } from '../refusal.ts';
import { actsForOthers, type ProposalAct, type ProposalContext, proposalDutyFor, proposalLimits } from './acts.ts';
import type { ProposalEvent } from './events.ts';
import { type Proposal, type ProposalState, standingOf } from './proposal.ts';
import { proposalRefusal } from './refusal.ts';

type Act<Name extends ProposalAct['act']> = ProposalAct & { act: Name };

function decide(act: ProposalAct, state: ProposalState, context: ProposalContext): Verdict<ProposalEvent> {
  const duties = withConvening(context.duties, context.mayConvene);
  if (!duties.some((duty) => proposalDutyFor[act.act].includes(duty)))
    return refuse(proposalRefusal('proposal-out-of-reach'));
  if (state !== null && state.meeting !== context.meeting.id) return refuse(proposalRefusal('proposal-not-put'));
  if (context.meeting.ended !== null) return refuse(meetingRefusal('meeting-ended', { at: context.meeting.ended }));
  if (act.act === 'put-proposal') return state === null ? put(act, context) : accept();
  if (state === null) return refuse(proposalRefusal('proposal-not-put'));
  const proposal: Proposal = { ...state, outcomes: context.outcomes };
  if (context.outcomes.some((one) => one.amendment === null)) return refuse(proposalRefusal('proposal-decided'));
  const forOthers = duties.some((duty) => actsForOthers.includes(duty));
  switch (act.act) {
    case 'hand-in-amendment':
      return handIn(act, proposal, context, forOthers);
    case 'withdraw-amendment':
      return withdraw(act, proposal, context, forOthers);
    case 'order-amendments':
      return order(act, proposal);
    default:
      return impossible(act);
  }
}

function texts(fields: readonly (readonly [field: string, text: string, limit: number])[]): readonly Finding[] {
  return fields.flatMap(([field, text, limit]) => {
    if (text === '') return [proposalRefusal('proposal-text-missing', { field })];
    return text.length > limit ? [proposalRefusal('proposal-text-too-long', { field, limit })] : [];
  });
}

function put(act: Act<'put-proposal'>, { meeting }: ProposalContext): Verdict<ProposalEvent> {
  const [title, text] = [tidyText(act.title), act.text.normalize('NFC').trim()];
  const findings = texts([
    ['title', title, proposalLimits.title],
    ['text', text, proposalLimits.text],
  ]);
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'proposal-put', v: 1, data: { id: act.id, meeting: meeting.id, item: act.item, title, text } });
}

function handIn(
  act: Act<'hand-in-amendment'>,
  proposal: Proposal,
  { person }: ProposalContext,
  forOthers: boolean,
): Verdict<ProposalEvent> {
  if (proposal.amendments.some((one) => one.id === act.amendment)) return accept();
  const by = act.person ?? person;
  if (by === null || (by !== person && !forOthers)) return refuse(proposalRefusal('not-your-amendment'));
  const [passage, text] = [tidyText(act.passage), act.text.normalize('NFC').trim()];
  const findings = [
    ...texts([
      ['passage', passage, proposalLimits.passage],
      ['text', text, proposalLimits.amendment],
    ]),
    ...(proposal.amendments.length >= proposalLimits.amendments
      ? [proposalRefusal('too-many-amendments', { limit: proposalLimits.amendments })]
      : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  const place = Math.max(0, ...proposal.amendments.map((one) => one.place)) + 1;
  return accept({ type: 'amendment-handed-in', v: 1, data: { id: act.amendment, passage, text, by, place } });
}

function withdraw(
  act: Act<'withdraw-amendment'>,
  proposal: Proposal,
  { person }: ProposalContext,
  forOthers: boolean,
): Verdict<ProposalEvent> {
  const amendment = proposal.amendments.find((one) => one.id === act.amendment);
  if (!amendment) return refuse(proposalRefusal('amendment-unknown'));
  if (amendment.by !== person && !forOthers) return refuse(proposalRefusal('not-your-amendment'));
  if (amendment.withdrawn) return accept();
  if (standingOf(proposal, amendment) !== 'waiting') return refuse(proposalRefusal('amendment-decided'));
  return accept({ type: 'amendment-withdrawn', v: 1, data: { amendment: amendment.id } });
}

/** Names every amendment that waits, once. */
function order(act: Act<'order-amendments'>, proposal: Proposal): Verdict<ProposalEvent> {
  const waiting = proposal.amendments.filter((one) => standingOf(proposal, one) === 'waiting').map((one) => one.id);
  const named = new Set(act.amendments);
  if (named.size !== act.amendments.length || named.size !== waiting.length || !waiting.every((id) => named.has(id)))
    return refuse(proposalRefusal('order-incomplete'));
  return accept({ type: 'amendments-ordered', v: 1, data: { amendments: act.amendments } });
}

function evolve(state: ProposalState, event: ProposalEvent): ProposalState {
  if (event.type === 'proposal-put') {
    if (state !== null) throw new Error(`Proposal ${state.id} was put twice`);
    return { ...event.data, amendments: [] };
  }
  if (state === null) throw new Error(`${event.type} before proposal-put`);
  const { amendments } = state;
  switch (event.type) {
    case 'amendment-handed-in':
      return { ...state, amendments: [...amendments, { ...event.data, withdrawn: false }] };
    case 'amendment-withdrawn':
      return {
        ...state,
        amendments: amendments.map((one) => (one.id === event.data.amendment ? { ...one, withdrawn: true } : one)),
      };
    case 'amendments-ordered': {
      const places = new Map(event.data.amendments.map((id, at) => [id, at + 1]));
      return { ...state, amendments: amendments.map((one) => ({ ...one, place: places.get(one.id) ?? one.place })) };
    }
    default:
      return impossible(event);
  }
}

/** A proposal with its amendments, from its putting to what the meeting decided of it. */
export const proposalDecider: Decider<ProposalAct, ProposalState, ProposalEvent, ProposalContext> = {
  decide,
  evolve,
  initialState: null,
};
