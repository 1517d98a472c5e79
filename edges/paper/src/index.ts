export * from './layout/layout.ts';
export * from './layout/paper-code.ts';
export * from './layout/read-layout.ts';
export * from './print/print-ballots.ts';
export * from './print/write-layout.ts';
