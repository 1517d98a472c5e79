import type { Finding } from '@plenum/kernel';

export const adaptationRefusalCodes = [
  'adaptation-unknown',
  'adaptation-known',
  'adaptation-unit-unknown',
  'adaptation-unit-out-of-reach',
  'adaptation-upper-out-of-reach',
  'adaptation-under-way',
  'adaptation-model-without-articles',
  'adaptation-article-too-long',
  'adaptation-not-writing',
  'adaptation-not-sent',
  'adaptation-not-accepted',
  'adaptation-ended',
  'adaptation-article-unknown',
  'adaptation-article-left-out',
  'adaptation-article-not-left-out',
  'adaptation-article-of-model',
  'adaptation-article-at-the-end',
  'adaptation-chapter-would-be-empty',
  'adaptation-no-conflict',
  'adaptation-reason-missing',
  'adaptation-text-missing',
  'adaptation-text-too-long',
  'adaptation-too-many-articles',
  'adaptation-blank-left',
  'adaptation-conflict-left',
  'adaptation-article-empty',
  'adaptation-nothing-left',
  'model-units-missing',
  'model-due-wrong',
  'model-sent-already',
  'model-instead-itself',
] as const;
export type AdaptationRefusalCode = (typeof adaptationRefusalCodes)[number];

/** A refusal about a unit's text and its model; these rest on no provision, so they cite none. */
export const adaptationRefusal = (
  code: AdaptationRefusalCode,
  values: Finding['values'] = {},
  about?: string,
): Finding<AdaptationRefusalCode> => ({
  code,
  severity: 'refusal',
  values,
  citations: [],
  ...(about === undefined ? {} : { about }),
});
