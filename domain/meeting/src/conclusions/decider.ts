import { accept, type Decider, type Finding, impossible, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { isDay } from '../day.ts';
import type { MeetingDuty } from '../duty.ts';
import type { ConclusionAct, ConclusionContext, ConclusionEntry } from './act.ts';
import type { ConcludedTask, ConclusionEvent, ConclusionText } from './events.ts';
import { conclusionRefusal as refusal } from './refusal.ts';
import { type Conclusion, type Conclusions, conclusionsEvolved, noConclusions } from './state.ts';

/** Most of each, and characters of a text: one conclusion stays within an entry of the record. */
export const conclusionLimits = { conclusions: 200, grounds: 8, tasks: 30, text: 3_000, field: 300 } as const;

const writing = ['office', 'organiser', 'secretariat', 'presidium'] as const;

/** Who may do what: the secretariat writes what the chair concludes; what is adopted, the presidium says. */
export const conclusionDutyFor: Readonly<Record<ConclusionAct['act'], readonly MeetingDuty[]>> = {
  'draft-conclusion': writing,
  'correct-conclusion': writing,
  'drop-conclusion': writing,
  'adopt-conclusions': ['presidium', 'secretariat'],
  'reopen-conclusion': ['presidium', 'secretariat'],
};

function decide(act: ConclusionAct, state: Conclusions, context: ConclusionContext): Verdict<ConclusionEvent> {
  const duties = conclusionDutyFor[act.act];
  if (!duties.some((duty) => context.duties.includes(duty))) return refuse(refusal('not-your-conclusion'));
  if (context.minutesClosed) return refuse(refusal('minutes-hold-conclusions'));
  switch (act.act) {
    case 'draft-conclusion': {
      if (state.conclusions.length >= conclusionLimits.conclusions)
        return refuse(refusal('too-many-conclusions', { limit: conclusionLimits.conclusions }));
      const faults = entryFaults(act.conclusion, context);
      if (faults.length > 0) return refuse(...faults);
      const data = { id: context.freshId(), ...written(act.conclusion, context, []) };
      return accept({ type: 'conclusion-drafted', v: 1, data });
    }
    case 'correct-conclusion': {
      const faults = [...openFaults(state, act.id), ...entryFaults(act.conclusion, context)];
      if (faults.length > 0) return refuse(...faults);
      return accept({
        type: 'conclusion-corrected',
        v: 1,
        data: { id: act.id, ...written(act.conclusion, context, find(state, act.id)?.tasks ?? []) },
      });
    }
    case 'drop-conclusion': {
      const faults = [...openFaults(state, act.id), ...reasonFaults(act.reason)];
      if (faults.length > 0) return refuse(...faults);
      return accept({ type: 'conclusion-dropped', v: 1, data: { id: act.id, reason: tidyText(act.reason) } });
    }
    case 'adopt-conclusions':
      return adopt(act, state, context);
    case 'reopen-conclusion':
      return reopen(act, state);
    default:
      return impossible(act);
  }
}

/** In one go or one by one; each still open, and carried where an open vote is named. */
function adopt(
  { conclusions, vote }: ConclusionAct & { act: 'adopt-conclusions' },
  state: Conclusions,
  context: ConclusionContext,
): Verdict<ConclusionEvent> {
  const ids = [...new Set(conclusions)];
  const faults = [
    ...(ids.length === 0 ? [refusal('nothing-to-adopt')] : []),
    ...ids.flatMap((id) => openFaults(state, id)),
    ...(vote !== null && !context.isCarried(vote) ? [refusal('adopting-vote-not-carried')] : []),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({ type: 'conclusions-adopted', v: 1, data: { conclusions: ids, vote, at: context.now } });
}

function reopen(act: ConclusionAct & { act: 'reopen-conclusion' }, state: Conclusions): Verdict<ConclusionEvent> {
  const found = find(state, act.id);
  const faults = [
    ...(found ? [] : [refusal('conclusion-unknown')]),
    ...(found && found.adopted === null ? [refusal('conclusion-not-adopted')] : []),
    ...reasonFaults(act.reason),
  ];
  if (faults.length > 0) return refuse(...faults);
  return accept({ type: 'conclusion-reopened', v: 1, data: { id: act.id, reason: tidyText(act.reason) } });
}

const find = (state: Conclusions, id: string): Conclusion | undefined => state.conclusions.find((one) => one.id === id);

function openFaults(state: Conclusions, id: string): readonly Finding[] {
  const found = find(state, id);
  if (!found) return [refusal('conclusion-unknown', {}, id)];
  return found.adopted === null ? [] : [refusal('conclusion-is-adopted', {}, id)];
}

const reasonFaults = (reason: string): readonly Finding[] => {
  if (tidyText(reason) === '') return [refusal('conclusion-reason-missing')];
  return tooLong('reason', reason, conclusionLimits.field);
};

const tooLong = (field: string, text: string, limit: number): readonly Finding[] =>
  text.length > limit ? [refusal('conclusion-text-too-long', { field, limit })] : [];

/** All faults at once: the text, what it rests on, and each task with its place in the list. */
function entryFaults(entry: ConclusionEntry, context: ConclusionContext): readonly Finding[] {
  const { item, text, grounds, tasks } = entry;
  return [
    ...(text.trim() === '' ? [refusal('conclusion-text-missing')] : []),
    ...tooLong('text', text, conclusionLimits.text),
    ...(item !== null && !context.isItem(item) ? [refusal('conclusion-item-unknown')] : []),
    ...(grounds.length > conclusionLimits.grounds || tasks.length > conclusionLimits.tasks
      ? [refusal('too-many-lines', { grounds: conclusionLimits.grounds, tasks: conclusionLimits.tasks })]
      : []),
    ...grounds.flatMap(({ instrument, symbol, provision }, at) => [
      ...(tidyText(symbol) === '' ? [refusal('ground-missing', { line: at + 1 })] : []),
      ...tooLong('ground', symbol, conclusionLimits.field),
      ...tooLong('ground', provision, conclusionLimits.field),
      ...(instrument !== null && !context.isRegistered(instrument)
        ? [refusal('ground-not-registered', { symbol, line: at + 1 })]
        : []),
    ]),
    ...tasks.flatMap(({ unit, task, due }, at) => [
      ...(tidyText(task) === '' ? [refusal('task-missing', { line: at + 1 })] : []),
      ...tooLong('task', task, conclusionLimits.field),
      ...(context.isUnit(unit) ? [] : [refusal('task-unit-unknown', { line: at + 1 })]),
      ...(isDay(due) ? [] : [refusal('task-due-wrong', { found: due, line: at + 1 })]),
      ...(isDay(due) && due < context.meeting.date
        ? [refusal('task-due-before-meeting', { found: due, date: context.meeting.date, line: at + 1 })]
        : []),
    ]),
  ];
}

/** A task that was there keeps its id, so that what rests on it goes on doing so; another is given one. */
const written = (
  { item, text, grounds, tasks }: ConclusionEntry,
  { freshId }: ConclusionContext,
  before: readonly ConcludedTask[],
): ConclusionText => ({
  item,
  text: text.trim(),
  grounds: grounds.map(({ instrument, symbol, provision }) => ({
    instrument,
    symbol: tidyText(symbol),
    provision: tidyText(provision),
  })),
  tasks: tasks.map(({ id, unit, task, due }) => ({
    id: before.find((one) => one.id === id)?.id ?? freshId(),
    unit,
    task: tidyText(task),
    due,
  })),
});

/** The conclusions of a meeting: written item by item, adopted in one go or one by one, fixed with the minutes. */
export const conclusionsDecider: Decider<ConclusionAct, Conclusions, ConclusionEvent, ConclusionContext> = {
  decide,
  evolve: conclusionsEvolved,
  initialState: noConclusions,
};
