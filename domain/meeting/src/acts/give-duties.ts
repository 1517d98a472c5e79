import { accept, type Finding, refuse, type Verdict } from '@plenum/kernel';
import { clashingDuties, dutiesIn, meetingDuties } from '../duty.ts';
import type { MeetingEvent } from '../events.ts';
import { meetingLimits } from '../limits.ts';
import { type Meeting, sitterOf } from '../meeting.ts';
import { meetingRefusal } from '../refusal.ts';
import type { MeetingAct, MeetingContext } from './act.ts';

/** Gives duties beside those held; what must be split is refused. One person stands behind one account. */
export function giveDuties(
  act: MeetingAct & { act: 'give-duties' },
  meeting: Meeting,
  context: MeetingContext,
): Verdict<MeetingEvent> {
  const { account, person } = act;
  const findings: Finding[] = [];
  if (!context.accountOpen(account)) findings.push(meetingRefusal('holder-unknown'));
  if (meeting.holders.length >= meetingLimits.holders && !meeting.holders.some((one) => one.account === account))
    findings.push(meetingRefusal('too-many-summoned', { maximum: meetingLimits.holders }));
  const held = dutiesIn(meeting, account);
  const duties = meetingDuties.filter((duty) => act.duties.includes(duty) && !held.includes(duty));
  for (const [one, other] of clashingDuties([...held, ...duties]))
    findings.push(meetingRefusal('duties-apart', { one, other }));
  const before = meeting.holders.find((one) => one.account === account)?.person ?? null;
  if (before !== null && person !== null && before !== person)
    findings.push(meetingRefusal('account-is-of-another', { person: before }));
  if (person !== null && meeting.holders.some((one) => one.person === person && one.account !== account))
    findings.push(meetingRefusal('person-has-account', { person }));
  const who = person ?? before;
  if (duties.includes('delegate') && !sitsOrStandsBy(meeting, who))
    findings.push(meetingRefusal('delegate-not-summoned'));
  if (findings.length > 0) return refuse(...findings);
  if (duties.length === 0 && who === before) return accept();
  return accept({ type: 'duties-given', v: 1, data: { account, duties, person: who } });
}

const sitsOrStandsBy = (meeting: Meeting, person: string | null): boolean =>
  person !== null &&
  (meeting.seats.some((seat) => seat.excluded === null && sitterOf(seat) === person) ||
    meeting.alternates.some((alternate) => alternate.person === person));

export function withdrawDuties(act: MeetingAct & { act: 'withdraw-duties' }, meeting: Meeting): Verdict<MeetingEvent> {
  const held = dutiesIn(meeting, act.account);
  const duties = held.filter((duty) => act.duties.includes(duty));
  if (duties.length === 0) return refuse(meetingRefusal('duty-not-held'));
  return accept({ type: 'duties-withdrawn', v: 1, data: { account: act.account, duties } });
}
