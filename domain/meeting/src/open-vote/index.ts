export * from './acts.ts';
export * from './decider.ts';
export * from './events.ts';
export * from './limits.ts';
export * from './open-vote.ts';
export { openVoteRefusalCodes } from './refusal.ts';
export * from './wording.ts';
