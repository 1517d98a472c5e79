import { accept, refuse, type Verdict } from '@plenum/kernel';
import type { MeetingEvent } from '../events.ts';
import { meetingLimits } from '../limits.ts';
import type { Meeting } from '../meeting.ts';
import { meetingRefusal } from '../refusal.ts';
import { meetingRulesOf } from '../rules/meeting-rules.ts';
import { statedRules } from '../rules/stated-rules.ts';
import type { MeetingAct } from './act.ts';

/** Fixes by which rules the meeting tells its quorum and its majorities. Votes that are open keep theirs. */
export function chooseRules(act: MeetingAct & { act: 'choose-rules' }, meeting: Meeting): Verdict<MeetingEvent> {
  if (meeting.rules === act.rules) return accept();
  return accept({ type: 'rules-chosen', v: 1, data: { rules: act.rules } });
}

/**
 * The organisation's own rules, each switch that differs from the set with which they begin with its provision. Votes that are open
 * keep theirs.
 */
export function stateRules(act: MeetingAct & { act: 'state-rules' }): Verdict<MeetingEvent> {
  const { rules, findings } = statedRules(act, meetingRulesOf(act.from));
  return findings.length > 0 ? refuse(...findings) : accept({ type: 'rules-stated', v: 1, data: rules });
}

/** The credentials committee's report is read out: its text, and the figures it rests on. May be done again, with newer figures. */
export function announceCredentials(act: MeetingAct & { act: 'announce-credentials' }): Verdict<MeetingEvent> {
  const text = act.text.normalize('NFC').trim();
  if (text === '') return refuse(meetingRefusal('meeting-text-missing', { field: 'text' }));
  if (text.length > meetingLimits.credentials)
    return refuse(meetingRefusal('meeting-text-too-long', { field: 'text', maximum: meetingLimits.credentials }));
  return accept({ type: 'credentials-announced', v: 1, data: { text, figures: act.figures } });
}
