import { accept, type Finding, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { allotmentBasis } from '../allotment.ts';
import { personsIn } from '../attendance.ts';
import type { MeetingEvent, Summoned } from '../events.ts';
import { meetingLimits } from '../limits.ts';
import type { Meeting, NotSummoned } from '../meeting.ts';
import { meetingRefusal } from '../refusal.ts';
import { notSummonedBecause } from '../summons-rule.ts';
import type { MeetingAct, MeetingContext } from './act.ts';

/**
 * Each person once, in one delegation: neither twice in the list nor among the alternates nor left out; none of those who may not
 * be summoned. No unit elects more delegates than were allotted to it. All faults of the list at once; nothing of it is taken
 * where there is one.
 */
export function summon(
  act: MeetingAct & { act: 'summon' },
  meeting: Meeting,
  context: MeetingContext,
): Verdict<MeetingEvent> {
  const { people, alternates = [], leftOut = [] } = act;
  const findings: Finding[] = [
    ...twiceIn([...people, ...alternates, ...leftOut], meeting),
    ...barredAmong([...people, ...alternates], meeting, context),
    ...overAllotted(people, meeting),
    ...leftOutFindings(leftOut, meeting),
  ];
  if (people.length + alternates.length + leftOut.length === 0) findings.push(meetingRefusal('nobody-summoned'));
  if (meeting.seats.length + people.length > meetingLimits.seats || people.length > meetingLimits.people)
    findings.push(meetingRefusal('too-many-summoned', { maximum: meetingLimits.people }));
  if (findings.length > 0) return refuse(...findings);
  return accept(
    ...people.map((one) => summoned(one, context)),
    ...alternates.map(({ person, unit }): MeetingEvent => ({ type: 'alternate-named', v: 1, data: { person, unit } })),
    ...leftOut.map(notSummoned),
  );
}

function summoned({ person, unit, gained, basis }: Summoned, context: MeetingContext): MeetingEvent {
  const data = { seat: context.freshId(), person, unit, gained, basis: tidyText(basis).slice(0, meetingLimits.basis) };
  return { type: 'summoned', v: 1, data };
}

function notSummoned({ person, unit, reason, note }: NotSummoned): MeetingEvent {
  const data = { person, unit, reason, note: tidyText(note).slice(0, meetingLimits.reason) };
  return { type: 'not-summoned', v: 1, data };
}

function twiceIn(people: readonly { readonly person: string }[], meeting: Meeting): readonly Finding[] {
  const known = new Set(personsIn(meeting));
  const twice = new Set<string>();
  for (const { person } of people) {
    if (known.has(person)) twice.add(person);
    known.add(person);
  }
  return [...twice].map((person) => meetingRefusal('in-two-delegations', { person }));
}

/** Who is not summoned stands there once, is in no base, and the reason is one of those that the rules know, or is said. */
function leftOutFindings(people: readonly NotSummoned[], meeting: Meeting): readonly Finding[] {
  const known = new Set(meeting.notSummoned.map((one) => one.person));
  return people.flatMap(({ person, reason, note }) => [
    ...(known.has(person) ? [meetingRefusal('left-out-already', { person })] : []),
    ...(reason === 'other' && note.trim() === '' ? [meetingRefusal('meeting-text-missing', { field: 'reason' })] : []),
  ]);
}

function barredAmong(
  people: readonly { readonly person: string }[],
  meeting: Meeting,
  context: MeetingContext,
): readonly Finding[] {
  return people.flatMap(({ person }) => {
    const member = context.member(person);
    if (member === null) return [meetingRefusal('person-unknown', { person })];
    const because = notSummonedBecause(meeting.kind, member);
    if (!because?.barred) return [];
    return [
      { ...meetingRefusal('may-not-be-summoned', { person, reason: because.reason }), citations: [because.citation] },
    ];
  });
}

function overAllotted(people: readonly Summoned[], meeting: Meeting): readonly Finding[] {
  const { allotment } = meeting;
  if (allotment === null) return [];
  const elected = new Map<string, number>();
  for (const { unit, gained } of [...meeting.seats, ...people])
    if (gained === 'elected') elected.set(unit, (elected.get(unit) ?? 0) + 1);
  return [...new Set(people.filter((one) => one.gained === 'elected').map((one) => one.unit))].flatMap((unit) => {
    const seats = allotment.shares.find((share) => share.unit === unit)?.seats ?? 0;
    const found = elected.get(unit) ?? 0;
    return found > seats
      ? [{ ...meetingRefusal('more-than-allotted', { unit, seats, found }), citations: [allotmentBasis] }]
      : [];
  });
}

/** Takes a summons back that was a mistake. Whoever was in the hall, or is replaced, stays in the list. */
export function withdrawSummons(
  act: MeetingAct & { act: 'withdraw-summons' },
  meeting: Meeting,
): Verdict<MeetingEvent> {
  const seat = meeting.seats.find((one) => one.id === act.seat);
  if (!seat) return refuse(meetingRefusal('seat-unknown'));
  const reason = tidyText(act.reason);
  const findings = [
    ...(reason === '' ? [meetingRefusal('meeting-text-missing', { field: 'reason' })] : []),
    ...(seat.alternate === null ? [] : [meetingRefusal('seat-is-replaced', { person: seat.alternate })]),
    ...(seat.excluded === null ? [] : [meetingRefusal('seat-is-excluded')]),
    ...(meeting.stays.some((stay) => stay.person === seat.person)
      ? [meetingRefusal('sitter-was-here', { person: seat.person })]
      : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'summons-withdrawn', v: 1, data: { seat: seat.id, person: seat.person, reason } });
}

export function withdrawAlternate(
  act: MeetingAct & { act: 'withdraw-alternate' },
  meeting: Meeting,
): Verdict<MeetingEvent> {
  const { person } = act;
  const reason = tidyText(act.reason);
  if (!meeting.alternates.some((one) => one.person === person))
    return refuse(meetingRefusal('alternate-unknown', { person }));
  if (meeting.seats.some((seat) => seat.alternate === person))
    return refuse(meetingRefusal('alternate-sits-already', { person }));
  if (reason === '') return refuse(meetingRefusal('meeting-text-missing', { field: 'reason' }));
  return accept({ type: 'alternate-withdrawn', v: 1, data: { person, reason } });
}

/** The summons go out; may be done again, with another number. */
export function issueSummons(
  act: MeetingAct & { act: 'issue-summons' },
  meeting: Meeting,
  now: string,
): Verdict<MeetingEvent> {
  const texts = {
    parent: tidyText(act.parent),
    issuer: tidyText(act.issuer),
    town: tidyText(act.town),
    number: tidyText(act.number),
    title: tidyText(act.title),
    signer: tidyText(act.signer),
  };
  const findings: Finding[] = [];
  if (meeting.seats.length === 0) findings.push(meetingRefusal('nobody-summoned'));
  if (meeting.place === '') findings.push(meetingRefusal('meeting-text-missing', { field: 'place' }));
  if (meeting.begins === null) findings.push(meetingRefusal('meeting-text-missing', { field: 'begins' }));
  for (const field of ['issuer', 'town', 'signer'] as const)
    if (texts[field] === '') findings.push(meetingRefusal('meeting-text-missing', { field }));
  for (const [field, text] of Object.entries(texts)) {
    const maximum = field === 'number' ? meetingLimits.number : meetingLimits.name;
    if (text.length > maximum) findings.push(meetingRefusal('meeting-text-too-long', { field, maximum }));
  }
  if (findings.length > 0) return refuse(...findings);
  return accept({ type: 'summons-issued', v: 1, data: { at: now, form: act.form, ...texts } });
}
