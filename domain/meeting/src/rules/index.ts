export * from './meeting-rules.ts';
export * from './stated-rules.ts';
export * from './threshold.ts';
