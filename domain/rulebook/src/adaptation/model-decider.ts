import { accept, type Context, type Decider, type Finding, refuse, type Verdict } from '@plenum/kernel';
import { dateIn } from '../symbol.ts';
import type { ModelEvent } from './adaptation-events.ts';
import { adaptationLimits, UNITS_PER_ENTRY } from './adaptation-limits.ts';
import { adaptationRefusal } from './adaptation-refusal.ts';
import { evolveModel, type ModelState } from './adaptation-state.ts';

export interface SendModel {
  readonly act: 'send-model';
  /** The model's own id. */
  readonly model: string;
  readonly units: readonly string[];
  readonly due: string | null;
  readonly instead: string | null;
}

export interface ModelContext extends Context {
  /** The day where the organisation is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly unitName: (id: string) => string | null;
  /** Whether they speak for the unit above this one. */
  readonly speaksForUpper: (id: string) => boolean;
  readonly isRegistered: (instrument: string) => boolean;
}

const isDate = (text: string): boolean => dateIn(text.split('-').reverse().join('/')) === text;

function decide(act: SendModel, state: ModelState, context: ModelContext): Verdict<ModelEvent> {
  const units = [...new Set(act.units)];
  const findings: Finding[] = [];
  if (units.length === 0 || units.length > adaptationLimits.units)
    findings.push(adaptationRefusal('model-units-missing', { maximum: adaptationLimits.units }, 'units'));
  if (act.due !== null && (!isDate(act.due) || act.due < context.today))
    findings.push(adaptationRefusal('model-due-wrong', { found: act.due }, 'due'));
  if (act.instead === act.model || (act.instead !== null && !context.isRegistered(act.instead)))
    findings.push(adaptationRefusal('model-instead-itself', {}, 'instead'));
  for (const unit of units) {
    const name = context.unitName(unit);
    if (name === null) findings.push(adaptationRefusal('adaptation-unit-unknown', {}, 'units'));
    else if (!context.speaksForUpper(unit))
      findings.push(adaptationRefusal('adaptation-upper-out-of-reach', { unit: name }, 'units'));
    else if (state[unit] && state[unit].due === act.due && state[unit].instead === act.instead)
      findings.push(adaptationRefusal('model-sent-already', { unit: name }, 'units'));
  }
  if (findings.length > 0) return refuse(...findings);
  const named = units.map((id) => ({ id, name: context.unitName(id) ?? id }));
  const entries = Array.from({ length: Math.ceil(named.length / UNITS_PER_ENTRY) }, (_, n) =>
    named.slice(n * UNITS_PER_ENTRY, (n + 1) * UNITS_PER_ENTRY),
  );
  return accept(
    ...entries.map(
      (some): ModelEvent => ({
        type: 'model-sent',
        v: 1,
        data: { units: some, due: act.due, instead: act.instead },
      }),
    ),
  );
}

/** A model on its way to the units that make their own text of it. Only who speaks for the unit above each of them may send it. */
export const modelDecider: Decider<SendModel, ModelState, ModelEvent, ModelContext> = {
  initialState: {},
  decide,
  evolve: evolveModel,
};
