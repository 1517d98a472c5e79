import type { Finding } from '@plenum/kernel';
import type { InstrumentEvent } from './events.ts';
import { type RegisterRefusalCode, registerRefusalCodes } from './register-refusal.ts';
import { registerEn } from './register-wording.en.ts';
import { registerVi } from './register-wording.vi.ts';

export interface RegisterWording {
  readonly refusals: Readonly<Record<RegisterRefusalCode, (values: Finding['values']) => string>>;
  readonly events: {
    readonly [Type in InstrumentEvent['type']]: (data: Extract<InstrumentEvent, { type: Type }>['data']) => string;
  };
}

const isRegisterCode = (code: string): code is RegisterRefusalCode =>
  (registerRefusalCodes as readonly string[]).includes(code);

const wordingOf = (language: 'vi' | 'en'): RegisterWording => (language === 'vi' ? registerVi : registerEn);

/** The sentence of a finding about the register; null for a code that is not ours. */
export const registerSentence = (finding: Finding, language: 'vi' | 'en'): string | null =>
  isRegisterCode(finding.code) ? wordingOf(language).refusals[finding.code](finding.values) : null;

/** What happened to an instrument, in words. */
export function instrumentEventSentence(event: InstrumentEvent, language: 'vi' | 'en'): string {
  const { events } = wordingOf(language);
  if (event.type === 'instrument-registered') return events[event.type](event.data);
  if (event.type === 'instrument-corrected') return events[event.type](event.data);
  if (event.type === 'instrument-placed') return events[event.type](event.data);
  return events[event.type](event.data);
}
