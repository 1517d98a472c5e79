export * from './meeting-rules.ts';
export * from './threshold.ts';
