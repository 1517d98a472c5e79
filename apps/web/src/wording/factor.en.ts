/** Texts of signing in by two factors, in English. */
export const factorEn = {
  factor: {
    title: 'Sign in by two factors',
    addBelow:
      'The organisation asks all accounts to sign in by two factors. Add a passkey on this device; from then on the passkey is enough.',
    useBelow: 'The password is right. The organisation asks for a second factor: use your passkey.',
    notHere:
      'Browsers give no passkeys at this address. Open Plenum by the organisation’s https address, or ask an administrator.',
    requireTitle: 'Require two factors',
    requireBelow:
      'Where they are required, whoever enters by a password adds or uses a passkey before anything else. Codes on paper and the organisation’s own sign-in are not affected.',
    requireSure:
      'It holds at once for all accounts, also for sessions that are open by a password. Each device must reach this address and have a screen lock. For a lost device an administrator removes the old passkeys on this screen.',
    required: 'Required',
    notRequired: 'Not required',
    require: 'Require two factors…',
    requireButton: 'Require from now on',
    release: 'Require no more…',
    releaseTitle: 'Require two factors no more',
    releaseButton: 'Require no more',
    reason: 'Reason',
    dropBelow: 'A lost device: removes all passkeys of this account; its owner adds a new one at the next sign-in.',
    drop: 'Remove the passkeys',
    dropped: 'The passkeys are removed.',
  },
};
