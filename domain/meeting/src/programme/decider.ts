import { accept, type Decider, type Finding, impossible, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { withConvening } from '../duty.ts';
import { meetingRefusal } from '../refusal.ts';
import { type ProgrammeAct, type ProgrammeContext, paperTypes, programmeDutyFor, programmeLimits } from './acts.ts';
import type { ProgrammeEvent } from './events.ts';
import { evolveProgramme } from './evolve.ts';
import { type AgendaItem, emptyProgramme, itemUnderWay, type PlannedItem, type Programme } from './programme.ts';
import { programmeRefusal } from './refusal.ts';

type Act<Name extends ProgrammeAct['act']> = ProgrammeAct & { act: Name };

function decide(act: ProgrammeAct, state: Programme, context: ProgrammeContext): Verdict<ProgrammeEvent> {
  const duties = withConvening(context.duties, context.mayConvene);
  if (!programmeDutyFor[act.act].some((duty) => duties.includes(duty)))
    return refuse(programmeRefusal('programme-out-of-reach'));
  const { ended } = context.meeting;
  if (ended !== null) return refuse(meetingRefusal('meeting-ended', { at: ended }));
  switch (act.act) {
    case 'add-item':
      return addItem(act, state);
    case 'order-items':
      return orderItems(act, state);
    case 'lay-paper':
      return layPaper(act, state, context);
    case 'lay-version':
    case 'withdraw-paper':
      return changePaper(act, state, context);
    case 'change-item':
    case 'remove-item':
    case 'start-item':
    case 'end-item':
    case 'reopen-item':
    case 'link-election':
    case 'unlink-election': {
      const item = state.items.find((one) => one.id === act.id);
      return item ? ofItem(act, item, state, context) : refuse(programmeRefusal('item-unknown'));
    }
    default:
      return impossible(act);
  }
}

type OfItem = Act<
  'change-item' | 'remove-item' | 'start-item' | 'end-item' | 'reopen-item' | 'link-election' | 'unlink-election'
>;

function ofItem(act: OfItem, item: AgendaItem, state: Programme, context: ProgrammeContext): Verdict<ProgrammeEvent> {
  const { now } = context;
  switch (act.act) {
    case 'change-item': {
      const { planned, findings } = tidied(act);
      return findings.length > 0
        ? refuse(...findings)
        : accept({ type: 'item-changed', v: 1, data: { id: item.id, ...planned } });
    }
    case 'remove-item':
      if (item.started !== null) return refuse(programmeRefusal('item-has-begun', { title: item.title }));
      return accept({ type: 'item-removed', v: 1, data: { id: item.id } });
    case 'start-item': {
      if (item.started !== null) return refuse(programmeRefusal('item-has-begun', { title: item.title }));
      const before = itemUnderWay(state);
      const ends: readonly ProgrammeEvent[] =
        before === null ? [] : [{ type: 'item-ended', v: 1, data: { id: before.id, at: now } }];
      return accept(...ends, { type: 'item-started', v: 1, data: { id: item.id, at: now } });
    }
    case 'end-item':
      if (item.started === null) return refuse(programmeRefusal('item-not-begun', { title: item.title }));
      if (item.ended !== null) return refuse(programmeRefusal('item-is-over', { title: item.title }));
      return accept({ type: 'item-ended', v: 1, data: { id: item.id, at: now } });
    case 'reopen-item': {
      const reason = tidyText(act.reason);
      if (item.started === null) return refuse(programmeRefusal('item-not-begun', { title: item.title }));
      const other = itemUnderWay(state);
      if (item.ended !== null && other !== null)
        return refuse(programmeRefusal('item-has-begun', { title: other.title }));
      if (reason === '') return refuse(programmeRefusal('programme-reason-missing'));
      return accept({ type: 'item-reopened', v: 1, data: { id: item.id, reason } });
    }
    case 'link-election':
      if (!context.electionThere(act.election)) return refuse(programmeRefusal('election-unknown'));
      if (state.items.some((one) => one.elections.includes(act.election)))
        return refuse(programmeRefusal('election-linked-already'));
      return accept({ type: 'election-linked', v: 1, data: { id: item.id, election: act.election } });
    case 'unlink-election':
      if (!item.elections.includes(act.election)) return refuse(programmeRefusal('election-not-linked'));
      return accept({ type: 'election-unlinked', v: 1, data: { id: item.id, election: act.election } });
    default:
      return impossible(act);
  }
}

/** The item as it is kept, and what is wrong with it. */
function tidied(act: PlannedItem): { readonly planned: PlannedItem; readonly findings: readonly Finding[] } {
  const [title, by] = [tidyText(act.title), tidyText(act.by)];
  const { minutes, kind, begins, person } = act;
  const findings: Finding[] = [];
  if (title === '') findings.push(programmeRefusal('item-title-missing'));
  for (const [text, maximum] of [
    [title, programmeLimits.title],
    [by, programmeLimits.by],
  ] as const)
    if (text.length > maximum) findings.push(programmeRefusal('programme-text-too-long', { maximum }));
  if (!Number.isSafeInteger(minutes) || minutes < 1 || minutes > programmeLimits.minutes)
    findings.push(programmeRefusal('item-minutes-out-of-range', { maximum: programmeLimits.minutes }));
  return { planned: { title, kind, minutes, begins, person, by }, findings };
}

function addItem(act: Act<'add-item'>, { items }: Programme): Verdict<ProgrammeEvent> {
  // Sent again because the answer was lost: it is there already.
  if (items.some((item) => item.id === act.id)) return accept();
  const { planned, findings } = tidied(act);
  const more = items.length >= programmeLimits.items;
  if (findings.length > 0 || more)
    return refuse(
      ...findings,
      ...(more ? [programmeRefusal('too-many-items', { maximum: programmeLimits.items })] : []),
    );
  return accept({ type: 'item-added', v: 1, data: { id: act.id, ...planned } });
}

function orderItems({ ids }: Act<'order-items'>, { items }: Programme): Verdict<ProgrammeEvent> {
  const complete = ids.length === items.length && new Set(ids).size === ids.length;
  if (!complete || !items.every((item) => ids.includes(item.id))) return refuse(programmeRefusal('items-incomplete'));
  return accept({ type: 'items-ordered', v: 1, data: { ids } });
}

const fitting = (mediaType: string, bytes: number): boolean =>
  [...paperTypes.values()].includes(mediaType) && bytes > 0;

function layPaper(act: Act<'lay-paper'>, state: Programme, { now }: ProgrammeContext): Verdict<ProgrammeEvent> {
  if (state.papers.some((paper) => paper.id === act.id)) return accept();
  const title = tidyText(act.title);
  const findings: Finding[] = [];
  if (title === '') findings.push(programmeRefusal('item-title-missing'));
  if (title.length > programmeLimits.title)
    findings.push(programmeRefusal('programme-text-too-long', { maximum: programmeLimits.title }));
  if (act.item !== null && !state.items.some((item) => item.id === act.item))
    findings.push(programmeRefusal('item-unknown'));
  if (!fitting(act.version.mediaType, act.version.bytes)) findings.push(programmeRefusal('paper-of-other-kind'));
  if (state.papers.length >= programmeLimits.papers)
    findings.push(programmeRefusal('too-many-papers', { maximum: programmeLimits.papers }));
  if (findings.length > 0) return refuse(...findings);
  const { id, item, audience, version } = act;
  return accept({ type: 'paper-laid', v: 1, data: { id, item, title, audience, version: { ...version, at: now } } });
}

/** A new version, or none any more. What lay before the meeting stays in the record. */
function changePaper(
  act: Act<'lay-version' | 'withdraw-paper'>,
  state: Programme,
  { now }: ProgrammeContext,
): Verdict<ProgrammeEvent> {
  const paper = state.papers.find((one) => one.id === act.id);
  if (!paper) return refuse(programmeRefusal('paper-unknown'));
  if (paper.withdrawn !== null) return refuse(programmeRefusal('paper-is-withdrawn', { title: paper.title }));
  if (act.act === 'withdraw-paper') {
    const reason = tidyText(act.reason);
    if (reason === '') return refuse(programmeRefusal('programme-reason-missing'));
    return accept({ type: 'paper-withdrawn', v: 1, data: { id: paper.id, reason } });
  }
  const { version } = act;
  if (!fitting(version.mediaType, version.bytes)) return refuse(programmeRefusal('paper-of-other-kind'));
  if (paper.versions.at(-1)?.sha256 === version.sha256) return refuse(programmeRefusal('paper-version-same'));
  if (paper.versions.length >= programmeLimits.versions)
    return refuse(programmeRefusal('too-many-papers', { maximum: programmeLimits.versions }));
  return accept({ type: 'paper-version-laid', v: 1, data: { id: paper.id, version: { ...version, at: now } } });
}

/** The agenda of a meeting and the papers laid before it. */
export const programmeDecider: Decider<ProgrammeAct, Programme, ProgrammeEvent, ProgrammeContext> = {
  decide,
  evolve: evolveProgramme,
  initialState: emptyProgramme,
};
