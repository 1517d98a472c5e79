import type { Finding } from '@plenum/kernel';

export const programmeRefusalCodes = [
  'programme-out-of-reach',
  'item-unknown',
  'item-title-missing',
  'programme-text-too-long',
  'item-minutes-out-of-range',
  'item-has-begun',
  'item-not-begun',
  'item-is-over',
  'items-incomplete',
  'too-many-items',
  'election-unknown',
  'election-linked-already',
  'election-not-linked',
  'paper-unknown',
  'paper-is-withdrawn',
  'paper-version-same',
  'paper-of-other-kind',
  'too-many-papers',
  'programme-reason-missing',
] as const;
export type ProgrammeRefusalCode = (typeof programmeRefusalCodes)[number];

export const programmeRefusal = (
  code: ProgrammeRefusalCode,
  values: Finding['values'] = {},
): Finding<ProgrammeRefusalCode> => ({ code, severity: 'refusal', values, citations: [] });
