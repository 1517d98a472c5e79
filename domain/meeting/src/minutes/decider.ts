import {
  accept,
  type Decider,
  type Finding,
  impossible,
  personal,
  refuse,
  tidyText,
  type Verdict,
} from '@plenum/kernel';
import type { MeetingDuty } from '../duty.ts';
import type { MeetingMinutesAct, MeetingMinutesContext } from './act.ts';
import type { MeetingMinutesEvent, MinutesHead } from './events.ts';
import { minutesRefusal as refusal } from './refusal.ts';
import { isSigned, type MeetingMinutes, minutesEvolved, noMinutes } from './state.ts';

/** Characters of a text; copies on paper. */
export const minutesLimits = { text: 15_000, field: 300, symbol: 20, copies: 99 } as const;

const secretariat = ['secretariat', 'office', 'organiser'] as const;

/** Who may do what. A group's chair or secretary also hands in its minutes. */
export const minutesDutyFor: Readonly<Record<MeetingMinutesAct['act'], readonly MeetingDuty[]>> = {
  'hand-in-group-minutes': secretariat,
  'draft-minutes': secretariat,
  'edit-section': ['secretariat'],
  'restore-section': ['secretariat'],
  'close-minutes': ['secretariat'],
  'reopen-minutes': ['secretariat', 'presidium'],
  'sign-minutes': ['presidium', 'secretariat'],
  'draw-minutes': [...secretariat, 'presidium'],
};

type Act<Name extends MeetingMinutesAct['act']> = MeetingMinutesAct & { act: Name };

function decide(
  act: MeetingMinutesAct,
  state: MeetingMinutes,
  context: MeetingMinutesContext,
): Verdict<MeetingMinutesEvent> {
  const held = minutesDutyFor[act.act].some((duty) => context.duties.includes(duty));
  if (act.act === 'hand-in-group-minutes') return handIn(act, state, context, held);
  if (!held) return refuse(refusal(act.act === 'sign-minutes' ? 'not-your-signature' : 'not-your-minutes'));
  switch (act.act) {
    case 'draft-minutes':
      return draft(act, state, context);
    case 'edit-section':
      return edit(act, state, context);
    case 'restore-section': {
      const edited = state.edits.some(({ section }) => section === act.section);
      return verdict([...openFaults(state), ...(edited ? [] : [refusal('section-not-edited')])], () => ({
        type: 'section-restored',
        v: 1,
        data: { section: act.section },
      }));
    }
    case 'close-minutes':
      return close(act, state, context);
    case 'reopen-minutes':
      return reopen(act, state);
    case 'sign-minutes':
      return sign(act, state, context);
    case 'draw-minutes': {
      const { format, sha256, checkpoint } = act;
      return verdict(isSigned(state) ? [] : [refusal('minutes-not-signed')], () => ({
        type: 'meeting-minutes-drawn',
        v: 1,
        data: { format, sha256, checkpoint },
      }));
    }
    default:
      return impossible(act);
  }
}

const verdict = (faults: readonly Finding[], event: () => MeetingMinutesEvent): Verdict<MeetingMinutesEvent> =>
  faults.length > 0 ? refuse(...faults) : accept(event());

/** Drafted, and neither closed nor signed. */
function openFaults(state: MeetingMinutes): readonly Finding[] {
  if (isSigned(state)) return [refusal('minutes-are-signed')];
  if (state.closed !== null) return [refusal('minutes-are-closed')];
  return state.draft === null ? [refusal('minutes-not-drafted')] : [];
}

function textFaults(text: string): readonly Finding[] {
  if (text.trim() === '') return [refusal('minutes-text-missing', { field: 'text' })];
  return text.length > minutesLimits.text
    ? [refusal('minutes-text-too-long', { field: 'text', limit: minutesLimits.text })]
    : [];
}

function handIn(
  { group, text }: Act<'hand-in-group-minutes'>,
  state: MeetingMinutes,
  { meeting, person, now }: MeetingMinutesContext,
  held: boolean,
): Verdict<MeetingMinutesEvent> {
  const found = meeting.groups.find(({ id }) => id === group);
  const leads = found !== undefined && person !== null && [found.chair, found.secretary].includes(person);
  if (!held && !leads) return refuse(refusal('not-your-group'));
  const faults = [
    ...(found ? [] : [refusal('minutes-group-unknown')]),
    ...(state.closed !== null ? [refusal('minutes-are-closed')] : []),
    ...textFaults(text),
  ];
  return verdict(faults, () => ({
    type: 'group-minutes-handed-in',
    v: 1,
    data: { group, text: personal(text.trim()), at: now },
  }));
}

