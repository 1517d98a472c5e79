import { accept, type Finding, refuse, type Verdict } from '@plenum/kernel';
import type { InstrumentEvent } from '../events.ts';
import type { RegisteredInstrument } from '../instrument-state.ts';
import { registerRefusal } from '../register-refusal.ts';
import type { InstrumentAct, RegisterContext } from './act.ts';

/** Says which unit of the tree an instrument belongs to. Refused to others than the register's keeper, and for a unit that is not there. */
export function placeInstrument(
  { unit }: Extract<InstrumentAct, { act: 'place-instrument' }>,
  state: RegisteredInstrument,
  context: RegisterContext,
): Verdict<InstrumentEvent> {
  const findings: Finding[] = [];
  if (!context.actorIsAdministrator) findings.push(registerRefusal('register-keeper-needed'));
  const name = context.unitName(unit);
  if (name === null) findings.push(registerRefusal('instrument-unit-unknown', {}, 'unit'));
  if (findings.length > 0 || name === null) return refuse(...findings);
  if (state.unit === unit) return accept();
  return accept<InstrumentEvent>({ type: 'instrument-placed', v: 1, data: { unit, name } });
}
