import type { Finding } from '@plenum/kernel';
import type { EffectEvent } from './effect/effect-decider.ts';
import { type RulebookRefusalCode, rulebookRefusalCodes } from './keeping.ts';
import type { MakingKnownEvent } from './made-known/making-known.ts';
import type { NumberRunEvent } from './numbers/number-run-decider.ts';
import type { SecretItemEvent } from './numbers/secret-item.ts';
import { rulebookEn } from './rulebook-wording.en.ts';
import { rulebookVi } from './rulebook-wording.vi.ts';

/** What happens beside the register itself: numbers, secret items, force and relations, making known. */
export type RulebookEvent = NumberRunEvent | SecretItemEvent | EffectEvent | MakingKnownEvent;
type DataOf<Type extends RulebookEvent['type']> = Extract<RulebookEvent, { type: Type }>['data'];

export interface RulebookWording {
  readonly refusals: Readonly<Record<RulebookRefusalCode, (values: Finding['values']) => string>>;
  readonly events: { readonly [Type in RulebookEvent['type']]: (data: DataOf<Type>) => string };
}

const wordingOf = (language: 'vi' | 'en'): RulebookWording => (language === 'vi' ? rulebookVi : rulebookEn);

const isOurs = (code: string): code is RulebookRefusalCode =>
  (rulebookRefusalCodes as readonly string[]).includes(code);

/** The sentence of a finding about numbers, force, relations or making known; null for a code that is not ours. */
export const rulebookSentence = (finding: Finding, language: 'vi' | 'en'): string | null =>
  isOurs(finding.code) ? wordingOf(language).refusals[finding.code](finding.values) : null;

/** Whether a stream is of numbers, secret items, force and relations, or making known. */
export const isRulebookStream = (stream: string): boolean =>
  /^(number-run|secret-item|effect|making-known)\//.test(stream);

/** What happened, in words. */
export function rulebookEventSentence(event: RulebookEvent, language: 'vi' | 'en'): string {
  const sentence = wordingOf(language).events[event.type] as (data: RulebookEvent['data']) => string;
  return sentence(event.data);
}
