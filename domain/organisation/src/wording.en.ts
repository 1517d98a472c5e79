import { type AccountEventWording, type AccountRefusalWording, nameIn } from './wording.ts';

const fields: Readonly<Record<string, string>> = { name: 'The name', login: 'The login', password: 'The password' };

export const refusalsEn: AccountRefusalWording = {
  'account-not-open': () => 'This account has not been opened.',
  'account-already-open': () => 'This account is already open.',
  'account-closed': () => 'This account is closed.',
  'administrator-needed': () => 'Only an administrator may do this.',
  'last-administrator': () => 'At least one administrator must remain. Make somebody else an administrator first.',
  'login-taken': ({ login }) => `The login “${login}” is in use. Choose another.`,
  'login-form': () => 'A login has letters, digits and . _ - @, starts with a letter or digit, and has no spaces.',
  'name-missing': () => 'The name is missing.',
  'reason-missing': () => 'The reason is missing.',
  'text-too-long': ({ field, maximum }) => `${fields[String(field)] ?? field} is longer than ${maximum} characters.`,
  'password-too-short': ({ minimum }) => `A password needs at least ${minimum} characters.`,
  'password-too-easy': () => 'This password is easy to guess. Use a short sentence that only you would think of.',
  'organiser-needed': () => 'Only the organiser of the election or an administrator issues codes.',
  'not-by-code': () => 'This account signs in by password and takes no code on paper.',
  'not-your-account': () => 'Only the person whose account this is may do so.',
};

export const eventsEn: AccountEventWording = {
  'account-opened': (event) => `Opened an account for ${nameIn(event, '(name erased)')}`,
  'code-issued': () => 'Issued a log-in code on paper',
  'code-revoked': () => 'Revoked a log-in code on paper',
  'passkey-added': () => 'Added a passkey',
  'passkey-removed': () => 'Removed a passkey',
  'identity-linked': () => 'Linked the account to the organisation’s sign-in',
  'identity-unlinked': () => 'Unlinked the account from the organisation’s sign-in',
  'sessions-ended': () => 'Signed the account out everywhere',
  'login-changed': () => 'Changed the login',
  'administrator-set': (event) =>
    event.type === 'administrator-set' && event.data.administrator
      ? 'Made an administrator'
      : 'No longer an administrator',
  'password-set': () => 'Set the password',
  'account-closed': (event) => (event.type === 'account-closed' ? `Closed the account: ${event.data.reason}` : ''),
};
