import type { Finding } from '@plenum/kernel';
import type { ConclusionEvent } from './events.ts';
import { type ConclusionRefusalCode, conclusionRefusalCodes } from './refusal.ts';
import { conclusionsEn } from './wording.en.ts';
import { conclusionsVi } from './wording.vi.ts';

export interface ConclusionWording {
  readonly refusals: Readonly<Record<ConclusionRefusalCode, (values: Finding['values']) => string>>;
  readonly events: {
    readonly [Type in ConclusionEvent['type']]: (data: Extract<ConclusionEvent, { type: Type }>['data']) => string;
  };
}

const isOurs = (code: string): code is ConclusionRefusalCode =>
  (conclusionRefusalCodes as readonly string[]).includes(code);
const wordingOf = (language: 'vi' | 'en'): ConclusionWording => (language === 'vi' ? conclusionsVi : conclusionsEn);

/** The sentence of a finding about conclusions; null for a code that is not ours. */
export const conclusionSentence = (finding: Pick<Finding, 'code' | 'values'>, language: 'vi' | 'en'): string | null =>
  isOurs(finding.code) ? wordingOf(language).refusals[finding.code](finding.values) : null;

/** What happened to the conclusions, in words. */
export function conclusionEventSentence(event: ConclusionEvent, language: 'vi' | 'en'): string {
  const say = wordingOf(language).events[event.type] as (data: ConclusionEvent['data']) => string;
  return say(event.data);
}
