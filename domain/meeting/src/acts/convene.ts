import { accept, type Finding, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { allotDelegates, allotmentBasis } from '../allotment.ts';
import type { MeetingEvent } from '../events.ts';
import { meetingLimits } from '../limits.ts';
import type { MeetingFrame, MeetingState } from '../meeting.ts';
import { meetingRefusal } from '../refusal.ts';
import type { MeetingAct, MeetingContext } from './act.ts';

export function convene(
  act: MeetingAct & { act: 'convene-meeting' },
  state: MeetingState,
  context: MeetingContext,
): Verdict<MeetingEvent> {
  if (state !== null) throw new Error(`Meeting ${act.id} is convened already`);
  if (!context.mayConvene) return refuse(meetingRefusal('meeting-out-of-reach'));
  const { id, kind, unit, body } = act;
  const { frame, findings } = framed(act);
  if (kind === 'committee-meeting' && body === null)
    findings.push(meetingRefusal('meeting-text-missing', { field: 'body' }));
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'meeting-convened', v: 1, data: { id, kind, unit, body, ...frame } });
}

export function correctMeeting(act: MeetingAct & { act: 'correct-meeting' }): Verdict<MeetingEvent> {
  const { frame, findings } = framed(act);
  return findings.length > 0 ? refuse(...findings) : accept({ type: 'meeting-corrected', v: 1, data: frame });
}

function framed(act: MeetingFrame): { readonly frame: MeetingFrame; readonly findings: Finding[] } {
  const [name, place] = [tidyText(act.name), tidyText(act.place)];
  const findings: Finding[] = [];
  if (name === '') findings.push(meetingRefusal('meeting-text-missing', { field: 'name' }));
  for (const [field, text, maximum] of [
    ['name', name, meetingLimits.name],
    ['place', place, meetingLimits.place],
  ] as const)
    if (text.length > maximum) findings.push(meetingRefusal('meeting-text-too-long', { field, maximum }));
  if (act.begins !== null && act.ends !== null && act.ends <= act.begins)
    findings.push(meetingRefusal('ends-before-it-begins'));
  return { frame: { name, date: act.date, place, begins: act.begins, ends: act.ends }, findings };
}

/** Shares the delegates out; may be done again while nobody was elected. The working is worked out again from what is kept. */
export function allot(act: MeetingAct & { act: 'allot-delegates' }): Verdict<MeetingEvent> {
  const { total, perUnit } = act;
  const decision = tidyText(act.decision);
  if (act.senders.length > meetingLimits.senders)
    return refuse(meetingRefusal('too-many-senders', { maximum: meetingLimits.senders, found: act.senders.length }));
  const shares = allotDelegates({ total, perUnit }, act.senders);
  if (shares === null)
    return refuse({
      ...meetingRefusal('allotment-impossible', { total, perUnit, units: act.senders.length }),
      citations: [allotmentBasis],
    });
  const data = {
    total,
    perUnit,
    decision,
    shares: shares.map(({ unit, members, seats }) => ({ unit, members, seats })),
  };
  return accept({ type: 'delegates-allotted', v: 1, data });
}
