import { accept, type Decider, impossible, refuse, type Verdict } from '@plenum/kernel';
import type { MeetingAct, MeetingContext } from './acts/act.ts';
import { announceCredentials, chooseRules, stateRules } from './acts/announce.ts';
import { checkIn, checkOut } from './acts/check-in.ts';
import { allot, convene, correctMeeting } from './acts/convene.ts';
import { dissolveGroup, formGroup } from './acts/form-group.ts';
import { giveDuties, withdrawDuties } from './acts/give-duties.ts';
import { excludeSeat, replaceAbsentee } from './acts/replace-absentee.ts';
import { issueSummons, summon, withdrawAlternate, withdrawSummons } from './acts/summon.ts';
import { dutiesIn, dutyFor, withConvening } from './duty.ts';
import type { MeetingEvent } from './events.ts';
import { evolveMeeting } from './evolve.ts';
import type { MeetingState } from './meeting.ts';
import { meetingRefusal } from './refusal.ts';

function decide(act: MeetingAct, state: MeetingState, context: MeetingContext): Verdict<MeetingEvent> {
  if (act.act === 'convene-meeting') return convene(act, state, context);
  if (state === null) return refuse(meetingRefusal('meeting-not-convened'));
  const duties = withConvening(dutiesIn(state, context.actor.id), context.mayConvene);
  if (!dutyFor[act.act].some((duty) => duties.includes(duty)))
    return refuse(meetingRefusal('not-your-part', { duties: [...dutyFor[act.act]] }));
  if (state.ended !== null) return refuse(meetingRefusal('meeting-ended', { at: state.ended }));
  switch (act.act) {
    case 'correct-meeting':
      return correctMeeting(act);
    case 'allot-delegates':
      return allot(act);
    case 'summon':
      return summon(act, state, context);
    case 'withdraw-summons':
      return withdrawSummons(act, state);
    case 'withdraw-alternate':
      return withdrawAlternate(act, state);
    case 'issue-summons':
      return issueSummons(act, state, context.now);
    case 'give-duties':
      return giveDuties(act, state, context);
    case 'withdraw-duties':
      return withdrawDuties(act, state);
    case 'form-group':
    case 'change-group':
      return formGroup(act, state, context);
    case 'dissolve-group':
      return dissolveGroup(act.group, state);
    case 'replace-absentee':
      return replaceAbsentee(act, state);
    case 'exclude-seat':
      return excludeSeat(act, state);
    case 'check-in':
      return checkIn(act.person, state, context.now);
    case 'check-out':
      return checkOut(act.person, state, context.now);
    case 'choose-rules':
      return chooseRules(act, state);
    case 'state-rules':
      return stateRules(act);
    case 'announce-credentials':
      return announceCredentials(act);
    case 'end-meeting':
      return accept({ type: 'meeting-ended', v: 1, data: { at: context.now } });
    default:
      return impossible(act);
  }
}

/** A meeting from its convening to its end: who is summoned, who sits in which seat, who is in the hall when. */
export const meetingDecider: Decider<MeetingAct, MeetingState, MeetingEvent, MeetingContext> = {
  decide,
  evolve: evolveMeeting,
  initialState: null,
};
