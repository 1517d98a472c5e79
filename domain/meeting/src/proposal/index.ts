export * from './acts.ts';
export * from './decider.ts';
export * from './events.ts';
export * from './proposal.ts';
export { proposalRefusalCodes } from './refusal.ts';
export * from './wording.ts';
