import type { Finding } from '@plenum/kernel';
import type { AdaptationEvent, ModelEvent } from './adaptation-events.ts';
import { type AdaptationRefusalCode, adaptationRefusalCodes } from './adaptation-refusal.ts';
import { adaptationEn } from './adaptation-wording.en.ts';
import { adaptationVi } from './adaptation-wording.vi.ts';

type AnyEvent = AdaptationEvent | ModelEvent;

export interface AdaptationWording {
  readonly refusals: Readonly<Record<AdaptationRefusalCode, (values: Finding['values']) => string>>;
  readonly events: {
    readonly [Type in AnyEvent['type']]: (data: Extract<AnyEvent, { type: Type }>['data']) => string;
  };
}

const wordingOf = (language: 'vi' | 'en'): AdaptationWording => (language === 'vi' ? adaptationVi : adaptationEn);

const isCode = (code: string): code is AdaptationRefusalCode =>
  (adaptationRefusalCodes as readonly string[]).includes(code);

/** The sentence of a finding about a unit's text and its model; null for a code that is not ours. */
export const adaptationSentence = (finding: Finding, language: 'vi' | 'en'): string | null =>
  isCode(finding.code) ? wordingOf(language).refusals[finding.code](finding.values) : null;

export const isAdaptationStream = (stream: string): boolean => /^(draft-instrument|model)\//.test(stream);

/** What happened to a model or to a unit's text, in words. */
export function adaptationEventSentence(event: AnyEvent, language: 'vi' | 'en'): string {
  const sentence = wordingOf(language).events[event.type] as (data: AnyEvent['data']) => string;
  return sentence(event.data);
}
