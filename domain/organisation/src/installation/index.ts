export * from './decider.ts';
export * from './events.ts';
export { type FactorRole, type FactorScope, factorRoleNoun, factorRoles } from './factor-scope.ts';
export * from './installation.ts';
export { installationEventSentence, installationSentence } from './wording.ts';
