/** How large the texts of an account may be, in characters; past it is a refusal. */
export const accountLimits = { name: 120, login: 40, password: 256 } as const;

/** At least so many characters in a password, any of them (after NIST SP 800-63B: length counts, composition rules do not). */
export const passwordMinimum = 10;
