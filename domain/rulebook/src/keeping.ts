import type { Context, Finding } from '@plenum/kernel';
import { dateIn } from './symbol.ts';

/** What every decision about the rulebook takes from outside. */
export interface KeeperContext extends Context {
  /** Whether the one who acts keeps the register. */
  readonly actorIsAdministrator: boolean;
}

export const rulebookRefusalCodes = [
  'rulebook-keeper-needed',
  'rulebook-reason-missing',
  'rulebook-text-too-long',
  'rulebook-text-missing',
  'rulebook-date-wrong',
  'rulebook-too-many',
  'number-run-known',
  'number-run-unknown',
  'number-run-taken',
  'number-run-closed',
  'number-symbol-wrong',
  'number-type-needed',
  'number-gap',
  'number-double',
  'number-not-given',
  'number-cancelled-already',
  'number-date-back',
  'secret-has-text',
  'secret-item-unknown',
  'secret-symbol-taken',
  'in-force-missing',
  'expires-before',
  'relation-itself',
  'relation-unknown',
  'relation-known',
  'relation-target-unknown',
  'relation-not-of-this',
  'amendment-known',
  'amendment-unknown',
  'amendment-place-missing',
  'amendment-words-same',
  'audience-empty',
  'audience-unit-unknown',
  'audience-person-unknown',
  'session-unknown',
  'session-in-future',
  'session-unit-not-named',
  'reading-unit-not-named',
  'reading-confirmed-already',
  'reading-unit-out-of-reach',
] as const;
export type RulebookRefusalCode = (typeof rulebookRefusalCodes)[number];

/** A refusal of the rulebook: these rest on no provision, so they cite none. */
export const refusalOf = (
  code: RulebookRefusalCode,
  values: Finding['values'] = {},
  about?: string,
): Finding<RulebookRefusalCode> => ({
  code,
  severity: 'refusal',
  values,
  citations: [],
  ...(about === undefined ? {} : { about }),
});

/** Text as it is kept: NFC, white space single; empty where nothing was typed. */
export const settledText = (text: string | null | undefined): string =>
  text?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';

/** The same, null where nothing was typed. */
export const settledOrNull = (text: string | null | undefined): string | null => settledText(text) || null;

/** Whether it is `YYYY-MM-DD` and such a day exists. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dateIn(text.split('-').reverse().join('/')) === text;

/** What is wrong with a text that is kept: too long, or missing where it is needed. */
export function textFindings(
  fields: Readonly<Record<string, string | null>>,
  maxima: Readonly<Record<string, number>>,
  needed: readonly string[] = [],
): readonly Finding[] {
  return Object.entries(fields).flatMap(([field, text]) => {
    const maximum = maxima[field] ?? 0;
    if ((text ?? '').length > maximum) return [refusalOf('rulebook-text-too-long', { field, maximum }, field)];
    if (needed.includes(field) && (text ?? '') === '') return [refusalOf('rulebook-text-missing', { field }, field)];
    return [];
  });
}

/** What only the keeper of the register may do. */
export const keeperFindings = (context: KeeperContext): readonly Finding[] =>
  context.actorIsAdministrator ? [] : [refusalOf('rulebook-keeper-needed')];

/** A reason in words, where an act needs one. */
export function reasonFindings(reason: string, maximum = 1_000): readonly Finding[] {
  if (reason === '') return [refusalOf('rulebook-reason-missing', {}, 'reason')];
  return reason.length > maximum ? [refusalOf('rulebook-text-too-long', { field: 'reason', maximum }, 'reason')] : [];
}
