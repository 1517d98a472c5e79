import type { Finding } from '@plenum/kernel';

export const minutesRefusalCodes = [
  'not-your-minutes',
  'not-your-group',
  'not-your-signature',
  'minutes-group-unknown',
  'minutes-text-missing',
  'minutes-text-too-long',
  'minutes-copies-wrong',
  'minutes-not-drafted',
  'minutes-section-unknown',
  'section-not-edited',
  'meeting-not-ended',
  'minutes-behind-record',
  'conclusions-not-adopted',
  'minutes-are-closed',
  'minutes-not-closed',
  'minutes-are-signed',
  'minutes-not-signed',
  'signed-already',
  'signed-for-the-other',
  'another-paper-signed',
  'minutes-reason-missing',
] as const;
export type MinutesRefusalCode = (typeof minutesRefusalCodes)[number];

export const minutesRefusal = (
  code: MinutesRefusalCode,
  values: Finding['values'] = {},
): Finding<MinutesRefusalCode> => ({ code, severity: 'refusal', values, citations: [] });
