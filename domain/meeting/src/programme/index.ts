export * from './acts.ts';
export * from './decider.ts';
export * from './events.ts';
export * from './programme.ts';
export { programmeRefusalCodes } from './refusal.ts';
export * from './timing.ts';
export * from './wording.ts';
