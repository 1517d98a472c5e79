/** Texts of signing in by two factors, in English. */
export const factorEn = {
  factor: {
    title: 'Sign in by two factors',
    addBelow:
      'Your account has to sign in by two factors. Add a passkey on this device; from then on the passkey is enough.',
    useBelow: 'The password is right. Your account needs a second factor: use your passkey.',
    notHere:
      'Browsers give no passkeys at this address. Open Plenum by the organisation’s https address, or ask an administrator.',
    requireTitle: 'Require two factors',
    requireBelow:
      'Those of whom they are required add or use a passkey after the password, before anything else. Codes on paper and the organisation’s own sign-in are not affected.',
    requireSure:
      'It holds at once, also for sessions that are open by a password. Each device must reach this address and have a screen lock. For a lost device an administrator removes the old passkeys on this screen.',
    of: { nobody: 'Of nobody', roles: 'Of some duties and rights', everybody: 'Of all accounts' },
    change: 'Change of whom…',
    whom: 'Of whom',
    roles: 'Duties and rights',
    rolesHint: 'Asked of whoever holds one of them in any election, meeting or unit, from the moment it is given.',
    keep: 'Keep from now on',
    reason: 'Reason',
    dropBelow: 'A lost device: removes all passkeys of this account; its owner adds a new one at the next sign-in.',
    drop: 'Remove the passkeys',
    dropped: 'The passkeys are removed.',
  },
};
