/** Columns of a ballots file that are not candidates; no candidate may be called so. */
export const reservedColumns = ['ballot', 'flags', 'weight', 'times'] as const;
