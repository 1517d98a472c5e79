export * from './account.ts';
export * from './acts/act.ts';
export * from './decider.ts';
export * from './events.ts';
export * from './limits.ts';
export * from './password-rule.ts';
export { loginTaken } from './refusal.ts';
export * from './wording.ts';