function headFaults(head: MinutesHead): readonly Finding[] {
  const missing = (['issuer', 'place', 'symbol'] as const).filter((field) => tidyText(head[field]) === '');
  const long = (['parent', 'issuer', 'place'] as const).filter((field) => head[field].length > minutesLimits.field);
  return [
    ...missing.map((field) => refusal('minutes-text-missing', { field })),
    ...long.map((field) => refusal('minutes-text-too-long', { field, limit: minutesLimits.field })),
    ...(head.symbol.length > minutesLimits.symbol
      ? [refusal('minutes-text-too-long', { field: 'symbol', limit: minutesLimits.symbol })]
      : []),
    ...(Number.isInteger(head.copies) && head.copies >= 1 && head.copies <= minutesLimits.copies
      ? []
      : [refusal('minutes-copies-wrong', { limit: minutesLimits.copies })]),
  ];
}

function draft(
  { head, read, sections, sha256 }: Act<'draft-minutes'>,
  state: MeetingMinutes,
  { now }: MeetingMinutesContext,
): Verdict<MeetingMinutesEvent> {
  const faults = [
    ...(isSigned(state) ? [refusal('minutes-are-signed')] : []),
    ...(state.closed !== null && !isSigned(state) ? [refusal('minutes-are-closed')] : []),
    ...headFaults(head),
  ];
  return verdict(faults, () => ({
    type: 'minutes-drafted',
    v: 1,
    data: {
      head: {
        ...head,
        parent: tidyText(head.parent),
        issuer: tidyText(head.issuer),
        place: tidyText(head.place),
        symbol: tidyText(head.symbol),
      },
      read,
      sections,
      sha256,
      at: now,
    },
  }));
}

function edit(
  { section, text }: Act<'edit-section'>,
  state: MeetingMinutes,
  { actor, now }: MeetingMinutesContext,
): Verdict<MeetingMinutesEvent> {
  const faults = [
    ...openFaults(state),
    ...(state.draft !== null && !state.draft.sections.includes(section) ? [refusal('minutes-section-unknown')] : []),
    ...textFaults(text),
  ];
  return verdict(faults, () => ({
    type: 'section-edited',
    v: 1,
    data: { section, text: personal(text.trim()), by: actor.id, at: now },
  }));
}

/** The number and the text stand from here on: the meeting is over and what it concluded is adopted. */
function close(
  { symbol, sha256 }: Act<'close-minutes'>,
  state: MeetingMinutes,
  { meeting, openConclusions, draftStands, now }: MeetingMinutesContext,
): Verdict<MeetingMinutesEvent> {
  const faults = [
    ...openFaults(state),
    ...(meeting.ended === null ? [refusal('meeting-not-ended')] : []),
    ...(draftStands || state.draft === null ? [] : [refusal('minutes-behind-record')]),
    ...(openConclusions > 0 ? [refusal('conclusions-not-adopted', { count: openConclusions })] : []),
  ];
  return verdict(faults, () => ({ type: 'minutes-closed', v: 1, data: { symbol, sha256, at: now } }));
}

/** Before both bodies have signed; a signature that was given falls with it. */
function reopen({ reason }: Act<'reopen-minutes'>, state: MeetingMinutes): Verdict<MeetingMinutesEvent> {
  const faults = [
    ...(isSigned(state) ? [refusal('minutes-are-signed')] : []),
    ...(state.closed === null ? [refusal('minutes-not-closed')] : []),
    ...(tidyText(reason) === '' ? [refusal('minutes-reason-missing')] : []),
    ...(reason.length > minutesLimits.field
      ? [refusal('minutes-text-too-long', { field: 'reason', limit: minutesLimits.field })]
      : []),
  ];
  return verdict(faults, () => ({ type: 'minutes-reopened', v: 1, data: { reason: tidyText(reason) } }));
}

/** Each account once, for the body it is of, and the very paper that was closed; none once the signed file was drawn. */
function sign(
  { as, sha256 }: Act<'sign-minutes'>,
  state: MeetingMinutes,
  { actor, duties, now }: MeetingMinutesContext,
): Verdict<MeetingMinutesEvent> {
  if (!duties.includes(as)) return refuse(refusal('not-your-signature'));
  const mine = state.signatures.find(({ account }) => account === actor.id);
  const faults = [
    ...(state.closed === null ? [refusal('minutes-not-closed')] : []),
    ...(state.closed !== null && state.closed.sha256 !== sha256 ? [refusal('another-paper-signed')] : []),
    ...(state.drawn.length > 0 ? [refusal('minutes-are-signed')] : []),
    ...(mine ? [refusal(mine.as === as ? 'signed-already' : 'signed-for-the-other')] : []),
  ];
  return verdict(faults, () => ({
    type: 'minutes-signed',
    v: 1,
    data: { account: actor.id, name: personal(tidyText(actor.name)), as, sha256, at: now },
  }));
}

/** The minutes of a meeting: drafted from the record, edited, closed with a number, signed; then they stand. */
export const meetingMinutesDecider: Decider<
  MeetingMinutesAct,
  MeetingMinutes,
  MeetingMinutesEvent,
  MeetingMinutesContext
> = { decide, evolve: minutesEvolved, initialState: noMinutes };
