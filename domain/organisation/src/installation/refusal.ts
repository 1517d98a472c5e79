import type { Finding } from '@plenum/kernel';

export const installationRefusalCodes = [
  'installation-administrator',
  'witness-key',
  'witness-address',
  'witness-named-already',
  'too-many-witnesses',
  'no-such-witness',
  'witness-reason',
  'restore-reason',
  'holidays-day',
  'holidays-source',
  'second-factor-reason',
  'second-factor-whom',
  'second-factor-own',
  'second-factor-address',
] as const;
export type InstallationRefusalCode = (typeof installationRefusalCodes)[number];

/** How the product guards its record; no instrument asks it, so none is cited. */
export const installationRefusal = (
  code: InstallationRefusalCode,
  about?: string,
): Finding<InstallationRefusalCode> => ({
  code,
  severity: 'refusal',
  values: {},
  citations: [],
  ...(about === undefined ? {} : { about }),
});
