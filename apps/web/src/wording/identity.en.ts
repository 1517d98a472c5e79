import type { identityVi } from './identity.vi.ts';

/** Texts of signing in by the organisation's own provider, in English. */
export const identityEn: typeof identityVi = {
  identity: {
    enter: 'Sign in with {{name}}',
    below: 'Link it once; then sign in by your organisation’s own sign-in instead of a password.',
    since: 'Linked since {{since}}.',
    none: 'Not linked yet.',
    link: 'Link to my account',
    unlink: 'Unlink',
    problem: {
      'identity-attempt': 'This sign-in is past its time or was not begun in this browser. Try again.',
      'identity-refused': '{{name}} did not confirm this sign-in. Try again or use your password.',
      'identity-unknown':
        'No account here is linked to you. Sign in by password, press your name at the top, then link to {{name}}.',
      'identity-taken': 'This person at {{name}} is linked to another account.',
    },
  },
};
