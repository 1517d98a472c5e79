/** How large anything of an open vote may be: characters, or pieces. */
export const openVoteLimits = { question: 1_000, reason: 500, area: 60, areas: 40 } as const;
