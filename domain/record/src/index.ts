export * from './bytes.ts';
export * from './canonical.ts';
export * from './commitment.ts';
export * from './entry.ts';
export * from './limits.ts';
export * from './merkle-hash.ts';
