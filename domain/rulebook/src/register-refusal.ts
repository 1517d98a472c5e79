import type { Finding } from '@plenum/kernel';

export const registerRefusalCodes = [
  'instrument-unknown',
  'instrument-known',
  'symbol-taken',
  'instrument-title-missing',
  'instrument-text-too-long',
  'instrument-date-wrong',
  'model-unknown',
  'model-itself',
  'no-model',
  'register-keeper-needed',
  'register-reason-missing',
  'instrument-unit-unknown',
  'unit-out-of-reach',
  'upper-unit-out-of-reach',
  'deviation-accepted-already',
] as const;
export type RegisterRefusalCode = (typeof registerRefusalCodes)[number];

/** A refusal about the register: these rest on no provision, so they cite none. */
export const registerRefusal = (
  code: RegisterRefusalCode,
  values: Finding['values'] = {},
  about?: string,
): Finding<RegisterRefusalCode> => ({
  code,
  severity: 'refusal',
  values,
  citations: [],
  ...(about === undefined ? {} : { about }),
});
