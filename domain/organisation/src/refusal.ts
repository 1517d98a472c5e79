import type { Finding } from '@plenum/kernel';

export const accountRefusalCodes = [
  'account-not-open',
  'account-already-open',
  'account-closed',
  'administrator-needed',
  'last-administrator',
  'login-taken',
  'login-form',
  'name-missing',
  'reason-missing',
  'text-too-long',
  'password-too-short',
  'password-too-easy',
  'organiser-needed',
  'not-by-code',
  'not-your-account',
] as const;
export type AccountRefusalCode = (typeof accountRefusalCodes)[number];

/** A refusal about an account: these rest on no provision of an instrument, so they cite none. */
export const refusal = (
  code: AccountRefusalCode,
  values: Finding['values'] = {},
  about?: string,
): Finding<AccountRefusalCode> => ({
  code,
  severity: 'refusal',
  values,
  citations: [],
  ...(about === undefined ? {} : { about }),
});

/** Another account has this login: also what the store's unique index says. */
export const loginTaken = (login: string): Finding<AccountRefusalCode> => refusal('login-taken', { login }, 'login');
