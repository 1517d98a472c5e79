import { accept, type Finding, refuse, type Verdict } from '@plenum/kernel';
import type { InstrumentEvent } from '../events.ts';
import type { RegisteredInstrument } from '../instrument-state.ts';
import { registerLimits } from '../limits.ts';
import { plainLine } from '../plain-line.ts';
import { registerRefusal } from '../register-refusal.ts';
import type { InstrumentAct, RegisterContext } from './act.ts';

/**
 * What differs from the model is talked over article by article: the unit explains, the unit above asks and accepts. Refused where
 * somebody speaks for the wrong side, nothing was asked in words, or what is accepted stands accepted already.
 */
export function markDeviation(
  act: Extract<InstrumentAct, { act: 'mark-deviation' }>,
  state: RegisteredInstrument,
  context: RegisterContext,
): Verdict<InstrumentEvent> {
  const text = plainLine(act.text) ?? '';
  const findings: Finding[] = [];
  if (state.model === null) findings.push(registerRefusal('no-model'));
  if (act.mark === 'explained' && !context.speaksForUnit) findings.push(registerRefusal('unit-out-of-reach'));
  if (act.mark !== 'explained' && !context.speaksForUpper) findings.push(registerRefusal('upper-unit-out-of-reach'));
  if (act.mark === 'accepted' && state.deviations[act.article]?.mark === 'accepted')
    findings.push(registerRefusal('deviation-accepted-already'));
  if (text === '' && act.mark !== 'accepted') findings.push(registerRefusal('register-reason-missing', {}, 'text'));
  if (text.length > registerLimits.reason)
    findings.push(
      registerRefusal('instrument-text-too-long', { field: 'text', maximum: registerLimits.reason }, 'text'),
    );
  if (findings.length > 0) return refuse(...findings);
  return accept<InstrumentEvent>({
    type: 'deviation-marked',
    v: 1,
    data: { article: act.article, mark: act.mark, text, at: context.now },
  });
}
