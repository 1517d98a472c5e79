import type { Citation, Finding } from '@plenum/kernel';

export const organisationCodes = [
  'unit-out-of-reach',
  'unit-unknown',
  'unit-dissolved',
  'unit-has-units',
  'unit-has-people',
  'unit-below-itself',
  'unit-code-taken',
  'unit-code-form',
  'organisation-full',
  'tree-too-deep',
  'org-text-missing',
  'org-text-too-long',
  'org-name-form',
  'date-form',
  'date-order',
  'date-in-future',
  'body-unknown',
  'body-closed',
  'body-kind-twice',
  'term-unknown',
  'term-ended',
  'term-under-way',
  'seats-form',
  'no-vacancy',
  'already-holds',
  'held-unknown',
  'held-left',
  'person-unknown',
  'person-ended',
  'person-still-member',
  'person-erased',
  'person-code-taken',
  'person-code-form',
  'person-not-official',
  'status-needs-date',
  'too-many-entries',
  'account-unknown',
  'own-office',
] as const;
export type OrganisationCode = (typeof organisationCodes)[number];

/** A refusal about the organisation. Those without citations rest on what a tree, a date or a code is. */
export const organisationRefusal = (
  code: OrganisationCode,
  values: Finding['values'] = {},
  about?: string,
): Finding<OrganisationCode> => ({
  code,
  severity: 'refusal',
  values,
  citations: [],
  ...(about === undefined ? {} : { about }),
});

/** The act may be done, and the person should know. */
export const organisationWarning = (
  code: OrganisationCode,
  values: Finding['values'],
  ...citations: readonly Citation[]
): Finding<OrganisationCode> => ({ code, severity: 'warning', values, citations });
