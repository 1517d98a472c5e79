import { accept, type Decider, type Finding, refuse, type Verdict } from '@plenum/kernel';
import type { InstrumentAct, RegisterContext } from './acts/act.ts';
import { markDeviation } from './acts/mark-deviation.ts';
import { placeInstrument } from './acts/place-instrument.ts';
import type { DeviationMark, InstrumentEvent, RegisterEntry } from './events.ts';
import { evolveInstrument, type InstrumentState } from './instrument-state.ts';
import { registerLimits } from './limits.ts';
import { plainLine } from './plain-line.ts';
import { registerRefusal } from './register-refusal.ts';
import { dateIn } from './symbol.ts';

/** The entry as it is kept: in NFC, empty fields as null. */
const settled = (entry: RegisterEntry): RegisterEntry => ({
  number: plainLine(entry.number)?.replace(/\s*([-/])\s*/g, '$1') ?? null,
  date: plainLine(entry.date),
  type: plainLine(entry.type),
  issuer: plainLine(entry.issuer),
  signer: plainLine(entry.signer ?? null),
  title: plainLine(entry.title) ?? '',
  model: entry.model,
});

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dateIn(text.split('-').reverse().join('/')) === text;

function entryFindings(entry: RegisterEntry, id: string, context: RegisterContext): readonly Finding[] {
  const findings: Finding[] = [];
  if (!context.actorIsAdministrator) findings.push(registerRefusal('register-keeper-needed'));
  if (entry.title === '') findings.push(registerRefusal('instrument-title-missing', {}, 'title'));
  for (const field of ['number', 'type', 'issuer', 'signer', 'title'] as const)
    if ((entry[field] ?? '').length > registerLimits[field])
      findings.push(registerRefusal('instrument-text-too-long', { field, maximum: registerLimits[field] }, field));
  if (entry.date !== null && !isDate(entry.date))
    findings.push(registerRefusal('instrument-date-wrong', { found: entry.date }, 'date'));
  if (entry.number !== null && context.taken(entry.number, entry.date))
    findings.push(registerRefusal('symbol-taken', { number: entry.number, date: entry.date ?? '' }, 'number'));
  if (entry.model === id) findings.push(registerRefusal('model-itself', {}, 'model'));
  else if (entry.model !== null && !context.isRegistered(entry.model))
    findings.push(registerRefusal('model-unknown', {}, 'model'));
  return findings;
}

/** Who keeps the register enters instruments; a unit enters the text that the unit above accepted. */
function registerInstrument(
  act: Extract<InstrumentAct, { act: 'register-instrument' }>,
  isKnown: boolean,
  context: RegisterContext,
): Verdict<InstrumentEvent> {
  const { id, file, adapted } = act;
  const entry = settled(act.entry);
  const mayEnter = context.actorIsAdministrator || (adapted !== undefined && context.speaksForUnit);
  const findings = [
    ...(isKnown ? [registerRefusal('instrument-known')] : []),
    ...entryFindings(entry, id, { ...context, actorIsAdministrator: mayEnter }),
  ];
  const name = adapted ? context.unitName(adapted.unit) : null;
  if (adapted && name === null) findings.push(registerRefusal('instrument-unit-unknown', {}, 'unit'));
  if (findings.length > 0) return refuse(...findings);
  const registered: InstrumentEvent = { type: 'instrument-registered', v: 1, data: { id, ...entry, file } };
  if (!adapted || name === null) return accept(registered);
  return accept<InstrumentEvent>(
    registered,
    { type: 'instrument-placed', v: 1, data: { unit: adapted.unit, name } },
    ...adapted.deviations.flatMap(({ article, why }): readonly InstrumentEvent[] => {
      const marked = (mark: DeviationMark, text: string): InstrumentEvent => ({
        type: 'deviation-marked',
        v: 1,
        data: { article, mark, text, at: context.now },
      });
      return [...(why === '' ? [] : [marked('explained', why)]), marked('accepted', '')];
    }),
  );
}

function decide(act: InstrumentAct, state: InstrumentState, context: RegisterContext): Verdict<InstrumentEvent> {
  if (act.act === 'register-instrument') return registerInstrument(act, state !== null, context);
  if (state === null) return refuse(registerRefusal('instrument-unknown'));
  if (act.act === 'mark-deviation') return markDeviation(act, state, context);
  if (act.act === 'place-instrument') return placeInstrument(act, state, context);
  const entry = settled(act.entry);
  const reason = plainLine(act.reason) ?? '';
  const findings = [
    ...entryFindings(entry, state.id, context),
    ...(reason === '' ? [registerRefusal('register-reason-missing', {}, 'reason')] : []),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept<InstrumentEvent>({ type: 'instrument-corrected', v: 1, data: { ...entry, reason } });
}

/** One instrument of the register: whether an act may be done, and what its events add up to. */
export const instrumentDecider: Decider<InstrumentAct, InstrumentState, InstrumentEvent, RegisterContext> = {
  initialState: null,
  decide,
  evolve: evolveInstrument,
};
