import { accept, type Finding, refuse, tidyText, type Verdict } from '@plenum/kernel';
import type { MeetingEvent } from '../events.ts';
import { meetingLimits } from '../limits.ts';
import type { DiscussionGroup, Meeting } from '../meeting.ts';
import { meetingRefusal } from '../refusal.ts';
import type { MeetingAct, MeetingContext } from './act.ts';

/** A group that discusses apart: of people in the meeting, each in one group; who chairs and who minutes are two of them. */
export function formGroup(
  act: MeetingAct & { act: 'form-group' | 'change-group' },
  meeting: Meeting,
  context: MeetingContext,
): Verdict<MeetingEvent> {
  const id = act.act === 'change-group' ? act.group : context.freshId();
  if (act.act === 'change-group' && !meeting.groups.some((group) => group.id === id))
    return refuse(meetingRefusal('group-unknown'));
  const name = tidyText(act.name);
  const group: DiscussionGroup = {
    id,
    name,
    chair: act.chair,
    secretary: act.secretary,
    members: [...new Set(act.members)],
  };
  const findings = [...nameFindings(group, meeting), ...memberFindings(group, meeting)];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: act.act === 'form-group' ? 'group-formed' : 'group-changed', v: 1, data: group });
}

function nameFindings(group: DiscussionGroup, meeting: Meeting): readonly Finding[] {
  if (group.name === '') return [meetingRefusal('meeting-text-missing', { field: 'group' })];
  if (group.name.length > meetingLimits.name)
    return [meetingRefusal('meeting-text-too-long', { field: 'group', maximum: meetingLimits.name })];
  if (meeting.groups.length >= meetingLimits.groups)
    return [meetingRefusal('too-many-groups', { maximum: meetingLimits.groups })];
  const taken = meeting.groups.some((other) => other.id !== group.id && other.name === group.name);
  return taken ? [meetingRefusal('group-name-taken', { name: group.name })] : [];
}

function memberFindings(group: DiscussionGroup, meeting: Meeting): readonly Finding[] {
  const inMeeting = new Set(
    meeting.seats.flatMap((seat) => (seat.alternate === null ? [seat.person] : [seat.person, seat.alternate])),
  );
  const elsewhere = new Map(
    meeting.groups
      .filter((other) => other.id !== group.id)
      .flatMap((other) => other.members.map((one) => [one, other.name])),
  );
  const findings: Finding[] = [];
  for (const person of group.members) {
    const other = elsewhere.get(person);
    if (!inMeeting.has(person)) findings.push(meetingRefusal('not-in-this-meeting', { person }));
    if (other !== undefined) findings.push(meetingRefusal('in-two-groups', { person, name: other }));
  }
  for (const person of [group.chair, group.secretary])
    if (person !== null && !group.members.includes(person))
      findings.push(meetingRefusal('not-of-the-group', { person }));
  if (group.chair !== null && group.chair === group.secretary)
    findings.push(meetingRefusal('chair-is-secretary', { person: group.chair }));
  return findings;
}

export function dissolveGroup(group: string, meeting: Meeting): Verdict<MeetingEvent> {
  if (!meeting.groups.some((one) => one.id === group)) return refuse(meetingRefusal('group-unknown'));
  return accept({ type: 'group-dissolved', v: 1, data: { group } });
}
