export * from './acts.ts';
export * from './decider.ts';
export * from './events.ts';
export * from './floor.ts';
export { floorRefusalCodes } from './refusal.ts';
export * from './wording.ts';
