/** How long the register's texts may be, in characters. */
export const registerLimits = { number: 60, type: 60, issuer: 200, signer: 200, title: 600, reason: 1_000 } as const;
