import type { Finding } from '@plenum/kernel';
import type { AccountEvent, AccountEventType } from './events.ts';
import { type AccountRefusalCode, accountRefusalCodes } from './refusal.ts';
import { eventsEn, refusalsEn } from './wording.en.ts';
import { eventsVi, refusalsVi } from './wording.vi.ts';

export type AccountRefusalWording = Readonly<Record<AccountRefusalCode, (values: Finding['values']) => string>>;
export type AccountEventWording = Readonly<Record<AccountEventType, (event: AccountEvent) => string>>;

/** The name in an event, or the word for an erased one. */
export const nameIn = (event: AccountEvent, erased: string): string =>
  event.type === 'account-opened' ? (event.data.name.personal ?? erased) : '';

const isAccountCode = (code: string): code is AccountRefusalCode =>
  (accountRefusalCodes as readonly string[]).includes(code);

/** The sentence of a finding about an account; null for a code that is not ours. */
export function accountSentence(finding: Finding, language: 'vi' | 'en'): string | null {
  if (!isAccountCode(finding.code)) return null;
  return (language === 'vi' ? refusalsVi : refusalsEn)[finding.code](finding.values);
}

/** What happened to an account, in words. */
export const accountEventSentence = (event: AccountEvent, language: 'vi' | 'en'): string =>
  (language === 'vi' ? eventsVi : eventsEn)[event.type](event);
